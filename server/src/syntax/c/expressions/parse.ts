import { normalType, type TypeText } from './types.ts';

/** An expression as far as its type is concerned; operators that only give numbers are `number`. */
export type Expression =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'string' }
  | { readonly kind: 'member'; readonly object: Expression; readonly name: string; readonly arrow: boolean }
  | { readonly kind: 'element'; readonly of: Expression }
  | { readonly kind: 'address'; readonly of: Expression }
  | { readonly kind: 'call'; readonly callee: Expression; readonly arguments: readonly string[] }
  | { readonly kind: 'cast'; readonly type: TypeText }
  | { readonly kind: 'sum'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'choice'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'unknown' };

const unknown: Expression = { kind: 'unknown' };
const number: Expression = { kind: 'number' };

/** Longer texts are no argument that a person wrote by hand. */
const longest = 2000;
const deepest = 60;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  depth: number;
}

const token =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|[A-Za-z_$][\w$]*|(?:\d|\.\d)[\w.]*|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])+'|->|\+\+|--|<<=?|>>=?|&&|\|\||[-+*/%&|^=!<>]=|\S/g;

/** Reads one expression; whatever is not understood is `unknown`, never an error. */
export function parseExpression(text: string): Expression {
  if (text.length > longest) return unknown;
  const tokens = (text.match(token) ?? []).filter((one) => !one.startsWith('/*') && !one.startsWith('//'));
  const reader: Reader = { tokens, at: 0, depth: 0 };
  const found = binary(reader, 0);
  return reader.at < tokens.length ? unknown : found;
}

const precedences = new Map<string, number>(
  [
    ['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='],
    ['?'],
    ['||'],
    ['&&'],
    ['|'],
    ['^'],
    ['&'],
    ['==', '!='],
    ['<', '>', '<=', '>='],
    ['<<', '>>'],
    ['+', '-'],
    ['*', '/', '%'],
  ].flatMap((operators, level) => operators.map((one) => [one, level + 1] as const)),
);

function binary(reader: Reader, least: number): Expression {
  if (++reader.depth > deepest) {
    reader.at = reader.tokens.length;
    return unknown;
  }
  let left = unary(reader);
  for (;;) {
    const operator = reader.tokens[reader.at];
    const level = operator === undefined ? undefined : precedences.get(operator);
    if (operator === undefined || level === undefined || level <= least) break;
    reader.at++;
    if (operator === '?') {
      // `a ?: b` gives `a` where it is not 0.
      const first = reader.tokens[reader.at] === ':' ? left : binary(reader, 0);
      if (reader.tokens[reader.at] !== ':') {
        left = unknown;
        break;
      }
      reader.at++;
      left = { kind: 'choice', left: first, right: binary(reader, 1) };
      continue;
    }
    const isAssignment = level === 1;
    const right = binary(reader, isAssignment ? 0 : level);
    if (isAssignment) continue;
    left = operator === '+' || operator === '-' ? { kind: 'sum', left, right } : number;
  }
  reader.depth--;
  return left;
}

function unary(reader: Reader): Expression {
  const one = reader.tokens[reader.at];
  switch (one) {
    case '*':
      reader.at++;
      return { kind: 'element', of: unary(reader) };
    case '&':
      reader.at++;
      return { kind: 'address', of: unary(reader) };
    case '!':
    case '~':
    case '-':
    case '+':
      reader.at++;
      unary(reader);
      return number;
    case '++':
    case '--':
      reader.at++;
      return unary(reader);
    case 'sizeof':
    case '_Alignof':
    case '__alignof__':
      reader.at++;
      if (reader.tokens[reader.at] === '(') skipGroup(reader);
      else unary(reader);
      return number;
    case '(':
      return castOrGroup(reader);
    default:
      return postfix(reader, primary(reader));
  }
}

/** `(type)x`, or an expression in parentheses. */
function castOrGroup(reader: Reader): Expression {
  const open = reader.at;
  skipGroup(reader);
  const inside = reader.tokens.slice(open + 1, reader.at - 1);
  const next = reader.tokens[reader.at];
  if (isType(inside, next)) {
    const type = normalType(inside.join(' '));
    if (next === '{') {
      skipGroup(reader);
      return postfix(reader, type === undefined ? unknown : { kind: 'cast', type });
    }
    unary(reader);
    return type === undefined ? unknown : { kind: 'cast', type };
  }
  // A statement in parentheses gives what its last line gives, which is not worth reading.
  if (inside[0] === '{') return postfix(reader, unknown);
  const end = reader.at;
  reader.at = open + 1;
  const inner = binary(reader, 0);
  const isWhole = reader.at === end - 1;
  reader.at = end;
  return postfix(reader, isWhole ? inner : unknown);
}

function isType(words: readonly string[], next: string | undefined): boolean {
  const first = words[0];
  if (first === undefined || !/^[A-Za-z_]/.test(first)) return false;
  if (
    /^(?:struct|union|enum|const|volatile|unsigned|signed|void|char|short|int|long|float|double|bool|_Bool|__force)$/.test(
      first,
    )
  )
    return true;
  if (
    !words.every((one, index) =>
      index === 0 ? true : one === '*' || one === 'const' || one.startsWith('__'),
    )
  )
    return false;
  if (words.length > 1 && words.at(-1) === '*') return true;
  // `(name) x` can only be a cast, while `(name)(x)` and `(name) + x` need not be one.
  return next !== undefined && /^(?:[A-Za-z_$\d"']|~|!)/.test(next);
}

function primary(reader: Reader): Expression {
  const one = reader.tokens[reader.at];
  if (one === undefined) return unknown;
  reader.at++;
  if (/^[A-Za-z_$]/.test(one)) return { kind: 'name', name: one };
  if (one.startsWith('"')) {
    while (reader.tokens[reader.at]?.startsWith('"') === true) reader.at++;
    return { kind: 'string' };
  }
  if (/^[\d.']/.test(one)) return number;
  reader.at = reader.tokens.length + 1;
  return unknown;
}

function postfix(reader: Reader, start: Expression): Expression {
  let found = start;
  for (;;) {
    const one = reader.tokens[reader.at];
    if (one === '(') {
      const open = reader.at;
      skipGroup(reader);
      found = {
        kind: 'call',
        callee: found,
        arguments: splitArguments(reader.tokens.slice(open + 1, reader.at - 1)),
      };
    } else if (one === '[') {
      skipGroup(reader);
      found = { kind: 'element', of: found };
    } else if (one === '->' || one === '.') {
      const name = reader.tokens[reader.at + 1];
      if (name === undefined || !/^[A-Za-z_$]/.test(name)) return unknown;
      reader.at += 2;
      found = { kind: 'member', object: found, name, arrow: one === '->' };
    } else if (one === '++' || one === '--') reader.at++;
    else return found;
  }
}

/** From an opening sign to behind the one that closes it. */
function skipGroup(reader: Reader): void {
  let depth = 0;
  for (; reader.at < reader.tokens.length; reader.at++) {
    const one = reader.tokens[reader.at]!;
    if (one === '(' || one === '[' || one === '{') depth++;
    else if ((one === ')' || one === ']' || one === '}') && --depth === 0) {
      reader.at++;
      return;
    }
  }
  reader.at = reader.tokens.length + 1;
}

function splitArguments(tokens: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, one] of tokens.entries()) {
    if (one === '(' || one === '[' || one === '{') depth++;
    else if (one === ')' || one === ']' || one === '}') depth--;
    else if (one === ',' && depth === 0) {
      parts.push(tokens.slice(start, index).join(' '));
      start = index + 1;
    }
  }
  if (tokens.length > 0) parts.push(tokens.slice(start).join(' '));
  return parts;
}
