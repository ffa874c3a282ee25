import { guard } from '../../server/src/assist/guard.ts';
import { createPipeline, type Shown } from '../../server/src/assist/pipeline.ts';
import { replay, type Recorded } from '../../server/src/assist/providers/replay.ts';
import type { Verdict } from '../../server/src/assist/types.ts';
import { exampleTarget } from '../support/target.ts';
import { guardOver } from './fake-analysis.ts';
import { blanksAt, workbenchAnalysis } from './workbench-analysis.ts';

export interface Judging {
  readonly language: string;
  readonly target: string;
  /** Text with the cursor as `|`. */
  readonly text: string;
  readonly suggestion: string;
}

/** What the guard says of a suggestion at the `|`. */
export async function judge({ language, target: name, text: marked, suggestion }: Judging): Promise<Verdict> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const target = exampleTarget(name);
  const blanks = await blanksAt(language, target, text, offset);
  const replace = { start: offset, end: offset };
  return guard(workbenchAnalysis(language, target), { text }, { replace, text: suggestion }, blanks);
}

/** Codes of what was introduced, else the kind of the verdict. */
export const codes = (verdict: Verdict): readonly string[] =>
  verdict.kind === 'reject' ? verdict.introduced.map(({ code }) => code) : [verdict.kind];

/** What an editor would get of recorded answers at the `|`. */
export async function suggested(
  recording: readonly Recorded[],
  language: string,
  name: string,
  marked: string,
): Promise<{ shown: Shown | undefined; rejectedBy: readonly string[] }> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const target = exampleTarget(name);
  const analysis = workbenchAnalysis(language, target);
  const pipeline = createPipeline({
    provider: replay(recording),
    debounce: 0,
    maxTokens: 64,
    host: {
      look: async () => ({ facts: [], notes: [], blanks: await blanksAt(language, target, text, offset) }),
      guard: () => guardOver(analysis),
      log: () => undefined,
    },
  });
  const request = { path: 'a', language, text, offset, version: 1 };
  const shown = await pipeline.suggest(request, new AbortController().signal);
  pipeline.dispose();
  return { shown, rejectedBy: [...pipeline.counters.rejectedBy.keys()] };
}
