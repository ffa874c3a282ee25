import { wordBits, bit, hashFactor, type WordTable } from './words.ts';

/**
 * Kinds of tokens. A one-character punctuator is its own character code (`(` is 40), so that the mask compares
 * with plain numbers; everything else has a code below 32.
 */
export const kind = {
  word: 1,
  number: 2,
  string: 3,
  character: 4,
  /** An operator of two or more characters without a code of its own. */
  operator: 5,
  ellipsis: 6,
  arrow: 7,
  /** A whole preprocessor line, continuations included. */
  directive: 8,
  assignment: 9,
  /** `++` and `--`. */
  step: 10,
  /** A character that C has no use for. */
  other: 11,
} as const;

/** Tokens of a text as parallel arrays, which are reused from file to file. Comments are not tokens. */
export interface Tokens {
  count: number;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  words: Uint16Array;
  /** Index of the matching bracket, -1 where there is none. */
  partners: Int32Array;
}

export function newTokens(capacity: number): Tokens {
  return {
    count: 0,
    kinds: new Uint8Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    words: new Uint16Array(capacity),
    partners: new Int32Array(capacity),
  };
}

/** Makes room for the tokens of a text: there are never more tokens than characters. */
export function reserve(tokens: Tokens, needed: number): void {
  if (tokens.kinds.length >= needed) return;
  const grown = newTokens(Math.max(needed, tokens.kinds.length * 2));
  grown.kinds.set(tokens.kinds.subarray(0, tokens.count));
  grown.starts.set(tokens.starts.subarray(0, tokens.count));
  grown.ends.set(tokens.ends.subarray(0, tokens.count));
  grown.words.set(tokens.words.subarray(0, tokens.count));
  grown.partners.set(tokens.partners.subarray(0, tokens.count));
  Object.assign(tokens, { ...grown, count: tokens.count });
}

export function isWordStart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36 || c > 0xa0;
}

export function isWordPart(c: number): boolean {
  return (
    (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95 || c === 36 || c > 0xa0
  );
}

/** The end of a string or character literal that starts at `at`: after its quote, or at the end of the line. */
export function quotedEnd(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  let i = at + 1;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 92) {
      if (text.charCodeAt(i + 1) === 13 && text.charCodeAt(i + 2) === 10) i++;
      i++;
    } else if (c === quote) return i + 1;
    else if (c === 10) return i;
  }
  return Math.min(i, text.length);
}

/** The end of a comment that starts at `at` with `/*` or `//`; an unclosed one goes to the end of the text. */
export function commentEnd(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === 42) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  let end = text.indexOf('\n', at);
  while (end > 0 && (text.charCodeAt(end - 1) === 92 || text.startsWith('\\\r', end - 2)))
    end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}

/** The end of a preprocessor line (before its newline); comments on it are handed to `comment`. */
export function directiveEnd(
  text: string,
  at: number,
  comment: (start: number, end: number) => void,
): number {
  let i = at;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === 10) return i;
    if (c === 92) {
      i += text.charCodeAt(i + 1) === 13 && text.charCodeAt(i + 2) === 10 ? 3 : 2;
    } else if (c === 47 && (text.charCodeAt(i + 1) === 42 || text.charCodeAt(i + 1) === 47)) {
      const end = commentEnd(text, i);
      comment(i, end);
      i = end;
    } else if (c === 34) i = quotedEnd(text, i);
    else if (c === 39 && text.charCodeAt(i + 2) === 39) i += 3;
    else if (c === 39 && text.charCodeAt(i + 1) === 92 && text.charCodeAt(i + 3) === 39) i += 4;
    else i++;
  }
  return Math.min(i, text.length);
}

/** Length and kind of the operator at `at`, packed as `length << 8 | kind`. */
export function operatorAt(text: string, at: number, c: number): number {
  const next = text.charCodeAt(at + 1);
  switch (c) {
    case 46:
      return next === 46 && text.charCodeAt(at + 2) === 46 ? (3 << 8) | kind.ellipsis : (1 << 8) | 46;
    case 45:
      if (next === 62) return (2 << 8) | kind.arrow;
      if (next === 45) return (2 << 8) | kind.step;
      break;
    case 43:
      if (next === 43) return (2 << 8) | kind.step;
      break;
    case 60:
    case 62:
      if (next === c) {
        return text.charCodeAt(at + 2) === 61 ? (3 << 8) | kind.assignment : (2 << 8) | kind.operator;
      }
      return next === 61 ? (2 << 8) | kind.operator : (1 << 8) | c;
    case 38:
    case 124:
      if (next === c) return (2 << 8) | kind.operator;
      break;
    case 61:
    case 33:
      return next === 61 ? (2 << 8) | kind.operator : (1 << 8) | c;
    case 35:
      return next === 35 ? (2 << 8) | kind.operator : (1 << 8) | c;
    case 42:
    case 47:
    case 37:
    case 94:
      break;
    default:
      return (1 << 8) | c;
  }
  return next === 61 ? (2 << 8) | kind.assignment : (1 << 8) | c;
}

/** Appends the word at `at` and returns its end. */
export function pushWord(text: string, at: number, tokens: Tokens, learned?: WordTable): number {
  let hash = 0;
  let lower = false;
  let i = at;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 97 && c <= 122) lower = true;
    else if (!isWordPart(c)) break;
    hash = (Math.imul(hash, hashFactor) + c) | 0;
  }
  let bits = wordBits(text, at, i, hash, learned);
  if (bits === 0) {
    if (!lower) bits = bit.upper;
    else if (text.charCodeAt(at) === 95 && text.charCodeAt(at + 1) === 95) bits = bit.reserved;
  }
  const n = tokens.count++;
  tokens.kinds[n] = kind.word;
  tokens.starts[n] = at;
  tokens.ends[n] = i;
  tokens.words[n] = bits;
  tokens.partners[n] = -1;
  return i;
}

export function push(tokens: Tokens, tokenKind: number, start: number, end: number): void {
  const n = tokens.count++;
  tokens.kinds[n] = tokenKind;
  tokens.starts[n] = start;
  tokens.ends[n] = end;
  tokens.words[n] = 0;
  tokens.partners[n] = -1;
}
