import type { Part } from '../../syntax/shapes/key-value.ts';

/**
 * The number that the kernel reads from a value: decimal, `0x` or octal with a leading 0. Undefined when it is not
 * one plain number, or too large to be compared exactly.
 */
export function readInteger(text: string): number | undefined {
  if (!isInteger(text)) return undefined;
  const digits = text.replace(/^[+-]/, '');
  const value = /^0[0-7]+$/.test(digits) ? parseInt(digits, 8) : Number(digits);
  if (!Number.isSafeInteger(value)) return undefined;
  return text.startsWith('-') ? -value : value;
}

export function isInteger(text: string): boolean {
  return /^[+-]?(?:0[xX][0-9a-fA-F]+|[0-9]+)$/.test(text);
}

/** The words of a value with their places; a `#` or `;` behind a blank ends them, as a comment was meant. */
export function words(value: Part): readonly Part[] {
  const found: Part[] = [];
  for (const match of value.text.matchAll(/\S+/g)) {
    if (found.length > 0 && /^[#;]/.test(match[0])) break;
    const start = value.start + match.index;
    found.push({ start, end: start + match[0].length, text: match[0] });
  }
  return found;
}

/** Where a comment was meant behind a value, the blanks before it included. */
export function trailingComment(value: Part): Part | undefined {
  const match = /(?<!\s)\s+[#;].*$/.exec(value.text);
  if (!match || match.index === 0) return undefined;
  return { start: value.start + match.index, end: value.end, text: match[0] };
}
