import type { Fix, Problem } from '../../../core/types.ts';
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

function* inBlock(
  { directives, scripts, head }: Block,
  file: ColumnsFile,
  isCompressed: boolean,
): Iterable<Problem> {
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
  for (const word of head.words) {
    const isAll = /\/\*$/.test(word.value) && !directives.some(({ name }) => name === 'olddir');
    if (isAll) yield page.problem(word, { say: 'own' }, { confidence: 'medium' });
  }
  const byName = new Map(directives.map((line) => [line.name, line]));
  for (const line of directives) {
    const other = byName.get(oppositeOf(line.name));
    if (other && other.start < line.start)
      yield page.problem(line, { say: 'undone', name: line.name, first: other.name }, remove(other));
  }
  yield* repeated(directives, remove);
  yield* useless(byName, scripts.length > 0, remove);
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

type Removal = (line: ColumnsLine) => { readonly fixes: readonly Fix[] };

function oppositeOf(name: string): string {
  const pairs: Readonly<Record<string, string>> = {
    ifempty: 'notifempty',
    notifempty: 'ifempty',
    mailfirst: 'maillast',
    maillast: 'mailfirst',
  };
  return pairs[name] ?? (name.startsWith('no') ? name.slice(2) : `no${name}`);
}

/** Of two values of one directive the later one holds. */
function* repeated(directives: readonly ColumnsLine[], remove: Removal): Iterable<Problem> {
  const seen = new Map<string, ColumnsLine>();
  for (const line of directives) {
    const kind = kindOf(line.name);
    if (kind === undefined || /^(?:include|tabooext|taboopat)$/.test(line.name)) continue;
    const first = seen.get(line.name);
    seen.set(line.name, line);
    if (!first) continue;
    const related = [page.step('first', first)];
    yield page.problem(line, { say: 'again', name: line.name }, { ...remove(first), related });
  }
}

/** Directives that wait for another one, or that a stronger one leaves nothing to do. */
function* useless(
  byName: ReadonlyMap<string, ColumnsLine>,
  hasScripts: boolean,
  remove: Removal,
): Iterable<Problem> {
  const [size, most, least] = ['size', 'maxsize', 'minsize'].map((name) => byName.get(name));
  if (size && most)
    yield page.problem(most, { say: 'size', name: most.name }, { ...remove(most), confidence: 'medium' });
  if (most && least && bytesOf(least) > bytesOf(most))
    yield page.problem(least, { say: 'crossed' }, { confidence: 'medium' });
  const format = byName.get('dateformat');
  if (format && byName.has('nodateext')) yield page.problem(format, { say: 'dates' }, remove(format));
  else if (format && !byName.has('dateext'))
    yield page.problem(format, { say: 'dates' }, { confidence: 'medium' });
  else if (format && byName.has('hourly') && !/%[Hs]/.test(format.words[1]?.value ?? '%H'))
    yield page.problem(format.words[1]!, { say: 'hour' });
  const shared = byName.get('sharedscripts');
  if (shared && !hasScripts)
    yield page.problem(shared, { say: 'scripts' }, { ...remove(shared), confidence: 'low' });
  const keep = byName.get('rotate');
  if (keep && keep.words[1]?.value === '0' && !byName.has('mail'))
    yield page.problem(keep, { say: 'none' }, { confidence: 'medium' });
}

function bytesOf(line: ColumnsLine): number {
  const [, number, unit] = /^(\d+)([kMG]?)$/.exec(line.words[1]?.value ?? '') ?? [];
  return Number(number) * ({ k: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[unit ?? ''] ?? 1);
}
