import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { duplicateKey as page } from '../pages.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';

/** The last assignment wins; the ones before it say something that never holds. */
export const rule: KeyValueRule = {
  on: 'file',
  *check(_, file) {
    const seen = new Set<string>();
    for (const { name } of file.entries) {
      if (seen.has(name)) continue;
      seen.add(name);
      const all = file.named(name);
      const last = all.at(-1)!;
      for (const entry of all.slice(0, -1)) {
        const same = squeeze(entry.value.text) === squeeze(last.value.text);
        const args = { say: same ? 'same' : 'differs', key: name, value: last.value.text } as const;
        const fix = page.fix({}, same ? 'safe' : 'review', {
          span: lineAround(file.source.text, entry.start),
          text: '',
        });
        const related = [page.step('wins', last.key)];
        yield page.problem(entry.key, args, { fixes: [fix], related });
      }
    }
  },
};

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}
