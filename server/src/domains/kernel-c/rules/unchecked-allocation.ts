import type { Fix } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { uncheckedIn, type Unchecked } from '../flow/unchecked.ts';
import { branchSteps } from '../../../syntax/c/flow/branch-steps.ts';
import { isAtBoot } from '../flow/at-boot.ts';
import { pathRule } from '../flow/path-rule.ts';
import { uncheckedAllocation as page } from '../pages.ts';
import { indentAt } from '../../../core/indent.ts';

/** Memory that is used although the allocation may have failed. */
export const rule = pathRule(function* (fn, file) {
  for (const one of uncheckedIn(file, fn) ?? []) {
    if (one.way !== 'null') continue;
    const { text } = file.source;
    const pointer = text.slice(one.pointer.start, one.pointer.end);
    const related = [page.step('allocated', one.call), ...branchSteps(page, file, one.trail, one.call.start)];
    const fix = fixOf(file, fn, one, pointer);
    const confidence = one.isSure && !isAtBoot(fn, file) ? {} : { confidence: 'medium' as const };
    yield page.problem(
      one.pointer,
      { name: one.call.name, pointer },
      { related, fixes: fix ? [fix] : [], ...confidence },
    );
  }
});

/** A check behind the allocation; only where nothing else was taken before, which would have to be given back. */
function fixOf(file: CFile, fn: CFunction, { call }: Unchecked, pointer: string): Fix | undefined {
  const { text } = file.source;
  const result = fn.returns.endsWith('*')
    ? 'NULL'
    : /^(?:int|long|ssize_t)$/.test(fn.returns)
      ? '-ENOMEM'
      : undefined;
  const line = text.indexOf('\n', call.end);
  const rest = text.slice(call.end, line).trim();
  const isPlain = rest === ';' && text.slice(fn.body.start, call.start).split(';').length <= mostBefore;
  const start = text.lastIndexOf('\n', call.start) + 1;
  // Behind a declaration stand further declarations.
  if (result === undefined || !isPlain || !/^\s*[\w>.-]+ = /.test(text.slice(start, call.end)))
    return undefined;
  const indent = indentAt(text, call.start);
  const check = `${indent}if (!${pointer})\n${indent}\treturn ${result};\n`;
  return page.fix({ result }, 'review', { span: { start: line + 1, end: line + 1 }, text: check });
}

/** Statements that may stand before an allocation which is the first thing that a function takes. */
const mostBefore = 4;
