import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage, type Offer } from '../../syntax/shapes/columns-language.ts';
import { itemNames, kinds, unitOf } from './line.ts';
import { rules } from './rules.ts';

const dialect = { comment: '#', trailingComments: true };

const units: Readonly<Record<string, Text>> = {
  KiB: {
    en: 'The number is in KiB; `unlimited` for none.',
    'zh-CN': '数值以 KiB 为单位；`unlimited` 表示不限。',
  },
  bytes: {
    en: 'The number is in bytes; `unlimited` for none.',
    'zh-CN': '数值以字节为单位；`unlimited` 表示不限。',
  },
  count: { en: 'How many; `unlimited` for no limit.', 'zh-CN': '数量；`unlimited` 表示不限。' },
  minutes: { en: 'Processor time in minutes.', 'zh-CN': 'CPU 时间，以分钟为单位。' },
  nice: { en: 'A priority from -20 (first) to 19 (last).', 'zh-CN': '优先级，-20（最高）到 19（最低）。' },
  flag: {
    en: '1 forbids to gain privileges by running programs.',
    'zh-CN': '1 表示禁止通过执行程序获得特权。',
  },
  path: { en: 'A folder that the session is shut in.', 'zh-CN': '会话被限制在其中的目录。' },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'limits',
  rules,
  dialectOf: () => dialect,
  layout: { columns: 4, aligned: true },
  describe(line, offset, _, say) {
    const item = line.words[2];
    const unit = item && unitOf(item.value);
    if (!item || unit === undefined || offset < item.start) return undefined;
    return { span: item, markdown: `**${item.value}**\n\n${say(units[unit]!)}` };
  },
  offer({ index }): readonly Offer[] {
    const words = index === 1 ? kinds : index === 2 ? itemNames : index === 3 ? ['unlimited'] : [];
    return words.map((label) => ({ label, kind: 'value' }));
  },
});
