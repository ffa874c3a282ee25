import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import type { IniEntry } from '../../../syntax/shapes/ini.ts';
import { isSingle, keysOf } from '../facts/keys.ts';
import { repeatedKey as page } from '../pages.ts';
import type { QuadletRule } from '../parse.ts';

/** Of keys that take one value the last line holds. */
export const rule: QuadletRule = {
  on: 'file',
  *check(_, file) {
    const seen = new Map<string, IniEntry>();
    for (const entry of file.entries) {
      const section = entry.section?.name ?? '';
      if (keysOf(section)?.includes(entry.name) !== true || !isSingle(entry.name)) continue;
      // Of a Kubernetes file each container is named with its own.
      if (section === 'Kube' && entry.name === 'AutoUpdate') continue;
      const key = `${section} ${entry.name}`;
      const first = seen.get(key);
      seen.set(key, entry);
      // An empty value takes back what stood before, on purpose.
      if (!first || first.value.text === '' || entry.value.text === '') continue;
      const span = {
        start: lineAround(file.source.text, first.start).start,
        end: lineAround(file.source.text, first.end).end,
      };
      const fix = page.fix({}, 'review', { span, text: '' });
      yield page.problem(
        first,
        { key: entry.name, value: entry.value.text },
        { fixes: [fix], related: [page.step('last', entry.key)] },
      );
    }
  },
};
