import { argumentCount, functionOf } from '../facts/language.ts';
import type { BpftraceRule } from '../model/file.ts';
import { isOwnMacro } from '../model/types.ts';
import { wrongArgumentCount as page } from '../pages.ts';

/** More or fewer arguments than a function takes. */
export const rule: BpftraceRule = {
  on: 'call',
  *check(call, file) {
    const { name, args, nameSpan, end } = call;
    const facts = functionOf(name);
    const count = facts && argumentCount(facts, file.target);
    // An open bracket takes in what does not belong to it; `delete` has a rule of its own.
    if (!count || name === 'delete' || isOwnMacro(name, file)) return;
    if (file.source.text[end - 1] !== ')' || args.some(({ kind }) => kind === 'missing')) return;
    const given = args.length;
    if (given >= count.least && given <= count.most) return;
    const wanted = count.least === count.most ? `${count.least}` : `${count.least}-${count.most}`;
    const between = { start: nameSpan.end, end };
    const fixes =
      count.most === 0 ? [page.fix({ meant: `${name}()` }, 'review', { span: between, text: '()' })] : [];
    yield page.problem(nameSpan, { name, wanted, given }, { fixes });
  },
};
