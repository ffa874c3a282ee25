import type { Problem, Span } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { missingReference as page } from '../pages.ts';

/** Shells and groups that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const line of file.lines) {
      if (line.name.startsWith('u')) yield* user(line, file);
      else if (line.name.startsWith('m ')) yield* member(line, file);
    }
  },
};

function* user({ words }: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const shell = words[5];
  if (shell?.value.startsWith('/') && words.length <= 6) {
    yield* absent(shell.value, 'path', shell, 'shell', file, true);
  }
  const group = /^[^:]+:([a-z_][\w-]*)$/i.exec(words[2]?.value ?? '')?.[1];
  if (group === undefined || makes(file, group)) return;
  const end = words[2]!.end;
  yield* absent(group, 'group', { start: end - group.length, end }, 'group', file, true);
}

/** A group that is missing is made, which is seldom what a misspelt name was meant for. */
function* member({ words }: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const group = words[2];
  if (!group || makes(file, group.value) || !/^[a-z_][\w-]{3,}$/i.test(group.value)) return;
  yield* absent(group.value, 'group', group, 'group', file, false);
}

function makes(file: ColumnsFile, group: string): boolean {
  return ['u', 'u!', 'g'].some((type) => file.named(`${type} ${group}`).length > 0);
}

function* absent(
  name: string,
  kind: 'path' | 'group',
  at: Span,
  say: 'shell' | 'group',
  file: ColumnsFile,
  always: boolean,
): Iterable<Problem> {
  if (file.lookup(kind, name) !== 'no') return;
  const fixes = respelled(page, file.lookup, kind, at, name);
  if (always || fixes.length > 0) yield page.problem(at, { say, name }, { fixes });
}
