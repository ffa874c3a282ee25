import type { CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { handlerArgument, registeringNames } from '../facts/atomic-callbacks.ts';
import { followLocks, type Held, type LockFault } from '../flow/held-locks.ts';
import { helpersOf } from '../flow/helpers.ts';
import { once } from '../flow/paths.ts';
import { branchSteps } from '../flow/path-steps.ts';
import { isLocal } from '../local-names.ts';
import { sleepInHandler as page } from '../pages.ts';

/** A handler is called with this, whatever it takes itself. */
const context: Held = { lock: { key: 'handler', family: 'irq', isAtomic: true, isShared: true } };

const faultsOf = once(
  (file, _fn, graph) =>
    followLocks(graph, { file, helper: (name) => helpersOf(file).of(name) }, [context]).faults,
);

/** A function that sleeps and is handed over as a handler of interrupts or timers. */
export const rule: CRule = {
  on: 'call',
  names: registeringNames,
  *check(call, file) {
    const index = handlerArgument(call.name);
    const name = index === undefined ? undefined : call.arguments[index]?.text.replace(/^&/, '');
    const fn = name === undefined ? undefined : file.functionNamed(name);
    if (!fn || isLocal(file, call.name)) return;
    for (const fault of sleepsIn(file, fn)) {
      const related = [
        page.step('registered', call.nameSpan),
        ...branchSteps(page, file, fault.trail, fn.start),
      ];
      const args = { handler: fn.name, by: call.name };
      if (fault.kind === 'sleeps') {
        yield page.problem(fault.at.callee, { say: 'sleeps', name: fault.at.name, ...args }, { related });
        continue;
      }
      const flags = file.source.text.slice(fault.at.start, fault.at.end);
      const text = flags.replace(/\bGFP_\w+/, 'GFP_ATOMIC');
      const fix = page.fix({ flags: text }, 'review', {
        span: { start: fault.at.start, end: fault.at.end },
        text,
      });
      yield page.problem(fault.at, { say: 'waits', flags, ...args }, { related, fixes: [fix] });
    }
  },
};

function sleepsIn(file: CFile, fn: CFunction): readonly Extract<LockFault, { kind: 'sleeps' | 'waits' }>[] {
  return (faultsOf(file, fn) ?? []).flatMap((one) =>
    (one.kind === 'sleeps' || one.kind === 'waits') && one.held === context ? [one] : [],
  );
}
