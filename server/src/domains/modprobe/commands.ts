import type { ColumnsLine, ColumnWord } from '../../syntax/shapes/columns.ts';

export const commands: readonly string[] = [
  'alias',
  'blacklist',
  'install',
  'options',
  'remove',
  'softdep',
  'weakdep',
];

/** How many words stand behind a command: at least, and at most. */
export const arity: Readonly<Record<string, readonly [number, number]>> = {
  alias: [2, 2],
  blacklist: [1, 1],
  install: [2, Infinity],
  remove: [2, Infinity],
  options: [2, Infinity],
  softdep: [2, Infinity],
  weakdep: [2, Infinity],
};

/** The words of a line that name modules. */
export function modulesOf(line: ColumnsLine): readonly ColumnWord[] {
  const [command, first, ...rest] = line.words;
  switch (command!.value) {
    case 'alias':
      return rest.slice(0, 1);
    case 'softdep':
    case 'weakdep':
      return [first, ...rest.filter(({ value }) => !value.endsWith(':'))].filter(
        (word) => word !== undefined,
      );
    case 'blacklist':
    case 'install':
    case 'remove':
    case 'options':
      return first ? [first] : [];
    default:
      return [];
  }
}
