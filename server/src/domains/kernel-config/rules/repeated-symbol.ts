import type { KernelConfigRule } from '../config-file.ts';
import { n } from '../../../syntax/kconfig/tristate.ts';
import { withoutLine } from '../line-edit.ts';
import { repeatedSymbol as page } from '../pages.ts';

/** A symbol that is set twice: the last line counts. */
export const rule: KernelConfigRule = {
  on: 'setting',
  *check(setting, file) {
    const all = file.named(setting.name);
    const last = all.at(-1)!;
    if (all.length > 1) {
      if (setting === last) return;
      const { name, span } = setting;
      const isSame = setting.value === last.value;
      yield page.problem(span, isSame ? { say: 'same', name } : { say: 'other', name, value: last.value }, {
        related: [page.step('last', last.span)],
        fixes: [page.fix({}, 'safe', withoutLine(file.source.text, span))],
      });
      return;
    }
    if (setting.value === 'y') yield* inChoice();

    function* inChoice(): ReturnType<KernelConfigRule['check']> & Generator {
      const choice = file.symbol(setting.name)?.choice;
      if (!choice) return;
      const { evaluation } = file;
      // A member that is not shown is not chosen, however late its line stands.
      const others = choice.members
        .filter((member) => evaluation && !(evaluation.parts(member).visible & n))
        .flatMap(({ name }) => file.named(name).filter(({ value }) => value === 'y'));
      const winner = others.reduce((a, b) => (b.span.start > a.span.start ? b : a), setting);
      if (winner === setting) return;
      yield page.problem(
        setting.span,
        { say: 'choice', name: setting.name, other: winner.name },
        {
          related: [page.step('last', winner.span)],
          fixes: [page.fix({}, 'review', withoutLine(file.source.text, setting.span))],
        },
      );
    }
  },
};
