import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsDialect, ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage, type Offer } from '../../syntax/shapes/columns-language.ts';
import { defaultNames, defaultOf, tags } from './facts/defaults.ts';
import { asksForTarget, statementOf } from './parse.ts';
import { rules } from './rules.ts';

const dialect: ColumnsDialect = {
  comment: '#',
  trailingComments: true,
  quotes: '"',
  escapes: true,
  continuation: true,
  hangsOn: (line, file) => (/\bALL\b/.test(line.text) && asksForTarget(file) ? 'target' : ''),
};

const kinds: Readonly<Record<string, Text>> = {
  flag: { en: 'On by its name, off with `!`.', 'zh-CN': '写名称为开，加 `!` 为关。' },
  number: { en: 'A number.', 'zh-CN': '数字。' },
  minutes: { en: 'Minutes; -1 for ever, 0 for never.', 'zh-CN': '分钟；-1 表示永久，0 表示从不。' },
  time: { en: 'A time such as `30` or `5m`.', 'zh-CN': '时间，如 `30`、`5m`。' },
  mode: { en: 'A mode in octal.', 'zh-CN': '八进制权限。' },
  text: { en: 'A text, in quotes when it has blanks.', 'zh-CN': '文本，含空格时加引号。' },
  list: {
    en: 'Words with blanks between them in quotes; `+=` adds, `-=` takes away.',
    'zh-CN': '引号内以空格分隔的列表；`+=` 追加，`-=` 移除。',
  },
  choice: { en: 'One of a few words.', 'zh-CN': '若干固定值之一。' },
  limit: {
    en: 'A limit: a number, `soft,hard` or `infinity`.',
    'zh-CN': '限制：数字、`soft,hard` 或 `infinity`。',
  },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'sudoers',
  rules,
  dialectOf: () => dialect,
  describe(line, offset, file, say) {
    const { settings } = statementOf(line, file);
    const found = settings.find(({ name }) => name.start <= offset && offset <= name.end);
    const kind = found && defaultOf(found.name.text)?.kind;
    return found && kind !== undefined
      ? { span: found.name, markdown: `**${found.name.text}**\n\n${say(kinds[kind]!)}` }
      : undefined;
  },
  offer({ line, index }): readonly Offer[] {
    if (line?.words[0]?.text.startsWith('Defaults') === true && index > 0) {
      return defaultNames.map((label) => ({ label, kind: 'value' }));
    }
    if (index === 0)
      return ['Defaults', 'User_Alias', 'Host_Alias', 'Runas_Alias', 'Cmnd_Alias'].map((label) => ({
        label,
        kind: 'key',
      }));
    return tags.map((label) => ({ label: `${label}:`, kind: 'value' }));
  },
});
