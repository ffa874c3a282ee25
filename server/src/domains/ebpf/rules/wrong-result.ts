import { resultsOf } from '../facts/results.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { wrongResult as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(within, file) {
    const section = programOf(file, within)?.section;
    const range = section && resultsOf(section);
    if (!range || within.broken) return;
    const code = codeOf(file);
    const body = code.slice(within.body.start, within.body.end);
    for (const found of body.matchAll(/\breturn\s+(-?(?:0[xX][0-9a-fA-F]+|\d+))\s*;/g)) {
      const written = found[1]!;
      const value = written.startsWith('-') ? -Number(written.slice(1)) : Number(written);
      if (value >= range.low && value <= range.high) continue;
      const start = within.body.start + found.index + found[0].indexOf(written);
      const span = { start, end: start + written.length };
      // The largest lets things pass, where there is a choice.
      const better = String(Math.min(range.high, 1));
      const allowed = range.low === range.high ? better : `${range.low} … ${range.high}`;
      yield page.problem(
        span,
        { section: section.section, value: written, allowed },
        { fixes: [page.fix({ better }, 'review', { span, text: better })] },
      );
    }
  },
};
