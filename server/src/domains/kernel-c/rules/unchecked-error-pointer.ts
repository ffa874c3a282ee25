import type { CRule } from '../../../syntax/c/types.ts';
import { branchSteps } from '../flow/path-steps.ts';
import { uncheckedIn } from '../flow/unchecked.ts';
import { uncheckedErrorPointer as page } from '../pages.ts';

/** A pointer that is followed although it may hold an error number. */
export const rule: CRule = {
  on: 'function',
  *check(fn, file) {
    for (const { call, way, pointer, trail } of uncheckedIn(file, fn) ?? []) {
      if (way !== 'error') continue;
      const written = file.source.text.slice(pointer.start, pointer.end);
      const related = [page.step('returned', call), ...branchSteps(page, file, trail, call.start)];
      yield page.problem(pointer, { name: call.name, pointer: written }, { related });
    }
  },
};
