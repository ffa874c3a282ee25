import type { Target } from '../../core/types.ts';
import type { Certainty, Version } from '../../core/version.ts';

/** A number that may be unknown. */
type Value = number | undefined;

interface Reader {
  readonly target: Target;
  readonly tokens: readonly string[];
  at: number;
  /** How many macros stand around. */
  readonly depth: number;
}

/** Macros that no compilation of a kernel or BPF program defines. */
const neverDefined = new Set(['__cplusplus', '__ASSEMBLY__', '__ASSEMBLER__', '__GENKSYMS__', '_MSC_VER']);

const binary: Readonly<
  Record<string, readonly [precedence: number, apply: (a: number, b: number) => number]>
> = {
  '==': [3, (a, b) => Number(a === b)],
  '!=': [3, (a, b) => Number(a !== b)],
  '<': [4, (a, b) => Number(a < b)],
  '>': [4, (a, b) => Number(a > b)],
  '<=': [4, (a, b) => Number(a <= b)],
  '>=': [4, (a, b) => Number(a >= b)],
  '<<': [5, (a, b) => a << b],
  '>>': [5, (a, b) => a >> b],
  '+': [6, (a, b) => a + b],
  '-': [6, (a, b) => a - b],
  '&': [2, (a, b) => a & b],
  '|': [1, (a, b) => a | b],
  '^': [1, (a, b) => a ^ b],
  '*': [7, (a, b) => a * b],
  '/': [7, (a, b) => (b === 0 ? 0 : Math.trunc(a / b))],
  '%': [7, (a, b) => (b === 0 ? 0 : a % b)],
};

/** The encoding of `KERNEL_VERSION(a, b, c)` of linux/version.h, where the patch level is capped at 255. */
function encoded(parts: readonly number[]): number {
  return (parts[0] ?? 0) * 65536 + (parts[1] ?? 0) * 256 + Math.min(parts[2] ?? 0, 255);
}

/** Whether a `CONFIG_` symbol is set (built in or, for the `_MODULE` form, as a module). */
function configured(target: Target, name: string): Certainty {
  const config = target.kernel?.config;
  if (!config) return 'unknown';
  const value = config.get(name);
  if (value !== undefined) return value === 'n' || value === 'm' ? 'no' : 'yes';
  if (name.endsWith('_MODULE') && config.get(name.slice(0, -'_MODULE'.length)) === 'm') return 'yes';
  return 'no';
}

function isDefined(target: Target, name: string): Certainty {
  if (name.startsWith('CONFIG_')) return configured(target, name);
  if (neverDefined.has(name)) return 'no';
  const found = target.defines?.find(name) ?? 'unknown';
  return typeof found === 'object' ? 'yes' : found;
}

function asNumber(certainty: Certainty): Value {
  return certainty === 'unknown' ? undefined : Number(certainty === 'yes');
}

function enabled(target: Target, macro: string, name: string): Value {
  if (!name.startsWith('CONFIG_')) return undefined;
  const builtIn = asNumber(configured(target, name));
  const asModule = asNumber(configured(target, `${name}_MODULE`));
  if (builtIn === undefined || asModule === undefined) return undefined;
  if (macro === 'IS_BUILTIN') return builtIn;
  if (macro === 'IS_MODULE') return asModule;
  // Whether a modular symbol is reachable depends on how this very file is built.
  if (macro === 'IS_REACHABLE' && builtIn === 0 && asModule === 1) return undefined;
  return builtIn | asModule;
}

/** Compares the target's version with a literal; a patch level that the target does not name decides nothing. */
function versionCode(version: Version | undefined, against: number): Value {
  if (!version || version.parts.length < 2) return undefined;
  const known = encoded(version.parts);
  if (version.parts.length < 3 && known >> 8 === against >> 8 && (against & 255) !== 0) return undefined;
  return known;
}

/** What a macro of the file's own stands for; undefined for anything that does not come down to a number. */
function defined(reader: Reader, name: string): Value {
  const found = reader.target.defines?.find(name) ?? 'unknown';
  if (found === 'no') {
    // A name that nobody defines counts as 0, with whatever list stands behind it.
    argumentsOf(reader);
    return 0;
  }
  if (found === 'unknown' || reader.depth > deepest) {
    argumentsOf(reader);
    return undefined;
  }
  const given = found.parameters ? argumentLists(reader) : [];
  const body = tokensOf(found.body).flatMap((token) => {
    const index = found.parameters?.indexOf(token) ?? -1;
    return index < 0 ? [token] : ['(', ...(given[index] ?? []), ')'];
  });
  if (body.length === 0 || body.length > mostTokens) return undefined;
  const inner: Reader = { target: reader.target, tokens: body, at: 0, depth: reader.depth + 1 };
  const value = ternary(inner);
  return inner.at < body.length ? undefined : value;
}

/** The tokens of each argument of a list, from its opening parenthesis to behind the closing one. */
function argumentLists(reader: Reader): readonly (readonly string[])[] {
  const lists: string[][] = [[]];
  if (reader.tokens[reader.at] !== '(') return [];
  reader.at++;
  let depth = 1;
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!;
    if (token === '(') depth++;
    else if (token === ')' && --depth === 0) break;
    if (token === ',' && depth === 1) lists.push([]);
    else lists.at(-1)!.push(token);
  }
  return lists;
}

function argumentsOf(reader: Reader): string[] {
  const found: string[] = [];
  if (reader.tokens[reader.at] !== '(') return found;
  reader.at++;
  let depth = 1;
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at++]!;
    if (token === '(') depth++;
    else if (token === ')' && --depth === 0) break;
    else if (token !== ',') found.push(token);
  }
  return found;
}

function primary(reader: Reader): Value {
  const token = reader.tokens[reader.at++];
  if (token === undefined) return undefined;
  if (token === '!') {
    const value = primary(reader);
    return value === undefined ? undefined : Number(value === 0);
  }
  if (token === '-') {
    const value = primary(reader);
    return value === undefined ? undefined : -value;
  }
  if (token === '(') {
    const value = ternary(reader);
    if (reader.tokens[reader.at] === ')') reader.at++;
    return value;
  }
  if (token === 'defined') {
    const name = reader.tokens[reader.at] === '(' ? argumentsOf(reader)[0] : reader.tokens[reader.at++];
    return name === undefined ? undefined : asNumber(isDefined(reader.target, name));
  }
  if (/^\d/.test(token)) {
    const number = Number(token.replace(/[uUlL]+$/, '').replace(/^0(?=\d)/, '0o'));
    return Number.isNaN(number) ? undefined : number;
  }
  if (token === 'KERNEL_VERSION') {
    const parts = argumentsOf(reader).map(Number);
    return parts.length === 3 && parts.every(Number.isInteger) ? encoded(parts) : undefined;
  }
  if (token === 'LINUX_VERSION_CODE') {
    const literal = reader.tokens.indexOf('KERNEL_VERSION', reader.at);
    const parts = literal < 0 ? [] : argumentsOf({ ...reader, at: literal + 1 }).map(Number);
    return versionCode(reader.target.kernel?.version, parts.length === 3 ? encoded(parts) : 1);
  }
  if (/^IS_(?:ENABLED|BUILTIN|MODULE|REACHABLE)$/.test(token)) {
    const name = argumentsOf(reader)[0];
    return name === undefined ? undefined : enabled(reader.target, token, name);
  }
  if (token.startsWith('CONFIG_')) {
    const value = Number(reader.target.kernel?.config?.get(token) ?? NaN);
    return Number.isNaN(value) ? asNumber(configured(reader.target, token)) : value;
  }
  return defined(reader, token);
}

function operation(reader: Reader, precedence: number): Value {
  let left = primary(reader);
  for (;;) {
    const token = reader.tokens[reader.at] ?? '';
    const entry = Object.hasOwn(binary, token) ? binary[token] : undefined;
    if (!entry || entry[0] < precedence) return left;
    reader.at++;
    const right = operation(reader, entry[0] + 1);
    left = left === undefined || right === undefined ? undefined : entry[1](left, right);
  }
}

function conjunction(reader: Reader): Value {
  let left = operation(reader, 0);
  while (reader.tokens[reader.at] === '&&') {
    reader.at++;
    const right = operation(reader, 0);
    if (left === 0 || right === 0) left = 0;
    else left = left === undefined || right === undefined ? undefined : 1;
  }
  return left;
}

function disjunction(reader: Reader): Value {
  let left = conjunction(reader);
  while (reader.tokens[reader.at] === '||') {
    reader.at++;
    const right = conjunction(reader);
    if ((left !== undefined && left !== 0) || (right !== undefined && right !== 0)) left = 1;
    else left = left === undefined || right === undefined ? undefined : 0;
  }
  return left;
}

function ternary(reader: Reader): Value {
  const condition = disjunction(reader);
  if (reader.tokens[reader.at] !== '?') return condition;
  reader.at++;
  const first = ternary(reader);
  if (reader.tokens[reader.at] === ':') reader.at++;
  const second = ternary(reader);
  return condition === undefined ? undefined : condition === 0 ? second : first;
}

/** More tokens than any condition a person writes: the rest of a hostile line is not looked at. */
const mostTokens = 400;

/** Macros that stand for macros that stand for macros. */
const deepest = 12;

function tokensOf(condition: string): readonly string[] {
  const bare = condition.replace(/\\\r?\n/g, ' ').replace(/\/\*[\s\S]*?(?:\*\/|$)|\/\/.*/g, ' ');
  return bare.match(/[A-Za-z_]\w*|\d\w*|&&|\|\||==|!=|<=|>=|<<|>>|\S/g) ?? [];
}

function evaluate(condition: string, target: Target): Certainty {
  const tokens = tokensOf(condition);
  if (tokens.length === 0 || tokens.length > mostTokens) return 'unknown';
  const reader: Reader = { target, tokens, at: 0, depth: 0 };
  const value = ternary(reader);
  if (value === undefined || reader.at < tokens.length) return 'unknown';
  return value === 0 ? 'no' : 'yes';
}

/**
 * Whether the branch under `#if`, `#ifdef`, `#ifndef`, `#elif` ... is compiled on a target. `rest` is the text after
 * the directive's name. Unknown whenever the target does not say.
 */
export function conditionHolds(name: string, rest: string, target: Target): Certainty {
  if (name === 'if' || name === 'elif') return evaluate(rest, target);
  const symbol = /[A-Za-z_]\w*/.exec(rest)?.[0];
  if (symbol === undefined) return 'unknown';
  const defined = isDefined(target, symbol);
  if (name === 'ifdef' || name === 'elifdef') return defined;
  return defined === 'unknown' ? 'unknown' : defined === 'yes' ? 'no' : 'yes';
}
