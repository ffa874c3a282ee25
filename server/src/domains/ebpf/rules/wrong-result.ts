import type { Fix } from '../../../core/types.ts';
import type { Term } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { callbacks, resultsOf, type ResultRange } from '../facts/results.ts';
import { pathsOf } from '../flow/paths.ts';
import { returnedBy } from '../flow/results.ts';
import { callerOf } from '../model/callbacks.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { wrongResult as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const fn of file.all('function')) {
      const wanted = wantedOf(file, fn);
      const graph = wanted && pathsOf(file, fn);
      if (!graph || /\b(?:bool|_Bool)\b/.test(fn.returns)) continue;
      const { range, of, say } = wanted;
      const allowed = range.low === range.high ? String(range.low) : `${range.low} … ${range.high}`;
      const seen = new Set<number>();
      for (const { value: at, from, range: found, inside } of returnedBy(file, graph)) {
        if (seen.has(at.start) || (found.low >= range.low && found.high <= range.high)) continue;
        seen.add(at.start);
        const value = file.source.text.slice(from.start, from.end);
        const related = [...(from === at ? [] : [from]), ...(inside ? [inside] : [])].map((one) =>
          page.step('set', one),
        );
        const fixes = from === at ? fixesOf(at, value, range) : [];
        yield page.problem(at, { say, of, value, allowed }, { fixes, related });
      }
    }
  },
};

interface Wanted {
  readonly range: ResultRange;
  /** The section, or the function that takes the callback. */
  readonly of: string;
  readonly say: 'program' | 'callback';
}

function wantedOf(file: CFile, fn: CFunction): Wanted | undefined {
  const section = programOf(file, fn)?.section;
  if (section) {
    const range = resultsOf(section);
    return range && { range, of: section.section, say: 'program' };
  }
  const caller = callerOf(file, fn);
  return caller === undefined ? undefined : { range: callbacks[caller]![1], of: caller, say: 'callback' };
}

/** The first one is what refuses or goes on: nobody's program should begin to let things pass by a fix. */
function fixesOf(span: Term, value: string, { low, high }: ResultRange): readonly Fix[] {
  if (!/^-?\w+$/.test(value) || /^[a-z]/.test(value)) {
    const better = /^\w+$/.test(value) ? `!!${value}` : `!!(${value})`;
    return low === 0 && high > 0 ? [page.fix({ better }, 'review', { span, text: better })] : [];
  }
  const choices = low <= 0 && high >= 0 ? (high > 0 ? [0, 1] : [0]) : [low];
  return choices.map((choice) =>
    page.fix({ better: String(choice) }, 'review', { span, text: String(choice) }),
  );
}
