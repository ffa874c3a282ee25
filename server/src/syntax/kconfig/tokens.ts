import type { Span } from '../../core/types.ts';
import type { Fault, Word } from './entries.ts';

/** A word, a sign of an expression, or a character that has no meaning. */
export interface Token extends Word {
  readonly kind: 'word' | 'sign';
}

const signs = /(?:\|\||&&|!=|<=|>=|:=|\+=|[=<>!()])/y;
const plain = /[\w-]+/y;

/**
 * The tokens of one logical line. `start` and `end` are its place in the text; newlines behind backslashes inside of it
 * join lines. Comments are put to `comments`, characters that are passed over to `faults`.
 */
export function readTokens(
  text: string,
  start: number,
  end: number,
  faults: Fault[],
  comments: Span[],
): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const char = text[at]!;
    if (char === ' ' || char === '\t' || char === '\r' || char === '\n') {
      at++;
    } else if (char === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) {
      at += 2;
    } else if (char === '#') {
      comments.push({ start: at, end });
      at = end;
    } else if (char === '"' || char === "'") {
      const token = quoted(text, at, end, faults);
      tokens.push(token);
      at = token.end;
    } else {
      const token = wordAt(text, at, end, faults) ?? signAt(text, at, end);
      if (token) tokens.push(token);
      else faults.push({ kind: 'ignored-character', span: { start: at, end: at + 1 }, text: char });
      at = token?.end ?? at + 1;
    }
  }
  return tokens;
}

function signAt(text: string, start: number, end: number): Token | undefined {
  signs.lastIndex = start;
  const [found] = signs.exec(text) ?? [];
  if (found === undefined || start + found.length > end) return undefined;
  return { kind: 'sign', text: found, start, end: start + found.length, quoted: false, hasMacro: false };
}

function wordAt(text: string, start: number, end: number, faults: Fault[]): Token | undefined {
  let at = start;
  let hasMacro = false;
  for (;;) {
    plain.lastIndex = at;
    const [run] = plain.exec(text) ?? [];
    if (run !== undefined) at += run.length;
    else if (text[at] === '$' && at < end) {
      hasMacro = true;
      at = macroEnd(text, at, end, faults);
    } else break;
  }
  if (at === start) return undefined;
  return { kind: 'word', text: text.slice(start, at), start, end: at, quoted: false, hasMacro };
}

/** Behind the parenthesis that closes a macro; brackets inside count. */
function macroEnd(text: string, start: number, end: number, faults: Fault[]): number {
  const open = text[start + 1];
  if (open !== '(' && open !== '{') return start + 1;
  let depth = 0;
  for (let at = start + 1; at < end; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at + 1;
    else if (open === '{' && text[at] === '}') return at + 1;
  }
  faults.push({
    kind: 'open-macro',
    span: { start, end: trimmed(text, start, end) },
    text: text.slice(start, start + 2),
  });
  return end;
}

function quoted(text: string, start: number, end: number, faults: Fault[]): Token {
  const quote = text[start];
  let value = '';
  let hasMacro = false;
  let at = start + 1;
  while (at < end && text[at] !== quote) {
    if (text[at] === '\\' && at + 1 < end) at++;
    if (text[at] === '$' && text[at + 1] === '(') {
      hasMacro = true;
      const to = macroEnd(text, at, end, faults);
      value += text.slice(at, to);
      at = to;
    } else {
      value += text.charAt(at);
      at++;
    }
  }
  const isClosed = at < end;
  if (!isClosed) {
    const last = trimmed(text, start, end);
    faults.push({
      kind: 'open-quote',
      span: { start, end: last },
      text: text.slice(start, last),
      wanted: quote!,
    });
    return { kind: 'word', text: value.trimEnd(), start, end, quoted: true, hasMacro };
  }
  return { kind: 'word', text: value, start, end: at + 1, quoted: true, hasMacro };
}

function trimmed(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
