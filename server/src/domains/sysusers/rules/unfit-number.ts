import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { unfitNumber as page } from '../pages.ts';

/** Numbers that belong to others, and names that the rest of the file does not make. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const users = file.lines.filter((line) => line.name.startsWith('u'));
    for (const line of users) yield* own(line);
    for (const kind of ['u', 'g']) yield* taken(file.lines.filter((line) => line.name.startsWith(kind)));
    yield* ranges(file.lines.filter((line) => line.name.startsWith('r')));
    const made = { users: namesOf(file, 'u'), groups: namesOf(file, 'g') };
    for (const line of file.lines) if (line.name.startsWith('m ')) yield* member(line, made, file);
  },
};

/** Only plain numbers, with the number of a group behind a colon or not. */
function numberOf({ words }: ColumnsLine): number | undefined {
  const id = /^(\d{1,10})(?::|$)/.exec(words[2]?.value ?? '')?.[1];
  return id === undefined ? undefined : Number(id);
}

function* own(line: ColumnsLine): Iterable<Problem> {
  const [, name, id] = line.words;
  const number = numberOf(line);
  if (!name || !id || number === undefined) return;
  const fixes = [page.fix({ say: 'number' }, 'review', { span: id, text: '-' })];
  if (name.value === 'root') {
    if (number !== 0) yield page.problem(id, { say: 'root' });
  } else if (number === 65534) {
    if (name.value !== 'nobody') yield page.problem(id, { say: 'nobody' }, { fixes });
  } else if (number >= 1000 && number < 60000) yield page.problem(id, { say: 'people' }, { fixes });
}

function* taken(lines: readonly ColumnsLine[]): Iterable<Problem> {
  const seen = new Map<number, ColumnsLine>();
  for (const line of lines) {
    const id = numberOf(line);
    const first = id === undefined ? undefined : seen.get(id);
    if (id !== undefined) seen.set(id, first ?? line);
    if (!first || first.words[1]!.value === line.words[1]!.value) continue;
    const word = line.words[2]!;
    const fix = page.fix({ say: 'number' }, 'review', { span: word, text: '-' });
    const related = [page.step('first', first.words[2]!)];
    const args = { say: 'taken', other: first.words[1]!.value, id: id! } as const;
    yield page.problem(word, args, { fixes: [fix], related });
  }
}

function* ranges(lines: readonly ColumnsLine[]): Iterable<Problem> {
  const seen: { readonly from: number; readonly to: number; readonly word: ColumnWord }[] = [];
  for (const { words } of lines.slice(0, 100)) {
    const word = words[2];
    const match = /^(\d+)(?:-(\d+))?$/.exec(word?.value ?? '');
    if (!word || !match) continue;
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (from === 0) yield page.problem(word, { say: 'low' });
    const other = seen.find((one) => one.from <= to && from <= one.to);
    if (other) yield page.problem(word, { say: 'overlap' }, { related: [page.step('first', other.word)] });
    seen.push({ from, to, word });
  }
}

/** A name beside one that the file makes, one or two letters away or in the other column. */
interface Made {
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** The names that a file makes; a file with more than a person would write is not compared. */
function namesOf(file: ColumnsFile, kind: string): readonly string[] {
  const names = file.lines
    .filter((line) => line.name.startsWith(kind))
    .map((line) => line.words[1]?.value ?? '');
  return names.length > 200 ? [] : names;
}

function* member({ words }: ColumnsLine, { users, groups }: Made, file: ColumnsFile): Iterable<Problem> {
  const [, user, group] = words;
  if (!user || !group) return;
  if (groups.includes(user.value) && users.includes(group.value) && !users.includes(user.value)) {
    const fix = page.fix(
      { say: 'swap' },
      'review',
      { span: user, text: group.text },
      { span: group, text: user.text },
    );
    const span = { start: user.start, end: group.end };
    yield page.problem(span, { say: 'swapped', name: user.value, group: group.value }, { fixes: [fix] });
    return;
  }
  yield* near(user, users, 'user', file);
  yield* near(group, [...groups, ...users], 'group', file);
}

function* near(
  word: ColumnWord,
  made: readonly string[],
  kind: string,
  file: ColumnsFile,
): Iterable<Problem> {
  if (made.includes(word.value) || word.value.length < 4 || file.lookup(kind, word.value) === 'yes') return;
  const meant = nearest(word.value, made);
  if (meant === undefined) return;
  const fix = page.fix({ say: 'name', meant }, 'review', { span: word, text: meant });
  yield page.problem(word, { say: 'member', name: word.value, meant }, { fixes: [fix] });
}
