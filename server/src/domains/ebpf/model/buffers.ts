import type { CCall, CFile, CFunction, CVariable } from '../../../syntax/c/types.ts';
import { sizeOfType } from './layout.ts';
import { numberOf } from './numbers.ts';
import { sizeOf } from './sizes.ts';

/** A variable on the stack, with the bytes that it takes. */
export interface Buffer {
  readonly name: string;
  readonly bytes: number;
  readonly isArray: boolean;
  /** Its dimension as written, for one of one dimension. */
  readonly count?: string;
}

/** What `buffer`, `&value` or `(void *)buffer` means at a call; undefined where its size is not known for sure. */
export function localBuffer(file: CFile, call: CCall, written: string): Buffer | undefined {
  const found = /^(?:\([^()]*\*\s*\)\s*)?(&\s*)?(\w+)$/.exec(written);
  const buffer = found ? bufferNamed(file, call, found[2]!) : undefined;
  // The address of a variable, or an array by its name.
  return buffer && buffer.isArray !== (found![1] !== undefined) ? buffer : undefined;
}

/** A variable of the whole file, of which the size is known for sure. */
export function sharedBuffer(file: CFile, { within }: CCall, written: string): Buffer | undefined {
  const found = /^(?:\([^()]*\*\s*\)\s*)?(&\s*)?(\w+)$/.exec(written);
  const name = found?.[2];
  if (name === undefined || within?.parameters.some((one) => one.name === name) === true) return undefined;
  const [variable, another] = file.named('variable', name);
  if (!variable || another || variable.within || /\bextern\b/.test(variable.head)) return undefined;
  const isArray = variable.array !== undefined;
  // One without a length has that of what it begins with.
  if (isArray === (found![1] !== undefined) || /^\[\s*\]/.test(variable.array ?? '')) return undefined;
  if (/\*/.test(variable.type + file.source.text.slice(variable.start, variable.nameSpan.start)))
    return undefined;
  const bytes = sizeOfType(file, `${variable.type}${variable.array ?? ''}`);
  return bytes === undefined ? undefined : { name, bytes, isArray };
}

/** The name in `buffer`, `&value` or `(void *)buffer`. */
export function localNamed(written: string): string | undefined {
  return /^(?:\([^()]*\*\s*\)\s*)?&?\s*(\w+)$/.exec(written)?.[1];
}

/** Bytes of an array of one dimension that is written as a sum of sizes, e.g. `[sizeof(*header)]`. */
function bytesOfArray(
  file: CFile,
  within: CFunction,
  { type, array = '', head, initializer }: CVariable,
): number | undefined {
  const dimension = /^\[([^\]]*\bsizeof\b[^\]]*)\]$/.exec(array)?.[1];
  if (dimension === undefined || type.includes('*')) return undefined;
  // A constant table is data of the object, not of the stack.
  if (initializer && /\bconst\b/.test(head + type)) return undefined;
  const [element, count] = [sizeOfType(file, type), numberOf(file, { within }, dimension)];
  return element === undefined || count === undefined ? undefined : element * count;
}

/** The local variable of a name; undefined where several have it. */
export function bufferNamed(
  file: CFile,
  { within }: Pick<CCall, 'within'>,
  name: string,
): Buffer | undefined {
  const own = file
    .named('variable', name)
    .filter((one) => within !== undefined && one.within?.start === within.start);
  const [variable] = own;
  if (own.length !== 1 || !variable || /\b(?:static|extern)\b/.test(variable.head)) return undefined;
  const isArray = variable.array !== undefined;
  const isPointer =
    variable.type.includes('*') ||
    /\*\s*$/.test(file.source.text.slice(variable.start, variable.nameSpan.start));
  const bytes = isArray
    ? (sizeOf(variable, file) ??
      sizeOfType(file, `${variable.type}${variable.array}`) ??
      bytesOfArray(file, within!, variable))
    : isPointer
      ? 8
      : sizeOfType(file, variable.type);
  if (bytes === undefined) return undefined;
  const count = /^\[([^\]]*)\]$/.exec(variable.array ?? '')?.[1];
  return { name, bytes, isArray, ...(count === undefined ? {} : { count }) };
}
