import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import type { KeyValueEntry, KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { duplicateKey as page } from '../pages.ts';

/** The last assignment wins; the ones before it say something that never holds. */
export const rule: KeyValueRule = {
  on: 'file',
  *check(_, file) {
    const seen = new Map<string, KeyValueEntry>();
    for (const entry of file.entries) {
      const before = seen.get(entry.name);
      seen.set(entry.name, entry);
      if (!before) continue;
      const same = squeeze(before.value.text) === squeeze(entry.value.text);
      const args = { say: same ? 'same' : 'differs', key: entry.name, value: before.value.text } as const;
      const span = lineAround(file.source.text, before.start);
      const fix = page.fix({}, same ? 'safe' : 'review', { span, text: '' });
      yield page.problem(entry.key, args, { fixes: [fix], related: [page.step('replaced', before.key)] });
    }
  },
};

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}
