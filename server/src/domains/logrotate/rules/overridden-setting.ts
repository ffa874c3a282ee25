import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { structureOf, type Block } from '../blocks.ts';
import { kindOf } from '../facts/directives.ts';
import { overriddenSetting as page } from '../pages.ts';

/** Directives of one block that undo each other. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const seen = new Map<string, ColumnsLine>();
    for (const line of structureOf(file).logs) {
      for (const word of line.words) {
        const name = word.value.replace(/\{$/, '');
        if (name === '') continue;
        const first = seen.get(name);
        if (first) yield page.problem(word, { say: 'log', name }, { related: [page.step('first', first)] });
        seen.set(name, first ?? line);
      }
    }
    const isCompressed = structureOf(file).defaults.some(({ name }) => name === 'compress');
    for (const block of structureOf(file).blocks) yield* inBlock(block, file, isCompressed);
  },
};

function* inBlock({ directives }: Block, file: ColumnsFile, isCompressed: boolean): Iterable<Problem> {
  const remove = (line: ColumnsLine) => ({
    fixes: [
      page.fix({ name: line.name }, 'review', { span: lineAround(file.source.text, line.start), text: '' }),
    ],
  });
  let schedule: ColumnsLine | undefined;
  for (const line of directives) {
    const isTime = kindOf(line.name) === 'time';
    if (!isTime && line.name !== 'size') continue;
    // A size behind a time is how most people write it, and means the size.
    if (schedule && isTime && schedule.name !== line.name) {
      const related = [page.step('first', schedule)];
      yield page.problem(
        line,
        { say: 'schedule', name: line.name, first: schedule.name },
        { ...remove(line), related },
      );
    }
    schedule = line;
  }
  const byName = new Map(directives.map((line) => [line.name, line]));
  for (const line of directives) {
    const other = byName.get(line.name.startsWith('no') ? line.name.slice(2) : `no${line.name}`);
    if (other && other.start < line.start)
      yield page.problem(line, { say: 'undone', name: line.name, first: other.name }, remove(other));
  }
  const create = byName.get('create');
  const copy = byName.get('copytruncate');
  if (create && copy && !byName.has('nocopytruncate'))
    yield page.problem(create, { say: 'create' }, remove(create));
  const delay = byName.get('delaycompress');
  if (delay && !byName.has('compress') && !isCompressed) {
    // The defaults of the system may compress everything.
    yield page.problem(delay, { say: 'delay' }, { ...remove(delay), confidence: 'low' });
  }
}
