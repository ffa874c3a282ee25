import type { Problem } from '../../core/types.ts';
import type { CCall, CFile, CRule } from '../../syntax/c/types.ts';

/**
 * A rule about calls whose findings hang on what stands in other functions. Asked of the whole file at each key: what is kept
 * for a function that did not change would not hold. `names` may leave out those that mean nothing in a file.
 */
export function acrossFunctions(
  names: readonly string[] | ((file: CFile) => readonly string[]),
  check: (call: CCall, file: CFile) => Iterable<Problem>,
): CRule {
  return {
    on: 'file',
    *check(_, file) {
      for (const name of typeof names === 'function' ? names(file) : names)
        for (const call of file.calls(name)) yield* check(call, file);
    },
  };
}
