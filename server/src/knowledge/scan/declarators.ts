import type { Token } from './tokens.ts';
import { argumentsOf, groupEnd, type Macros } from './macros.ts';

/** What stands before the declarators: `static const struct a {...}`. */
export interface Specifiers {
  /** The type in our normal form; empty when there is none. */
  readonly base: string;
  readonly storage: ReadonlySet<string>;
  /** `struct`, `union` or `enum` with what stands in its braces, if they are there. */
  readonly aggregate?: { readonly kind: string; readonly tag: string; readonly body?: readonly Token[] };
  readonly end: number;
}

/** A declared name with its type as a cast would write it; of a function also the parts. */
export interface Declarator {
  readonly name: string;
  readonly type: string;
  readonly function?: { readonly returns: string; readonly parameters: readonly Parameter[] };
  /** A word in capitals that nobody defines stands before the name: it may be a `*`. */
  readonly isUnsure?: true;
}

export interface Parameter {
  readonly name: string;
  readonly type: string;
}

const storageWords = new Set([
  'static',
  'extern',
  'typedef',
  'auto',
  'register',
  '_Thread_local',
  '__thread',
]);
const qualifiers = new Map([
  ['const', 'const'],
  ['__const', 'const'],
  ['__const__', 'const'],
  ['volatile', 'volatile'],
  ['__volatile__', 'volatile'],
]);
const builtins = new Map([
  ['void', 'void'],
  ['char', 'char'],
  ['short', 'short'],
  ['int', 'int'],
  ['long', 'long'],
  ['float', 'float'],
  ['double', 'double'],
  ['signed', 'signed'],
  ['__signed__', 'signed'],
  ['unsigned', 'unsigned'],
  ['_Bool', '_Bool'],
  ['_Complex', '_Complex'],
  ['__int128', '__int128'],
]);
const typeCalls = new Set([
  'typeof',
  '__typeof__',
  '__typeof',
  'typeof_unqual',
  '__typeof_unqual__',
  '_Atomic',
  '_BitInt',
]);
const aggregates = new Set(['struct', 'union', 'enum']);

/** Nobody nests declarators deeper on purpose. */
const deepest = 20;

/** Tokens without attributes; what stands in braces is left to those who read bodies. */
export function withoutAttributes(tokens: readonly Token[], macros: Macros): Token[] {
  const kept: Token[] = [];
  let braces = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'sign' && token.text === '{') braces++;
    if (token.kind === 'sign' && token.text === '}') braces--;
    const end = braces === 0 ? macros.attributeEnd(tokens, at) : undefined;
    if (end === undefined) kept.push(token);
    else at = end - 1;
  }
  return kept;
}

export function readSpecifiers(tokens: readonly Token[], from: number): Specifiers {
  const storage = new Set<string>();
  const qualified = new Set<string>();
  const words: string[] = [];
  let named = '';
  let aggregate: Specifiers['aggregate'];
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') break;
    const { text } = token;
    if (storageWords.has(text)) storage.add(text);
    else if (qualifiers.has(text)) qualified.add(qualifiers.get(text)!);
    else if (builtins.has(text)) words.push(builtins.get(text)!);
    else if (typeCalls.has(text) && tokens[at + 1]?.text === '(') {
      const end = groupEnd(tokens, at + 1);
      named = `typeof${spell(tokens.slice(at + 1, end))}`;
      at = end - 1;
    } else if (aggregates.has(text)) {
      const read = readAggregate(tokens, at);
      aggregate = read.aggregate;
      named = `${aggregate.kind} ${aggregate.tag}`;
      at = read.end - 1;
    } else if (named === '' && words.length === 0) {
      // `name(` and a lone name are declarators without a type.
      const next = tokens[at + 1];
      const isType =
        next?.kind === 'word' || next?.text === '*' || (next?.text === '(' && isNested(tokens, at + 1));
      const isBare = next === undefined || next.text === ',' || next.text === '[';
      if (!isType && !isBare) break;
      named = text;
    } else if (!isUnknownAttribute(tokens, at)) break;
  }
  const type = named !== '' ? named : arithmetic(words);
  return {
    base: type === '' ? '' : [...['const', 'volatile'].filter((one) => qualified.has(one)), type].join(' '),
    storage,
    ...(aggregate ? { aggregate } : {}),
    end: at,
  };
}

/** A word that no header of the tree defines, before the declarator: `int __odd name`. */
function isUnknownAttribute(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.text === '*') return true;
  return next?.kind === 'word' && (tokens[at]!.text.startsWith('__') || !next.text.startsWith('__'));
}

function readAggregate(
  tokens: readonly Token[],
  from: number,
): { readonly aggregate: NonNullable<Specifiers['aggregate']>; readonly end: number } {
  const kind = tokens[from]!.text;
  let at = from + 1;
  let tag = '';
  if (tokens[at]?.kind === 'word') tag = tokens[at++]!.text;
  // An enumeration may name its integer type.
  if (kind === 'enum' && tokens[at]?.text === ':') {
    const brace = tokens.findIndex(
      (token, index) => index > at && (token.text === '{' || token.text === ';'),
    );
    if (brace > 0 && tokens[brace]!.text === '{') at = brace;
  }
  // Words between tag and brace are attributes that nobody defines.
  let open = at;
  while (tokens[open]?.kind === 'word' && open - at < 4) open++;
  if (tokens[open]?.text === '{') at = open;
  if (tokens[at]?.text !== '{') return { aggregate: { kind, tag }, end: at };
  const end = groupEnd(tokens, at);
  return { aggregate: { kind, tag, body: tokens.slice(at + 1, end - 1) }, end };
}

/** `unsigned`, `long unsigned int` ... in the one form that we keep. */
export function arithmetic(words: readonly string[]): string {
  if (words.length === 0) return '';
  const count = (word: string): number => words.filter((one) => one === word).length;
  if (['void', 'float', '_Bool', '_Complex'].some((word) => count(word) > 0)) return words.join(' ');
  if (count('double') > 0) return count('long') > 0 ? 'long double' : 'double';
  const sign = count('unsigned') > 0 ? 'unsigned ' : '';
  if (count('__int128') > 0) return `${sign}__int128`;
  if (count('char') > 0) return sign !== '' ? 'unsigned char' : count('signed') > 0 ? 'signed char' : 'char';
  if (count('short') > 0) return `${sign}short`;
  if (count('long') > 0) return `${sign}${count('long') > 1 ? 'long long' : 'long'}`;
  return `${sign}int`;
}

/** Reads the declarators up to the end; bit-field widths and initialisers are left out. */
export function readDeclarators(
  tokens: readonly Token[],
  from: number,
  base: string,
  macros: Macros,
): Declarator[] {
  const found: Declarator[] = [];
  let at = from;
  while (at < tokens.length) {
    const read = readDeclarator(tokens, at, base, macros, 0);
    if (read.declarator.name !== '') found.push(read.declarator);
    at = read.end;
    // Up to the comma that separates it from the next one.
    while (at < tokens.length && tokens[at]!.text !== ',') {
      at = tokens[at]!.kind === 'sign' && '([{'.includes(tokens[at]!.text) ? groupEnd(tokens, at) : at + 1;
    }
    at++;
  }
  return found;
}

interface Read {
  readonly declarator: Declarator;
  readonly end: number;
}

function readDeclarator(
  tokens: readonly Token[],
  from: number,
  base: string,
  macros: Macros,
  depth: number,
): Read {
  const read = abstractOf(tokens, from, macros, depth);
  const { name, signs, end, call, isUnsure } = read;
  const type = joinType(base, signs);
  if (!call) return { declarator: { name, type, ...(isUnsure ? { isUnsure } : {}) }, end };
  const returns = joinType(base, call.pointers);
  return { declarator: { name, type, function: { returns, parameters: call.parameters } }, end };
}

function joinType(base: string, signs: string): string {
  return signs === '' ? base : `${base} ${signs}`;
}

interface Abstract {
  readonly name: string;
  /** `*`, `(*)(int)`, `[4]` ...: what a cast writes behind the base type. */
  readonly signs: string;
  /** Set when the name itself is followed by parameters: then it declares a function. */
  readonly call?: { readonly pointers: string; readonly parameters: readonly Parameter[] };
  readonly isUnsure?: true;
  readonly end: number;
}

function abstractOf(tokens: readonly Token[], from: number, macros: Macros, depth: number): Abstract {
  let pointers = '';
  let at = from;
  for (; at < tokens.length; at++) {
    const { text } = tokens[at]!;
    if (text === '*') pointers += '*';
    else if (qualifiers.has(text) && pointers !== '') pointers += ` ${qualifiers.get(text)!}`;
    else if (!qualifiers.has(text)) break;
  }
  if (/\w$/.test(pointers) && (tokens[at]?.text === '(' || tokens[at]?.text === '[')) pointers += ' ';
  let name = '';
  let direct = '';
  let isPlain = false;
  let inner: Abstract | undefined;
  const token = tokens[at];
  let isUnsure = false;
  if (token?.kind === 'word') {
    for (; isUnknownAttribute(tokens, at); at++) isUnsure ||= /^[A-Z][A-Z0-9_]*$/.test(tokens[at]!.text);
    name = tokens[at]!.text;
    at++;
    isPlain = true;
  } else if (token?.text === '(' && depth < deepest && isNested(tokens, at)) {
    const end = groupEnd(tokens, at);
    inner = abstractOf(withoutAttributes(tokens.slice(at + 1, end - 1), macros), 0, macros, depth + 1);
    name = inner.name;
    direct = inner.signs;
    at = end;
  }
  let suffixes = '';
  let call: readonly Parameter[] | undefined;
  for (; at < tokens.length;) {
    const { text } = tokens[at]!;
    if (text !== '(' && text !== '[') break;
    const end = groupEnd(tokens, at);
    if (text === '[') suffixes += `[${spell(withoutAttributes(tokens.slice(at + 1, end - 1), macros))}]`;
    else {
      const parameters = depth < deepest ? readParameters(tokens, at, end, macros, depth + 1) : [];
      if (suffixes === '' && (isPlain || (inner?.signs === '' && inner.name !== ''))) call = parameters;
      suffixes += `(${parameters.map((one) => one.type).join(', ')})`;
    }
    at = end;
  }
  if (direct !== '' && suffixes !== '') direct = `(${direct})`;
  const signs = `${pointers}${direct}${suffixes}`;
  if (inner?.call) return { name, signs, end: at };
  return {
    name,
    signs,
    end: at,
    ...(isUnsure ? { isUnsure: true as const } : {}),
    ...(call ? { call: { pointers: pointers.trimEnd(), parameters: call } } : {}),
  };
}

/** `(*name)` and `(name)` are nested declarators, `(int)` and `()` are parameters of one without a name. */
function isNested(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.text === '*' || next?.text === '(' || next?.text === '^') return true;
  return next?.kind === 'word' && tokens[at + 2]?.text === ')' && tokens[at + 3]?.text === '(';
}

function readParameters(
  tokens: readonly Token[],
  open: number,
  end: number,
  macros: Macros,
  depth: number,
): readonly Parameter[] {
  const list = argumentsOf(tokens, open, end).map((one): Parameter => {
    if (one[0]?.text === '...') return { name: '', type: '...' };
    const own = withoutAttributes(one, macros);
    const { base, end: behind } = readSpecifiers(own, 0);
    const { name, signs } = abstractOf(own, behind, macros, depth);
    return { name, type: decayed(base === '' ? name : base, signs) };
  });
  return list.length === 1 && list[0]!.type === 'void' ? [] : list.filter((one) => one.type !== '');
}

/** Arrays and functions become pointers as parameters do. */
function decayed(base: string, signs: string): string {
  if (signs.startsWith('[')) {
    const rest = signs.slice(signs.indexOf(']') + 1);
    return joinType(base, rest === '' ? '*' : `(*)${rest}`);
  }
  if (signs.startsWith('(') && !signs.startsWith('(*')) return joinType(base, `(*)${signs}`);
  const array = /^(\*+(?: const)?)\[[^\]]*\]$/.exec(signs);
  return joinType(base, array ? `${array[1]!}*` : signs);
}

/** Tokens as one short text: array sizes and `typeof` operands. */
export function spell(tokens: readonly Token[]): string {
  let text = '';
  let previous: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'directive') continue;
    const isWord = token.kind === 'word' || token.kind === 'number';
    const wasWord = previous?.kind === 'word' || previous?.kind === 'number';
    text += isWord && wasWord ? ` ${token.text}` : token.text;
    previous = token;
    if (text.length > 120) return '...';
  }
  return text;
}
