import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage } from '../../syntax/shapes/columns-language.ts';
import { rules } from './rules.ts';

const dialect = {
  comment: '#',
  quotes: '"\'',
  escapes: true,
  nameOf: (words: readonly { readonly value: string }[]) => `${words[0]!.value} ${words[1]?.value ?? ''}`,
};

const types: Readonly<Record<string, Text>> = {
  u: { en: 'A system user, and the group of its name.', 'zh-CN': '系统用户及其同名组。' },
  'u!': {
    en: 'A system user that is locked. Since systemd 257.',
    'zh-CN': '被锁定的系统用户。自 systemd 257 起。',
  },
  g: { en: 'A system group.', 'zh-CN': '系统组。' },
  m: {
    en: 'Adds a user to a group; both are made where they are missing.',
    'zh-CN': '把用户加入组；缺失的会被创建。',
  },
  r: { en: 'Numbers that new users and groups are taken from.', 'zh-CN': '新用户和组可用的编号范围。' },
};

const columns: readonly Text[] = [
  { en: 'The name of the user or group.', 'zh-CN': '用户或组的名称。' },
  {
    en: 'The number; `-` takes a free one, a path takes that of the file.',
    'zh-CN': '编号；`-` 自动分配，路径表示沿用该文件的编号。',
  },
  { en: 'A description, in quotes when it has blanks.', 'zh-CN': '描述，含空格时需加引号。' },
  { en: 'The home folder; `/` when it is left out.', 'zh-CN': '主目录；省略时为 `/`。' },
  { en: 'The shell; nologin when it is left out.', 'zh-CN': '登录 shell；省略时为 nologin。' },
];

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'sysusers',
  rules,
  dialectOf: () => dialect,
  layout: { columns: 6, aligned: true },
  describe(line, offset, _, say) {
    const index = line.words.findIndex(({ start, end }) => start <= offset && offset <= end);
    const text = index === 0 ? types[line.words[0]!.value] : columns[index - 1];
    return text && { span: line.words[index]!, markdown: say(text) };
  },
  offer: ({ index }, _, say) =>
    index > 0
      ? []
      : Object.entries(types).map(([label, text]) => ({ label, kind: 'key', documentation: say(text) })),
});
