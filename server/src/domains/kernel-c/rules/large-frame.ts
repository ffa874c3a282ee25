import type { CFile, CFunction, CRule, CVariable } from '../../../syntax/c/types.ts';
import { largeFrame as page } from '../pages.ts';
import { localsIn } from '../types-of.ts';

/** `CONFIG_FRAME_WARN` of 64-bit kernels, in bytes; the whole stack of a thread is 8 to 16 KiB. */
const most = 2048;
/** Dimensions that are written longer are no numbers, in characters. */
const longest = 200;
const sizes: Readonly<Record<string, number>> = {
  char: 1,
  'unsigned char': 1,
  u8: 1,
  s8: 1,
  uint8_t: 1,
  int8_t: 1,
  bool: 1,
  __u8: 1,
  short: 2,
  u16: 2,
  s16: 2,
  uint16_t: 2,
  int16_t: 2,
  'unsigned short': 2,
  __le16: 2,
  __be16: 2,
  int: 4,
  'unsigned int': 4,
  u32: 4,
  s32: 4,
  uint32_t: 4,
  int32_t: 4,
  unsigned: 4,
  __le32: 4,
  __be32: 4,
  long: 8,
  'unsigned long': 8,
  u64: 8,
  s64: 8,
  uint64_t: 8,
  size_t: 8,
  'unsigned long long': 8,
};
const kernelSizes: Readonly<Record<string, number>> = {
  PAGE_SIZE: 4096,
  PATH_MAX: 4096,
  NAME_MAX: 255,
  SZ_4K: 4096,
};

/** Arrays on the stack that are too large for it. */
export const rule: CRule = {
  on: 'function',
  *check(fn, file) {
    if (!/\[\s*(?:\d{3,}|0x|[A-Z]\w{3,}|\d+\s*\*)/.test(file.source.text.slice(fn.body.start, fn.body.end)))
      return;
    const arrays = arraysIn(fn, file);
    const bytes = arrays.reduce((sum, one) => sum + one.bytes, 0);
    const [largest] = arrays.sort((a, b) => b.bytes - a.bytes);
    if (largest && bytes > most)
      yield page.problem(largest.variable.nameSpan, {
        bytes,
        name: fn.name,
        variable: largest.variable.name,
        most,
      });
  },
};

function arraysIn(fn: CFunction, file: CFile): { readonly variable: CVariable; readonly bytes: number }[] {
  return [...localsIn(file, fn).values()].flat().flatMap((variable) => {
    const { type, array, nameSpan } = variable;
    const element = type.endsWith('*') ? 8 : sizes[type.replace(/^(?:const|volatile) /, '')];
    if (array === undefined || element === undefined || variable.isStatic || /\bstatic\b/.test(variable.head))
      return [];
    const { text } = file.source;
    const written = /^(?:\s*\[[^\][]*\])+/.exec(text.slice(nameSpan.end, nameSpan.end + longest))?.[0] ?? '';
    const counts = [...written.matchAll(/\[([^\]]*)\]/g)].map(([, count]) => valueOf(file, count!));
    const bytes = counts.reduce<number>((product, one) => product * (one ?? 0), element);
    return bytes > 0 ? [{ variable, bytes }] : [];
  });
}

/** A number, a sum or product of two, or a constant of the file or of the kernel. */
function valueOf(file: CFile, text: string, depth = 0): number | undefined {
  const plain = text
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .trim();
  if (/^(?:0x[\da-f]+|\d+)[uUlL]*$/i.test(plain)) return Number.parseInt(plain);
  const parts = /^([^*+]+)([*+])([^*+]+)$/.exec(plain);
  if (parts) {
    const [left, right] = [valueOf(file, parts[1]!, depth), valueOf(file, parts[3]!, depth)];
    if (left === undefined || right === undefined) return undefined;
    return parts[2] === '*' ? left * right : left + right;
  }
  if (!/^\w+$/.test(plain) || depth > 3) return undefined;
  const [macro, second] = file.named('macro', plain);
  if (!macro || second) return macro ? undefined : kernelSizes[plain];
  const body = file.source.text.slice(macro.nameSpan.end, macro.end).replace(/\/\*.*?\*\/|\/\/.*/g, '');
  return valueOf(file, body, depth + 1);
}
