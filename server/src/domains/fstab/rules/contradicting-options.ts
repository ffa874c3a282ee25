import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { mountOf } from '../line.ts';
import { contradictingOptions as page } from '../pages.ts';

const opposites: Readonly<Record<string, string>> = {
  rw: 'ro',
  noatime: 'atime',
  relatime: 'noatime',
  norelatime: 'relatime',
  nodiratime: 'diratime',
  noauto: 'auto',
  nodev: 'dev',
  noexec: 'exec',
  nosuid: 'suid',
  async: 'sync',
  nouser: 'user',
  nolazytime: 'lazytime',
};

/** Of two opposites the last one holds; whoever wrote the first one does not know. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (isTemplate(line)) return;
    const { options } = mountOf(line);
    for (const [one, other] of Object.entries(opposites)) {
      const places = options.flatMap((option, index) =>
        option.text === one || option.text === other ? [{ option, index }] : [],
      );
      const last = places.at(-1);
      const first = places.find(({ option }) => option.text !== last?.option.text);
      if (!first || !last) continue;
      const span = { start: first.option.start, end: options[first.index + 1]!.start };
      const fix = page.fix({ first: first.option.text }, 'review', { span, text: '' });
      const args = { first: first.option.text, last: last.option.text };
      yield page.problem(last.option, args, { fixes: [fix] });
    }
  },
};
