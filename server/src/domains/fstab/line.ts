import { itemsOf, type Item } from '../../syntax/shapes/columns-language.ts';
import type { ColumnsLine, ColumnWord } from '../../syntax/shapes/columns.ts';

/** The columns of one line; those that are left out are undefined. */
export interface Mount {
  readonly device: ColumnWord;
  readonly folder: ColumnWord | undefined;
  readonly type: ColumnWord | undefined;
  readonly options: readonly Item[];
  readonly dump: ColumnWord | undefined;
  readonly pass: ColumnWord | undefined;
}

export function mountOf(line: ColumnsLine): Mount {
  const [device, folder, type, options, dump, pass] = line.words;
  return { device: device!, folder, type, options: options ? itemsOf(options) : [], dump, pass };
}

export function hasOption(mount: Mount, ...names: readonly string[]): boolean {
  return mount.options.some(({ text }) => names.includes(text.replace(/=.*$/, '')));
}

export function isBind(mount: Mount): boolean {
  return hasOption(mount, 'bind', 'rbind');
}
