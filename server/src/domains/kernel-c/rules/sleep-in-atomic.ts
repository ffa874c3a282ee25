import { lockFaults } from '../flow/lock-use.ts';
import { branchSteps } from '../../../syntax/c/flow/branch-steps.ts';
import { isConditional } from '../flow/conditional-lock.ts';
import { pathRule } from '../flow/path-rule.ts';
import { sleepInAtomic as page } from '../pages.ts';

/** A call that sleeps while a spinlock is held, under RCU, or with interrupts or preemption off. */
export const rule = pathRule(function* (fn, file) {
  for (const { at, held, because, trail } of lockFaults(file, fn, 'sleeps')) {
    const related = [page.step('taken', held.call), ...branchSteps(page, file, trail, held.call.start)];
    const args = { name: at.name, taken: held.call.name };
    const message =
      because === at.name
        ? { say: 'itself' as const, ...args }
        : { say: 'inside' as const, ...args, because };
    // What decided whether it was taken may decide here, too.
    const hedge = isConditional(file, held.call) ? { confidence: 'medium' as const } : {};
    yield page.problem(at.callee, message, {
      related,
      once: `${fn.name} ${at.name} ${held.lock.key}`,
      ...hedge,
    });
  }
});
