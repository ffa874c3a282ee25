/** What a `ctl_table` entry says about its value: kind by the handler, bounds by its initialisers. */
import { balanced, type CtlEntry } from './ctl-table.source.ts';

export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

const constants: Readonly<Record<string, number>> = {
  SYSCTL_ZERO: 0,
  SYSCTL_ONE: 1,
  SYSCTL_TWO: 2,
  SYSCTL_THREE: 3,
  SYSCTL_FOUR: 4,
  SYSCTL_ONE_HUNDRED: 100,
  SYSCTL_TWO_HUNDRED: 200,
  SYSCTL_ONE_THOUSAND: 1000,
  SYSCTL_THREE_THOUSAND: 3000,
  SYSCTL_INT_MAX: 2147483647,
  SYSCTL_MAXOLDUID: 65535,
  SYSCTL_U32_MAX: 4294967295,
  SYSCTL_NEG_ONE: -1,
  SYSCTL_LONG_ZERO: 0,
  SYSCTL_LONG_ONE: 1,
  INT_MAX: 2147483647,
  UINT_MAX: 4294967295,
  USHRT_MAX: 65535,
  U16_MAX: 65535,
  U8_MAX: 255,
  IPCMNI: 32768,
};

/** The library handlers that look at `extra1` and `extra2`, and the range of those that need none. */
const own: Readonly<Record<string, readonly [string, number | null, number | null]>> = {
  proc_dointvec: ['int', -2147483648, 2147483647],
  proc_dointvec_ro: ['int', null, null],
  proc_dointvec_jiffies: ['int', null, null],
  proc_dointvec_userhz_jiffies: ['int', null, null],
  proc_dointvec_ms_jiffies: ['int', null, null],
  proc_dointvec_ms_jiffies_minmax: ['int', null, null],
  proc_doulongvec_ms_jiffies_minmax: ['ulong', 0, null],
  proc_dointvec_minmax: ['int', -2147483648, 2147483647],
  proc_douintvec: ['int', 0, 4294967295],
  proc_douintvec_minmax: ['int', 0, 4294967295],
  proc_doulongvec_minmax: ['ulong', 0, null],
  proc_dou8vec_minmax: ['int', 0, 255],
  proc_dobool: ['int', null, null],
  proc_dostring: ['string', null, null],
};
const bounded = /minmax/;

/** A kernel's own handlers by name: old kernels keep their table in one file and the handlers in others. */
export type Handlers = ReadonlyMap<string, string>;

export function collectHandlers(texts: readonly string[]): Handlers {
  const bodies = new Map<string, string>();
  for (const text of texts) {
    for (const match of text.matchAll(/\b(\w+)\s*\(\s*(?:const\s+)?struct\s+ctl_table\s*\*[^;{}]*\{/g)) {
      bodies.set(match[1]!, balanced(text, match.index + match[0].length - 1));
    }
  }
  return bodies;
}

/** The library handler behind an entry's own one: the only one that its function calls; undefined when unclear. */
function library(handler: string, handlers: Handlers): string | undefined {
  if (handler in own) return handler;
  const body = handlers.get(handler);
  if (body === undefined) return undefined;
  const called = new Set([...body.matchAll(/\b(proc_do\w+)\s*\(/g)].map((match) => match[1]!));
  const [only, more] = [...called];
  if (only !== undefined && more === undefined) return only in own ? only : undefined;
  return undefined;
}

/** `int`, `ulong`, `string` or `other`; numbers carry how many they are when that is not one (`int3`, `int*`). */
export function typeOf(
  entry: CtlEntry,
  text: string,
  handlers: Handlers,
  lengths: ReadonlyMap<string, number>,
): string {
  const handler = library(entry.handler, handlers);
  const kind = handler === undefined ? undefined : own[handler]?.[0];
  if (kind === undefined) return 'other';
  if (kind === 'string') return kind;
  return kind + countOf(entry.maxlen, text, lengths);
}

function countOf(maxlen: string, text: string, lengths: ReadonlyMap<string, number>): string {
  const size = maxlen.replace(/\s+/g, '');
  if (/^sizeof\((?:u8|int|bool|unsignedint|unsignedlong|long|u32|unsigned)\)$/.test(size)) return '';
  const times = /^(\d+)\*sizeof\(\w+\)$|^sizeof\(\w+\)\*(\d+)$/.exec(size);
  if (times) return (times[1] ?? times[2])!;
  const member = /(\w+)\)$/.exec(size)?.[1];
  if (member === undefined) return '*';
  const length = lengths.get(member) ?? arrayLength(member, text);
  if (length !== undefined) return length === 1 ? '' : String(length);
  return isScalar(member, text) || /^sizeof\(init_net\./.test(size) ? '' : '*';
}

function arrayLength(name: string, text: string): number | undefined {
  const match = new RegExp(`\\b(?:int|long|u32)\\s+${name}\\[(\\d+)\\]`).exec(text);
  return match ? Number(match[1]) : undefined;
}

function isScalar(name: string, text: string): boolean {
  return new RegExp(
    `\\b(?:int|long|u8|bool|u32|unsigned)\\s+(?:__read_mostly\\s+)?${name}\\s*(?:__\\w+\\s*)?[;=]`,
  ).test(text);
}

/** The widest bounds over all branches; null where a bound is unknown or there is none. */
export function boundsOf(entry: CtlEntry, text: string, handlers: Handlers): Bounds {
  const handler = library(entry.handler, handlers);
  if (handler === undefined) return { min: null, max: null };
  const [, low, high] = own[handler]!;
  if (!bounded.test(handler)) return { min: low, max: high };
  return { min: widest(entry.low, text, low, Math.min), max: widest(entry.high, text, high, Math.max) };
}

function widest(
  written: readonly string[],
  text: string,
  without: number | null,
  choose: (...values: number[]) => number,
): number | null {
  const given = written.filter((one) => !/^NULL$/.test(one));
  if (given.length === 0) return without;
  const values = given.map((one) => valueOf(one, text));
  if (written.length > given.length) values.push(without ?? undefined);
  return values.every((value) => value !== undefined) ? choose(...values) : null;
}

function valueOf(initialiser: string, text: string): number | undefined {
  const name = initialiser
    .replace(/^\(\s*(?:void|int|unsigned\s+\w+|long)\s*\*\s*\)/, '')
    .replace(/[&()\s]/g, '');
  if (name in constants) return constants[name];
  // A table of the older kernels may be changed at run time through another name; only plain numbers count.
  const declared = new RegExp(
    `\\b(?:int|long|u32|u8|unsigned|uint)\\s+(?:__\\w+\\s+)?${name.replace(/[^\w]/g, '.')}\\s*(?:__\\w+\\s*)?=\\s*([^;,]+)[;,]`,
  ).exec(text);
  if (!declared)
    return new RegExp(`\\bint\\s+${name.replace(/[^\w]/g, '.')};`).test(text) && /^zero$/.test(name)
      ? 0
      : undefined;
  if (new RegExp(`[^\\w.]${name}\\s*(?:[-+|]?=[^=]|\\+\\+|--)`, 'g').test(text.replace(declared[0], ' ')))
    return undefined;
  return arithmetic(declared[1]!, text);
}

/** Numbers, known constants and products of them; anything else is unknown. */
function arithmetic(expression: string, text: string, depth = 0): number | undefined {
  const clean = expression.replace(/[()]/g, '').trim();
  if (/^-?(?:0x[\da-f]+|\d+)[ul]*$/i.test(clean)) return Number(clean.replace(/[ul]+$/i, ''));
  if (clean in constants) return constants[clean];
  if (clean.includes('*') && !clean.includes('+') && !clean.includes('-')) {
    const factors = clean.split('*').map((factor) => arithmetic(factor, text, depth + 1));
    return factors.every((factor) => factor !== undefined) ? factors.reduce((a, b) => a * b, 1) : undefined;
  }
  const defined =
    depth < 3 && /^\w+$/.test(clean) ? new RegExp(`#\\s*define\\s+${clean}\\s+([^\\n]+)`).exec(text) : null;
  return defined ? arithmetic(defined[1]!, text, depth + 1) : undefined;
}
