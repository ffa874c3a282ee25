import type { Fix } from '../../../core/types.ts';
import type { BpftraceRule } from '../model/file.ts';
import { malformedScript as page } from '../pages.ts';
import type { Fault } from '../syntax/nodes.ts';

/** What is missing where a fault says so. */
const missing: Readonly<Partial<Record<Fault['say'], string>>> = {
  brace: '\n}',
  semicolon: ';',
  predicate: ' /',
};
/** A text that is no script at all has one at every word. */
const most = 100;

/** What bpftrace's own parser refuses. */
export const rule: BpftraceRule = {
  on: 'file',
  *check(_, { script }) {
    for (const fault of script.faults.slice(0, most)) {
      const fix = mend(fault);
      yield page.problem(fault, { say: fault.say }, fix ? { fixes: [fix] } : {});
    }
  },
};

function mend({ say, at, start, end }: Fault): Fix | undefined {
  if (say === 'assignment') return page.fix({ meant: '==' }, 'safe', { span: { start, end }, text: '==' });
  const text = missing[say];
  if (text === undefined || at === undefined) return undefined;
  return page.fix({ meant: text.trim() }, 'review', { span: { start: at, end: at }, text });
}
