import { lockFaults } from '../flow/lock-use.ts';
import { branchSteps } from '../../../syntax/c/flow/branch-steps.ts';
import { isConditional } from '../flow/conditional-lock.ts';
import { pathRule } from '../flow/path-rule.ts';
import { waitingAllocation as page } from '../pages.ts';

/** An allocation whose flags let it wait, while nobody may sleep. */
export const rule = pathRule(function* (fn, file) {
  for (const { at, call, held, trail } of lockFaults(file, fn, 'waits')) {
    const flags = file.source.text.slice(at.start, at.end);
    const related = [page.step('taken', held.call), ...branchSteps(page, file, trail, held.call.start)];
    const text = flags.replace(/\bGFP_\w+/, 'GFP_ATOMIC');
    const fix = page.fix({ flags: text }, 'review', { span: { start: at.start, end: at.end }, text });
    // What decided whether it was taken may decide here, too.
    const hedge = isConditional(file, held.call) ? { confidence: 'medium' as const } : {};
    yield page.problem(
      at,
      { name: call.name, flags, taken: held.call.name },
      { related, fixes: [fix], ...hedge },
    );
  }
});
