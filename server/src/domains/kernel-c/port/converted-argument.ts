import { conversions } from '../facts/conversions.ts';
import { normalType } from '../signatures.ts';
import { grouped } from '../text-help.ts';

/** An argument as the new type of a parameter wants it; undefined where nobody knows a way. */
export function convertedArgument(text: string, given: string, wanted: string): string | undefined {
  const [from, to] = [bare(given), bare(wanted)];
  for (const one of conversions) {
    if (bare(one.from) !== from || bare(one.to) !== to) continue;
    const part = partOf(text, one.old);
    if (part === undefined) continue;
    const placed = /\)\$0/.test(one.text) ? cast(part) : one.text.includes('$0->') ? grouped(part) : part;
    return one.text.replace('$0', () => placed);
  }
  return undefined;
}

function bare(type: string): string {
  return normalType(type.replace(/\bconst\b/g, ' '));
}

/** What stands for `$0`, the empty text where the pattern has none; undefined when the text is not of the pattern. */
function partOf(text: string, pattern: string): string | undefined {
  const source = pattern
    .replace(/[.*+?^{}()|[\]\\]/g, '\\$&')
    .replace('$0', '([^]+)')
    .replace(/ (?=\\\*)/g, '\\s*');
  const match = new RegExp(`^${source}$`).exec(text);
  if (!match) return undefined;
  return (match[1] ?? '').trim();
}

/** A cast binds stronger than all that is not a postfix or a unary expression. */
function cast(text: string): string {
  return /^[&*]\s*[\w.>[\]-]+$/.test(text) ? text : grouped(text);
}
