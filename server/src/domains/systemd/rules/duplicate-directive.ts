import type { IniEntry, IniRule } from '../../../syntax/shapes/ini.ts';
import { linesOf, readAs } from '../entries.ts';
import { duplicateDirective as page } from '../pages.ts';
import { isSingle } from '../values/single.ts';

/** The last value wins without a word; an empty one in between says that this is meant. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    const seen = new Map<string, IniEntry>();
    for (const entry of file.entries) {
      const directive = readAs(entry, file);
      if (!directive || !isSingle(directive) || directive.section === 'Install') continue;
      const name = `${entry.section!.name} ${entry.name}`;
      const before = seen.get(name);
      seen.set(name, entry);
      if (!before || before.value.text === '' || entry.value.text === '') continue;
      const same = before.value.text === entry.value.text;
      const fix = page.fix({}, same ? 'safe' : 'review', {
        span: linesOf(before, file.source.text),
        text: '',
      });
      const related = [page.step('replaced', before.key)];
      const args = { say: same ? 'same' : 'differs', key: entry.name, value: before.value.text } as const;
      yield page.problem(entry.key, args, { fixes: [fix], related });
    }
  },
};
