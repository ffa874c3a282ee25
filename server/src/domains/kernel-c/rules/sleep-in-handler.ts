import { KeptWith } from '../../../core/remembered.ts';
import type { CallTerm, Term } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { atomicHandlersIn } from '../flow/atomic-handlers.ts';
import { helpersOf } from '../flow/helpers.ts';
import { pathsOf } from '../flow/paths.ts';
import { sleeping, waiting } from '../flow/sleeping.ts';
import { sleepInHandler as page } from '../pages.ts';

/** A call that sleeps in a function which the kernel calls in an interrupt or a softirq. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    for (const { fn, by, ...at } of atomicHandlersIn(file)) {
      for (const { call, flags, because } of sleepsIn(file, fn)) {
        const args = { name: call.name, handler: fn.name, by };
        const related = [page.step('handed', at)];
        if (flags) {
          const written = file.source.text.slice(flags.start, flags.end);
          const text = written.replace(/\bGFP_\w+/, 'GFP_ATOMIC');
          const fix = page.fix({ flags: text }, 'review', {
            span: { start: flags.start, end: flags.end },
            text,
          });
          yield page.problem(flags, { say: 'waits', ...args, flags: written }, { related, fixes: [fix] });
        } else if (because === call.name)
          yield page.problem(call.callee, { say: 'itself', ...args }, { related });
        else yield page.problem(call.callee, { say: 'inside', ...args, because }, { related });
      }
    }
  },
};

interface Sleep {
  readonly call: CallTerm;
  /** What lets an allocation wait. */
  readonly flags: Term | undefined;
  readonly because: string;
}

const kept = new KeptWith<CFile, Map<CFunction, readonly Sleep[]>>();

function sleepsIn(file: CFile, fn: CFunction): readonly Sleep[] {
  const own = kept.get(file) ?? new Map<CFunction, readonly Sleep[]>();
  kept.set(file, own);
  let found = own.get(fn);
  if (!found) own.set(fn, (found = findSleeps(file, fn)));
  return found;
}

/** Whoever asks where it is may sleep where it can. */
const asking =
  /^(?:in_(?:interrupt|atomic|task|irq|softirq|hardirq|serving_softirq)|irqs_disabled|preemptible|rcu_\w*held|gfpflags_allow_blocking)$/;

function findSleeps(file: CFile, fn: CFunction): readonly Sleep[] {
  // What is known of a helper is kept between versions, and its paths are not.
  if (helpersOf(file).of(fn.name)?.maySleep === false) return [];
  const graph = pathsOf(file, fn);
  if (!graph) return [];
  const calls = graph.steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));
  if (calls.some(({ name }) => asking.test(name))) return [];
  const around = { file, helper: (name: string) => helpersOf(file).of(name) };
  return calls.flatMap((call) => {
    const flags = waiting(call);
    const because = flags ? call.name : sleeping(around, call);
    return because === undefined ? [] : [{ call, flags, because }];
  });
}
