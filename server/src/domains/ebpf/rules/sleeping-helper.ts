import { helpers } from '../facts/helpers.ts';
import { sectionNamed } from '../facts/sections.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { sleepingHelper as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'call',
  names: [...helpers.values()].filter((helper) => helper.sleeps).map((helper) => helper.name),
  *check(call, file) {
    const program = programOf(file, call.within);
    if (!program?.section || program.section.sleeps || file.functionNamed(call.name)) return;
    const { section } = program.section;
    // The methods of an operations structure may be declared sleepable elsewhere.
    if (program.section.program === 'STRUCT_OPS' || program.section.program === 'EXT') return;
    const better = sectionNamed(`${section}.s`);
    if (!better) {
      yield page.problem(call.nameSpan, { helper: call.name, section });
      return;
    }
    const { start } = program.use.nameSpan;
    const edit = { span: { start, end: start + section.length }, text: better.section };
    yield page.problem(
      call.nameSpan,
      { helper: call.name, section },
      {
        fixes: [page.fix({ better: better.section }, 'review', edit)],
      },
    );
  },
};
