import type { ColumnsFile, ColumnsLine, ColumnWord } from '../../syntax/shapes/columns.ts';

/** The columns of one line; `argument` is all that stands behind the age. */
export interface Entry {
  readonly type: ColumnWord;
  readonly letter: string;
  readonly modifiers: string;
  readonly path: ColumnWord | undefined;
  readonly mode: ColumnWord | undefined;
  readonly user: ColumnWord | undefined;
  readonly group: ColumnWord | undefined;
  readonly age: ColumnWord | undefined;
  readonly argument: ColumnWord | undefined;
}

export function entryOf(line: ColumnsLine): Entry {
  const [type, path, mode, user, group, age, argument] = line.words;
  const text = type!.value;
  return {
    type: type!,
    letter: text[0] ?? '',
    modifiers: text.slice(1),
    path,
    mode,
    user,
    group,
    age,
    argument,
  };
}

/** Whether a column holds something: `-` stands for nothing. */
export function isGiven(word: ColumnWord | undefined): word is ColumnWord {
  return word !== undefined && word.value !== '-' && word.value !== '';
}

/** Whether a line of the file makes a folder of this path. */
export function makesFolder(path: string, file: ColumnsFile): boolean {
  return file.named(path).some((one) => /^[dDvqQ]/.test(one.words[0]!.value));
}
