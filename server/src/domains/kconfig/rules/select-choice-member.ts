import { atLeast, version } from '../../../core/version.ts';
import { isSymbol, promptOf, typeOf, type Entry } from '../../../syntax/kconfig/entries.ts';
import type { KconfigRule } from '../kconfig-file.ts';
import { selectChoiceMember as page } from '../pages.ts';

/** By this release; the reader of Linux 6.1 still followed it where the choice was not shown. */
const ignored = version('7.2');

/** A member of a choice that is selected: the choice alone decides which of its members is on. */
export const rule: KconfigRule = {
  on: 'entry',
  names: ['config', 'menuconfig'],
  *check({ entry }, file) {
    if (!isSymbol(entry)) return;
    const isNew = atLeast(file.target.kernel?.version, ignored);
    for (const { kind, keyword, words } of entry.options) {
      const [target] = words;
      if ((kind !== 'select' && kind !== 'imply') || !target || target.hasMacro) continue;
      const all = file.definitions(target.text);
      const isMember =
        all.length > 0 && all.every((one) => promptOf(one.entry) !== undefined && choiceOf(one.entry));
      if (isMember)
        yield page.problem(
          target,
          { keyword: keyword.text, name: target.text },
          isNew === 'yes' ? {} : { confidence: 'low' },
        );
    }
  },
};

function choiceOf(entry: Entry): Entry | undefined {
  let around = entry.parent;
  while (around?.kind === 'if') around = around.parent;
  // Of a tristate choice several members may be modules, and these may be selected.
  return around?.kind === 'choice' && typeOf(around) !== 'tristate' ? around : undefined;
}
