import { isSymbol, typeOf } from '../../../syntax/kconfig/entries.ts';
import type { KconfigRule } from '../kconfig-file.ts';
import { unfitType as page } from '../pages.ts';

/** A symbol without a type, or with two. */
export const rule: KconfigRule = {
  on: 'entry',
  names: ['config', 'menuconfig'],
  *check({ entry }, file) {
    const { name } = entry;
    if (!isSymbol(entry) || !name || name.hasMacro || entry.keyword.text === 'configdefault') return;
    const typed = entry.options.filter(({ type }) => type !== undefined);
    const [first] = typed;
    for (const other of typed.slice(1))
      if (other.type !== first!.type)
        yield page.problem(
          other.keyword,
          { say: 'second', name: name.text, first: first!.type!, second: other.type! },
          { related: [page.step('first', first!.keyword)] },
        );
    if (first || entry.options.some(({ kind }) => kind === 'other')) return;
    const all = file.definitions(name.text);
    if (all.some((one) => typeOf(one.entry) !== undefined)) return;
    // Without the tree, another file may give the type; a new symbol of its own is told by its title or its help.
    const isKnown = file.tree?.isComplete === true && file.ownPath !== undefined;
    const isWhole = entry.options.some(({ kind }) => kind === 'prompt' || kind === 'help');
    if (!isKnown && !isWhole) return;
    yield page.problem(name, { say: 'none', name: name.text });
  },
};
