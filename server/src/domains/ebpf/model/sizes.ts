import type { CFile, CVariable } from '../../../syntax/c/types.ts';
import { codeOf } from './code.ts';

const sizes: Readonly<Record<string, number>> = {
  char: 1,
  'unsigned char': 1,
  'signed char': 1,
  bool: 1,
  _Bool: 1,
  u8: 1,
  s8: 1,
  __u8: 1,
  __s8: 1,
  uint8_t: 1,
  int8_t: 1,
  short: 2,
  'unsigned short': 2,
  u16: 2,
  s16: 2,
  __u16: 2,
  __s16: 2,
  __be16: 2,
  uint16_t: 2,
  int16_t: 2,
  int: 4,
  unsigned: 4,
  'unsigned int': 4,
  u32: 4,
  s32: 4,
  __u32: 4,
  __s32: 4,
  __be32: 4,
  uint32_t: 4,
  int32_t: 4,
  long: 8,
  'unsigned long': 8,
  'long long': 8,
  'unsigned long long': 8,
  u64: 8,
  s64: 8,
  __u64: 8,
  __s64: 8,
  __be64: 8,
  uint64_t: 8,
  int64_t: 8,
};

/** Bytes of a basic type, as it is written; undefined for others. */
export function bytesOf(type: string): number | undefined {
  return sizes[type] ?? sizes[plain(type)];
}

export function isSigned(type: string): boolean {
  return !/^(?:unsigned|u\d|__u|__be|uint|bool|_Bool)/.test(plain(type));
}

function plain(type: string): string {
  return type
    .replace(/\b(?:const|volatile)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Bytes of an array with constant dimensions of a basic type or of pointers. */
export function sizeOf(variable: CVariable, file: CFile): number | undefined {
  if (/\b(?:static|extern)\b/.test(variable.head)) return undefined;
  // A constant table is data of the object, not of the stack.
  if (variable.initializer && /\bconst\b/.test(variable.head + variable.type)) return undefined;
  const isPointer = variable.type.includes('*') || file.source.text[variable.nameSpan.start - 1] === '*';
  let bytes = isPointer ? 8 : bytesOf(variable.type);
  const suffix = /^(?:\s*\[[^\]]*\])+/.exec(
    file.source.text.slice(variable.nameSpan.end, variable.nameSpan.end + 200),
  );
  for (const [, dimension] of (suffix?.[0] ?? '[?]').matchAll(/\[([^\]]*)\]/g)) {
    const count = constant(dimension!.trim(), file);
    if (bytes === undefined || count === undefined) return undefined;
    bytes *= count;
  }
  return bytes;
}

/** The number that a macro or an enumerator of the file stands for. */
export function constantOf(file: CFile, name: string): number | undefined {
  const found = constant(name, file) ?? enumerator(file, name);
  return found ?? (Object.hasOwn(fixed, name) && !file.has('macro', name) ? fixed[name] : undefined);
}

/** Numbers of the kernel's interface that never change: include/uapi/linux/if_ether.h, in bytes. */
const fixed: Readonly<Record<string, number>> = { ETH_ALEN: 6, ETH_HLEN: 14 };

const enumerators = new WeakMap<CFile, ReadonlyMap<string, number>>();

/** The value that is written at an enumerator. */
function enumerator(file: CFile, name: string): number | undefined {
  let own = enumerators.get(file);
  if (!own) enumerators.set(file, (own = readEnumerators(file)));
  return own.get(name);
}

function readEnumerators(file: CFile): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { kind, start, end } of file.all('struct')) {
    if (kind !== 'enum') continue;
    for (const [, name, value] of codeOf(file)
      .slice(start, end)
      .matchAll(/(?<=[{,]\s*)(\w+)\s*=\s*(-?\w+)\s*(?=[,}])/g))
      if (!Number.isNaN(Number(value))) found.set(name!, Number(value));
  }
  return found;
}

function constant(text: string, file: CFile, depth = 0): number | undefined {
  if (/^(?:0[xX][0-9a-fA-F]+|[1-9]\d*)[uUlL]*$/.test(text)) return Number(text.replace(/[uUlL]+$/, ''));
  if (depth > 3 || !/^[A-Za-z_]\w*$/.test(text)) return undefined;
  const macros = file.named('macro', text);
  const only = macros[0];
  // A name with two definitions has the size that some condition gives it.
  if (!only || macros.length > 1 || only.parameters) return undefined;
  const line = file.source.text.slice(only.nameSpan.end).split('\n', 1)[0]!;
  return constant(
    line
      .replace(/\/[*/].*$/, '')
      .trim()
      .replace(/^\((.*)\)$/, '$1')
      .trim(),
    file,
    depth + 1,
  );
}
