import { settingsOf, type UnitRule } from '../drop-ins/layers.ts';
import { linesOf, readAs } from '../entries.ts';
import { ineffectiveReset as page } from '../pages.ts';

/** Dependencies only add up: an empty line takes none of them back. */
export const rule: UnitRule = {
  on: 'file',
  *check(_, file) {
    for (const entry of file.entries) {
      const directive = readAs(entry, file);
      if (directive?.parser !== 'unit_deps' || entry.value.text !== '') continue;
      const { files = [file] } = file.layers ?? {};
      const all = settingsOf(files, directive.section, entry.name);
      const own = all.findIndex((one) => one.entry === entry);
      const before = all.slice(0, Math.max(0, own)).findLast((one) => one.entry.value.text !== '');
      if (!before) continue;
      const fix = page.fix({}, 'safe', { span: linesOf(entry, file.source.text), text: '' });
      const path = before.file === file ? undefined : before.file.source.path;
      const related = [page.step('stays', before.entry.key, {}, path)];
      yield page.problem(entry, { key: entry.name }, { fixes: [fix], related });
    }
  },
};
