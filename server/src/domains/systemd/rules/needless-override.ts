import { settingsOf, type UnitRule } from '../drop-ins/layers.ts';
import { linesOf, readAs } from '../entries.ts';
import { needlessOverride as page } from '../pages.ts';
import { isDropIn } from '../unit-kind.ts';
import { isSingle } from '../values/single.ts';

/** A line of a drop-in that says what the files before it say already. */
export const rule: UnitRule = {
  on: 'file',
  *check(_, file) {
    const { layers } = file;
    if (!layers?.hasUnit || layers.own < 1 || !isDropIn(file)) return;
    const before = layers.files.slice(0, layers.own);
    for (const entry of file.entries) {
      const directive = readAs(entry, file);
      if (!directive || !isSingle(directive) || entry.value.text === '') continue;
      // Where the drop-in sets it several times, the lines of one file are the matter.
      if (file.find(directive.section, entry.name).length > 1) continue;
      const last = settingsOf(before, directive.section, entry.name).at(-1);
      if (last?.entry.value.text !== entry.value.text) continue;
      const fix = page.fix({}, 'safe', { span: linesOf(entry, file.source.text), text: '' });
      const related = [page.step('same', last.entry.key, {}, last.file.source.path)];
      yield page.problem(
        entry,
        { key: entry.name, value: entry.value.text, unit: layers.unit },
        { fixes: [fix], related },
      );
    }
  },
};
