import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsDialect, ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage } from '../../syntax/shapes/columns-language.ts';
import { typeLetters } from './facts/types.ts';
import { makesFolder } from './line.ts';
import { rules } from './rules.ts';

const dialect: ColumnsDialect = {
  comment: '#',
  quotes: '"\'',
  escapes: true,
  nameOf: (words) => (words[1] ?? words[0]!).value,
  hangsOn: (line, file) => (line.text.startsWith('r') && makesFolder(line.name, file) ? 'folder' : ''),
};

const types: Readonly<Record<string, Text>> = {
  f: {
    en: 'Makes a file where it is missing and writes the argument to it.',
    'zh-CN': '文件缺失时创建并写入参数。',
  },
  w: { en: 'Writes the argument to a file that is there.', 'zh-CN': '把参数写入已有的文件。' },
  d: {
    en: 'Makes a folder; the age says when its content goes.',
    'zh-CN': '创建目录；age 为清理其内容的期限。',
  },
  D: { en: 'Like `d`, and emptied when files are removed.', 'zh-CN': '同 `d`，并在执行删除时清空。' },
  e: { en: 'Cleans a folder that is there.', 'zh-CN': '清理已有的目录。' },
  p: { en: 'Makes a named pipe.', 'zh-CN': '创建命名管道。' },
  L: {
    en: 'Makes a symbolic link to the argument; with `+` it takes the place of what is there.',
    'zh-CN': '创建指向参数的符号链接；带 `+` 时替换已有内容。',
  },
  C: {
    en: 'Copies the argument, where the path is missing or empty.',
    'zh-CN': '路径缺失或为空时复制参数所指内容。',
  },
  x: { en: 'Leaves a path and all below alone while cleaning.', 'zh-CN': '清理时跳过该路径及其下所有内容。' },
  X: {
    en: 'Leaves a path alone while cleaning, not what is below.',
    'zh-CN': '清理时跳过该路径本身，其下内容仍会清理。',
  },
  r: { en: 'Removes a file or an empty folder.', 'zh-CN': '删除文件或空目录。' },
  R: { en: 'Removes a path and all below.', 'zh-CN': '递归删除路径。' },
  z: { en: 'Sets mode, owner and label of what is there.', 'zh-CN': '设置已有路径的权限、属主和标签。' },
  Z: { en: 'Like `z`, for all below too.', 'zh-CN': '同 `z`，递归执行。' },
  a: { en: 'Sets access control lists; `+` adds to them.', 'zh-CN': '设置 ACL；`+` 表示追加。' },
};

const columns: readonly Text[] = [
  { en: 'The path; `%` begins a specifier.', 'zh-CN': '路径；`%` 引出占位符。' },
  {
    en: 'The mode in octal, `-` for 0755 of folders and 0644 of files.',
    'zh-CN': '八进制权限；`-` 表示目录 0755、文件 0644。',
  },
  { en: 'The owner; `-` for root.', 'zh-CN': '属主；`-` 表示 root。' },
  { en: 'The group; `-` for root.', 'zh-CN': '属组；`-` 表示 root。' },
  {
    en: 'How old content may get, such as `10d`; `-` for ever.',
    'zh-CN': '内容的保留期限，如 `10d`；`-` 表示永久。',
  },
  {
    en: 'What is written, linked to or copied; all to the end of the line.',
    'zh-CN': '写入、链接或复制的内容，直到行尾。',
  },
];

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'tmpfiles',
  rules,
  dialectOf: () => dialect,
  layout: { columns: 7, aligned: true },
  describe(line, offset, _, say) {
    const index = line.words.findIndex(({ start, end }) => start <= offset && offset <= end);
    const text = index === 0 ? types[line.words[0]!.value[0] ?? ''] : columns[Math.min(index, 6) - 1];
    return text && { span: line.words[index]!, markdown: say(text) };
  },
  offer: ({ index }, _, say) =>
    index > 0
      ? []
      : typeLetters.map((label) => {
          const text = types[label];
          return { label, kind: 'key', documentation: text && say(text) };
        }),
});
