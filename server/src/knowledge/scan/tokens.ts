/** A word or sign of a header. Comments are gone; a preprocessor line is one token, its comments and line joins taken out. */
export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'directive';
  /** Of a directive, the line without `#`; of a string, only its quote, because no fact lies in a string. */
  readonly text: string;
  /** Whether it is the first of its line: a macro call without a semicolon ends there. */
  readonly fresh: boolean;
}

const space = 1;
const word = 2;
const digit = 3;

const classes = new Uint8Array(128);
for (const one of [9, 11, 12, 13, 32]) classes[one] = space;
for (let c = 48; c < 58; c++) classes[c] = digit;
for (let c = 65; c < 91; c++) classes[c] = word;
for (let c = 97; c < 123; c++) classes[c] = word;
classes[95] = word;
classes[36] = word;

const signs = new Map(Array.from({ length: 128 }, (_, code) => [code, String.fromCharCode(code)] as const));

/** Splits a header. Any text is taken: unfinished comments and strings end with it, or with their line. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let fresh = true;
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      fresh = true;
      i++;
      continue;
    }
    const group = c < 128 ? classes[c]! : space;
    if (group === space) {
      i++;
      continue;
    }
    if (c === 92) {
      // A line join (or a stray backslash) separates nothing that the next token could miss.
      i += text.charCodeAt(i + 1) === 13 ? 3 : 2;
      continue;
    }
    if (c === 47 && isCommentStart(text, i)) {
      i = commentEnd(text, i);
      continue;
    }
    if (c === 35 && fresh) {
      const line = directiveLine(text, i + 1);
      tokens.push({ kind: 'directive', text: line.text, fresh: true });
      i = line.end;
      continue;
    }
    const start = i;
    if (group === word) {
      i = wordEnd(text, i);
      tokens.push({ kind: 'word', text: text.slice(start, i), fresh });
    } else if (group === digit) {
      i = wordEnd(text, i);
      tokens.push({ kind: 'number', text: text.slice(start, i), fresh });
    } else if (c === 34 || c === 39) {
      i = quotedEnd(text, i);
      tokens.push({ kind: 'text', text: c === 34 ? '"' : "'", fresh });
    } else {
      i = signEnd(text, i, c);
      tokens.push({
        kind: 'sign',
        text: i === start + 1 ? (signs.get(c) ?? text.charAt(start)) : text.slice(start, i),
        fresh,
      });
    }
    fresh = false;
  }
  return tokens;
}

function isCommentStart(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === 42 || next === 47;
}

function commentEnd(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === 42) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  for (let from = at; ;) {
    const end = text.indexOf('\n', from);
    if (end < 0) return text.length;
    const before = text.charCodeAt(end - 1) === 13 ? end - 2 : end - 1;
    if (text.charCodeAt(before) !== 92) return end;
    from = end + 1;
  }
}

function wordEnd(text: string, at: number): number {
  let i = at + 1;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 128 || classes[c]! < word) break;
  }
  return i;
}

function quotedEnd(text: string, at: number): number {
  const quote = text.charCodeAt(at);
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 92) i++;
    else if (c === quote) return i + 1;
    else if (c === 10) return i;
  }
  return text.length;
}

/** Signs of several characters matter only where one of their characters would mean something else to a reader of declarations. */
function signEnd(text: string, at: number, c: number): number {
  const next = text.charCodeAt(at + 1);
  if (c === 46 && next === 46 && text.charCodeAt(at + 2) === 46) return at + 3;
  const isPair =
    (c === 35 && next === 35) ||
    (c === 45 && next === 62) ||
    (next === 61 && (c === 61 || c === 33 || c === 60 || c === 62)) ||
    (c === next && (c === 38 || c === 124 || c === 60 || c === 62));
  return at + (isPair ? 2 : 1);
}

/** From behind the `#` to the end of the logical line. */
function directiveLine(text: string, from: number): { readonly text: string; readonly end: number } {
  let clean = '';
  let start = from;
  let i = from;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === 10) break;
    if (c === 34 || c === 39) {
      const end = quotedEnd(text, i);
      // An apostrophe in the prose of `#error` opens nothing: the line's end has ended it already.
      i = end;
    } else if (c === 92 && /^\\\r?\n/.test(text.slice(i, i + 3))) {
      clean += `${text.slice(start, i)} `;
      i += text.charCodeAt(i + 1) === 13 ? 3 : 2;
      start = i;
    } else if (c === 47 && isCommentStart(text, i)) {
      clean += `${text.slice(start, i)} `;
      i = commentEnd(text, i);
      start = i;
    } else i++;
  }
  const end = Math.min(i, text.length);
  return { text: (clean + text.slice(start, end)).trim(), end };
}
