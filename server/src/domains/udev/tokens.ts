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

const known = new WeakMap<ColumnsLine, Rule>();
const sign = /==|!=|\+=|-=|:=|=/y;

/** The tokens of a rule, which may go on over several lines. */
export function ruleOf(line: ColumnsLine, file: ColumnsFile): Rule {
  let rule = known.get(line);
  if (!rule) known.set(line, (rule = read(file.source.text, line)));
  return rule;
}

function read(text: string, { start, end }: Span): Rule {
  const tokens: Token[] = [];
  const strays: Span[] = [];
  let at = start;
  for (;;) {
    while (at < end && /[\s,\\]/.test(text[at]!)) at++;
    if (at >= end) return { tokens, strays };
    const token = readToken(text, at, end);
    if (token) tokens.push(token);
    else {
      const from = at;
      while (at < end && !/[\s,]/.test(text[at]!)) at++;
      strays.push({ start: from, end: at });
      continue;
    }
    at = token.end;
  }
}

function readToken(text: string, start: number, limit: number): Token | undefined {
  let at = start;
  while (at < limit && /\w/.test(text[at]!)) at++;
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
  while (at < limit && /[ \t]/.test(text[at]!)) at++;
  sign.lastIndex = at;
  operator = sign.exec(text)?.[0] ?? '';
  operatorSpan = { start: at, end: at + operator.length };
  at = operatorSpan.end;
  if (operator === '') return token('operator');
  while (at < limit && /[ \t]/.test(text[at]!)) at++;
  while (/[ei]/.test(text[at] ?? '') && /^[ei]*"/.test(text.slice(at, at + 3))) at++;
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
