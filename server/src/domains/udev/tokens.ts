import { keptOn } from '../../core/remembered.ts';
import type { Span } from '../../core/types.ts';
import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';

/** One `KEY{attribute}=="value"` of a rule. */
export interface Token extends Span {
  readonly key: string;
  readonly keySpan: Span;
  /** Between the braces; undefined without them. */
  readonly attribute: string | undefined;
  readonly attributeSpan: Span;
  readonly operator: string;
  readonly operatorSpan: Span;
  readonly value: string;
  /** Without the quotes. */
  readonly valueSpan: Span;
  /** What is missing, when the text ends too early. */
  readonly fault: 'brace' | 'operator' | 'quote' | 'value' | undefined;
}

export interface Rule {
  readonly tokens: readonly Token[];
  /** What stands between tokens and is none. */
  readonly strays: readonly Span[];
}

const sign = /==|!=|\+=|-=|:=|=/y;
const word = /\w*/y;
const blanks = /[ \t]*/y;
const between = /[\s,\\]*/y;
const stray = /[^\s,]*/y;
const prefix = /[ei]{0,2}(?=")/y;

/** Where the stretch ends that a sticky pattern takes at an offset. */
function past(pattern: RegExp, text: string, at: number, limit: number): number {
  pattern.lastIndex = at;
  return Math.min(pattern.test(text) ? pattern.lastIndex : at, limit);
}

/** The tokens of a rule, which may go on over several lines. */
export const ruleOf: (line: ColumnsLine, file: ColumnsFile) => Rule = keptOn(
  // Patterns see nothing behind the line: they would take all blanks and commas up to the end of the file, from each line.
  (line: ColumnsLine, file: ColumnsFile) => read(file.source.text.slice(0, line.end), line),
);

function read(text: string, { start, end }: Span): Rule {
  const tokens: Token[] = [];
  const strays: Span[] = [];
  let at = start;
  for (;;) {
    at = past(between, text, at, end);
    if (at >= end) return { tokens, strays };
    const token = readToken(text, at, end);
    if (token) tokens.push(token);
    else {
      const from = at;
      at = past(stray, text, at, end);
      strays.push({ start: from, end: at });
      continue;
    }
    at = token.end;
  }
}

function readToken(text: string, start: number, limit: number): Token | undefined {
  let at = start;
  at = past(word, text, at, limit);
  if (at === start) return undefined;
  const keySpan = { start, end: at };
  const key = text.slice(start, at);
  let attributeSpan = { start: at, end: at };
  let attribute: string | undefined;
  let operator = '';
  let operatorSpan = attributeSpan;
  if (text[at] === '{') {
    const close = text.slice(at, limit).search(/[}"\n]/);
    const isClosed = close >= 0 && text[at + close] === '}';
    attributeSpan = { start: at + 1, end: close < 0 ? limit : at + close };
    attribute = text.slice(attributeSpan.start, attributeSpan.end);
    at = isClosed ? attributeSpan.end + 1 : attributeSpan.end;
    if (!isClosed) return token('brace');
  }
  at = past(blanks, text, at, limit);
  sign.lastIndex = at;
  operator = sign.exec(text)?.[0] ?? '';
  operatorSpan = { start: at, end: at + operator.length };
  at = operatorSpan.end;
  if (operator === '') return token('operator');
  at = past(blanks, text, at, limit);
  at = past(prefix, text, at, limit);
  if (text[at] !== '"') return token('value');
  let close = at + 1;
  while (close < limit && text[close] !== '"') close += text[close] === '\\' && close + 1 < limit ? 2 : 1;
  const valueSpan = { start: at + 1, end: Math.min(close, limit) };
  at = Math.min(close + 1, limit);
  return {
    ...token(close >= limit ? 'quote' : undefined),
    valueSpan,
    value: text.slice(valueSpan.start, valueSpan.end),
  };

  function token(fault: Token['fault']): Token {
    const none = { start: at, end: at };
    return {
      start,
      end: at,
      key,
      keySpan,
      attribute,
      attributeSpan,
      operator,
      operatorSpan,
      value: '',
      valueSpan: none,
      fault,
    };
  }
}

export function isMatch({ operator }: Token): boolean {
  return operator === '==' || operator === '!=';
}

/** Whether a value is what it is, without patterns, alternatives and substitutions. */
export function isPlain(value: string): boolean {
  return !/[*?[\]|$%]/.test(value);
}

/** The value that a key has to have for a rule to hold; undefined when a pattern or nothing says so. */
export function wanted(rule: Rule, key: string): string | undefined {
  return rule.tokens.find((token) => token.key === key && token.operator === '==' && isPlain(token.value))
    ?.value;
}
