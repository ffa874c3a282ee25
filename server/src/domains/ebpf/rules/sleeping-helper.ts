import { helpers } from '../facts/helpers.ts';
import { kfuncs } from '../facts/kfuncs.ts';
import { sectionNamed } from '../facts/sections.ts';
import { isChosen, reached } from '../model/reach.ts';
import type { EbpfRule } from '../model/rule.ts';
import { sleepingHelper as page } from '../pages.ts';

const sleeping = [
  ...[...helpers.values()].filter((helper) => helper.sleeps),
  ...[...kfuncs.values()].filter((kfunc) => kfunc.flags.includes('SLEEPABLE')),
].map(({ name }) => name);

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const helper of sleeping) {
      if (!file.has('call', helper)) continue;
      for (const way of reached(file, helper)) {
        const { program, call, at } = way;
        if (!program.section || program.section.sleeps || isChosen(file, way)) continue;
        // A constant that is handed over may switch the call off.
        if (at !== call && at.arguments.some(({ text }) => /^(?:true|false|\d+)$/.test(text))) continue;
        const { section } = program.section;
        // The methods of an operations structure may be declared sleepable elsewhere.
        if (program.section.program === 'STRUCT_OPS' || program.section.program === 'EXT') continue;
        const better = sectionNamed(`${section}.s`);
        const { start } = program.use.nameSpan;
        const edit = { span: { start, end: start + section.length }, text: better?.section ?? '' };
        yield page.problem(
          at.nameSpan,
          { helper, section },
          {
            related: at === call ? [] : [page.step('called', call.nameSpan, { helper })],
            fixes: better ? [page.fix({ better: better.section }, 'review', edit)] : [],
          },
        );
      }
    }
  },
};
