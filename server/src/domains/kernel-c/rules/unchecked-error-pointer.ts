import { branchSteps } from '../../../syntax/c/flow/branch-steps.ts';
import { uncheckedIn } from '../flow/unchecked.ts';
import { checkBehind } from '../flow/check-behind.ts';
import { isAtBoot } from '../flow/at-boot.ts';
import { pathRule } from '../flow/path-rule.ts';
import { uncheckedErrorPointer as page } from '../pages.ts';

/** A pointer that is followed although it may hold an error number. */
export const rule = pathRule(function* (fn, file) {
  for (const { call, way, pointer, trail } of uncheckedIn(file, fn) ?? []) {
    if (way !== 'error') continue;
    const written = file.source.text.slice(pointer.start, pointer.end);
    const related = [page.step('returned', call), ...branchSteps(page, file, trail, call.start)];
    const isNumber = /^(?:int|long|ssize_t)$/.test(fn.returns);
    const result = `PTR_ERR(${written})`;
    const edit = isNumber ? checkBehind(file, fn, call, `IS_ERR(${written})`, result) : undefined;
    yield page.problem(
      pointer,
      { name: call.name, pointer: written },
      {
        related,
        fixes: edit ? [page.fix({ result }, 'review', edit)] : [],
        once: `${fn.name} ${call.name}`,
        ...(isAtBoot(fn, file) ? { confidence: 'medium' } : {}),
      },
    );
  }
});
