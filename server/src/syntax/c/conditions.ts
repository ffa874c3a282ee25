import type { Target } from '../../core/types.ts';
import type { Certainty, Version } from '../../core/version.ts';

/** What a number is known to lie between; undefined when nothing is known of it. */
type Value = { readonly low: number; readonly high: number } | undefined;

interface Reader {
  readonly target: Target;
  readonly tokens: readonly string[];
  at: number;
  /** How many macros stand around. */
  readonly depth: number;
}

/** Macros that no compilation of a kernel or BPF program defines. */
const neverDefined = new Set(['__cplusplus', '__ASSEMBLY__', '__ASSEMBLER__', '__GENKSYMS__', '_MSC_VER']);

/** Those by which compilers for processors name themselves of which the built-in tables, amd64 and arm64, know nothing. */
const foreign =
  /^__(?:arm|ARM_ARCH_\d\w*|alpha|csky|hexagon|hppa|i386|ia64|loongarch\w*|m68k|microblaze|mips\w*|nios2|or1k|PPC|PPC64|powerpc|powerpc64|riscv\w*|s390|s390x|sh|sparc|sparc64|xtensa)_{0,2}$/i;

const no: Value = { low: 0, high: 0 };
const yes: Value = { low: 1, high: 1 };

function exactly(number: number): Value {
  return { low: number, high: number };
}

function isExact(value: NonNullable<Value>): boolean {
  return value.low === value.high;
}

/** A comparison, as far as what is known of both sides decides it. */
function compared(always: boolean, never: boolean): Value {
  return always ? yes : never ? no : undefined;
}

type Operation = (a: NonNullable<Value>, b: NonNullable<Value>) => Value;

function arithmetic(apply: (a: number, b: number) => number): Operation {
  return (a, b) => (isExact(a) && isExact(b) ? exactly(apply(a.low, b.low)) : undefined);
}

/** `LINUX_VERSION_CODE * 1ULL` is a range where the patch level is not known. */
const product: Operation = (a, b) =>
  a.low >= 0 && b.low >= 0
    ? { low: a.low * b.low, high: a.high * b.high }
    : arithmetic((x, y) => x * y)(a, b);

const less: Operation = (a, b) => compared(a.high < b.low, a.low >= b.high);
const equal: Operation = (a, b) =>
  compared(isExact(a) && isExact(b) && a.low === b.low, a.high < b.low || b.high < a.low);

const binary: Readonly<Record<string, readonly [precedence: number, apply: Operation]>> = {
  '==': [3, equal],
  '!=': [3, (a, b) => negated(equal(a, b))],
  '<': [4, less],
  '>': [4, (a, b) => less(b, a)],
  '<=': [4, (a, b) => negated(less(b, a))],
  '>=': [4, (a, b) => negated(less(a, b))],
  '<<': [5, arithmetic((a, b) => a << b)],
  '>>': [5, arithmetic((a, b) => a >> b)],
  '+': [6, arithmetic((a, b) => a + b)],
  '-': [6, arithmetic((a, b) => a - b)],
  '|': [0, arithmetic((a, b) => a | b)],
  '^': [1, arithmetic((a, b) => a ^ b)],
  '&': [2, arithmetic((a, b) => a & b)],
  '*': [7, product],
  '/': [7, arithmetic((a, b) => (b === 0 ? 0 : Math.trunc(a / b)))],
  '%': [7, arithmetic((a, b) => (b === 0 ? 0 : a % b))],
};

/** Whether a value is another one than 0. */
function truth(value: Value): boolean | undefined {
  if (!value) return undefined;
  if (value.low > 0 || value.high < 0) return true;
  return isExact(value) ? false : undefined;
}

function negated(value: Value): Value {
  const holds = truth(value);
  return holds === undefined ? undefined : holds ? no : yes;
}

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
  if (neverDefined.has(name) || (isOfTables(target) && foreign.test(name))) return 'no';
  const found = target.defines?.find(name) ?? 'unknown';
  if (typeof found !== 'object') return found;
  return found.isDefault ? 'unknown' : 'yes';
}

/** Whether the target is a release of the built-in tables and no kernel of a person's own. */
function isOfTables({ kernel }: Target): boolean {
  return kernel !== undefined && kernel.tree === undefined && kernel.btf === undefined;
}

function asValue(certainty: Certainty): Value {
  return certainty === 'unknown' ? undefined : certainty === 'yes' ? yes : no;
}

function enabled(target: Target, macro: string, name: string): Certainty {
  if (!name.startsWith('CONFIG_')) return 'unknown';
  const builtIn = configured(target, name);
  const asModule = configured(target, `${name}_MODULE`);
  if (builtIn === 'unknown' || asModule === 'unknown') return 'unknown';
  if (macro === 'IS_BUILTIN') return builtIn;
  if (macro === 'IS_MODULE') return asModule;
  // Whether a modular symbol is reachable depends on how this very file is built.
  if (macro === 'IS_REACHABLE' && builtIn === 'no' && asModule === 'yes') return 'unknown';
  return builtIn === 'yes' || asModule === 'yes' ? 'yes' : 'no';
}

/** The number that a version is for the preprocessor; any of its series where it names no patch level. */
function versionCode(version: Version | undefined): Value {
  if (!version || version.parts.length < 2) return undefined;
  const low = encoded(version.parts);
  return { low, high: version.parts.length < 3 ? low + 255 : low };
}

/** What a macro of the file's own stands for; undefined for anything that does not come down to a number. */
function defined(reader: Reader, name: string): Value {
  const found = reader.target.defines?.find(name) ?? 'unknown';
  if (found === 'no') {
    // A name that nobody defines counts as 0, with whatever list stands behind it.
    argumentsOf(reader);
    return no;
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
  return valueOf(reader, body);
}

/** What a macro's body or an argument comes down to. */
function valueOf({ target, depth }: Reader, tokens: readonly string[]): Value {
  if (tokens.length === 0 || tokens.length > mostTokens) return undefined;
  const inner: Reader = { target, tokens, at: 0, depth: depth + 1 };
  const value = ternary(inner);
  return inner.at < tokens.length ? undefined : value;
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
    else if (token === ')') {
      if (--depth === 0) break;
    } else if (token !== ',') found.push(token);
  }
  return found;
}

function primary(reader: Reader): Value {
  const token = reader.tokens[reader.at++];
  if (token === undefined) return undefined;
  if (token === '!') return negated(primary(reader));
  if (token === '-') {
    const value = primary(reader);
    return value && { low: -value.high, high: -value.low };
  }
  if (token === '(') {
    const value = ternary(reader);
    if (reader.tokens[reader.at] === ')') reader.at++;
    return value;
  }
  if (token === 'defined') {
    const name = reader.tokens[reader.at] === '(' ? argumentsOf(reader)[0] : reader.tokens[reader.at++];
    return name === undefined ? undefined : asValue(isDefined(reader.target, name));
  }
  if (/^\d/.test(token)) {
    const number = Number(token.replace(/[uUlL]+$/, '').replace(/^0(?=\d)/, '0o'));
    return Number.isNaN(number) ? undefined : exactly(number);
  }
  if (token === 'KERNEL_VERSION') {
    const parts = argumentLists(reader).map((tokens) => valueOf(reader, tokens));
    return parts.length === 3 && parts.every((part) => part && isExact(part))
      ? exactly(encoded(parts.map((part) => part!.low)))
      : undefined;
  }
  if (token === 'LINUX_VERSION_CODE') return versionCode(reader.target.kernel?.version);
  if (/^IS_(?:ENABLED|BUILTIN|MODULE|REACHABLE)$/.test(token)) {
    const name = argumentsOf(reader)[0];
    return name === undefined ? undefined : asValue(enabled(reader.target, token, name));
  }
  if (token.startsWith('CONFIG_')) {
    const value = Number(reader.target.kernel?.config?.get(token) ?? NaN);
    return Number.isNaN(value) ? asValue(configured(reader.target, token)) : exactly(value);
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
    left = left && right && entry[1](left, right);
  }
}

function conjunction(reader: Reader): Value {
  let left = operation(reader, 0);
  while (reader.tokens[reader.at] === '&&') {
    reader.at++;
    const right = operation(reader, 0);
    const known = [truth(left), truth(right)];
    left = known.includes(false) ? no : known.includes(undefined) ? undefined : yes;
  }
  return left;
}

function disjunction(reader: Reader): Value {
  let left = conjunction(reader);
  while (reader.tokens[reader.at] === '||') {
    reader.at++;
    const right = conjunction(reader);
    const known = [truth(left), truth(right)];
    left = known.includes(true) ? yes : known.includes(undefined) ? undefined : no;
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
  const holds = truth(condition);
  return holds === undefined ? undefined : holds ? first : second;
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
  const holds = truth(ternary(reader));
  if (holds === undefined || reader.at < tokens.length) return 'unknown';
  return holds ? 'yes' : 'no';
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
