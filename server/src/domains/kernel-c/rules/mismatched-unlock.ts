import { branchSteps, isDirect } from '../../../syntax/c/flow/branch-steps.ts';
import { releaseOf } from '../flow/lock-calls.ts';
import { lockFaults } from '../flow/lock-use.ts';
import { pathRule } from '../flow/path-rule.ts';
import { mismatchedUnlock as page } from '../pages.ts';

/** A lock that is released in another way than it was taken: interrupts stay off, or come on too early. */
export const rule = pathRule(function* (fn, file) {
  const { text } = file.source;
  const written = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end).replace(/\s+/g, ' ');
  for (const { at, held, trail } of lockFaults(file, fn, 'mismatched')) {
    const { call } = held;
    const textOf = (index: number): string => {
      const argument = call.arguments[index];
      return argument ? written(argument) : '';
    };
    const release = releaseOf(call, textOf);
    const fixes =
      release === undefined
        ? []
        : [page.fix({ release }, 'review', { span: { start: at.start, end: at.end }, text: release })];
    const related = [page.step('taken', call), ...branchSteps(page, file, trail, call.start)];
    yield page.problem(
      at,
      { unlock: written(at), lock: written(call) },
      { fixes, related, confidence: isDirect(trail, call.start) ? 'high' : 'medium' },
    );
  }
});
