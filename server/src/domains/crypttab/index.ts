import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage } from '../../syntax/shapes/columns-language.ts';
import { options } from './facts/options.ts';
import { rules } from './rules.ts';

const dialect = { comment: '#' };

const columns: readonly Text[] = [
  {
    en: 'The name that the opened device gets below `/dev/mapper`.',
    'zh-CN': '解锁后的设备在 `/dev/mapper` 下的名称。',
  },
  { en: 'The encrypted device, or `UUID=…` of it.', 'zh-CN': '加密设备或其 `UUID=…`。' },
  {
    en: 'A file with the key; `none` or `-` asks for a password.',
    'zh-CN': '密钥文件；`none` 或 `-` 表示询问密码。',
  },
  { en: 'Options with commas between them.', 'zh-CN': '以逗号分隔的选项。' },
];

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'crypttab',
  rules,
  dialectOf: () => dialect,
  layout: { columns: 4, aligned: true },
  itemSign: ',',
  describe(line, offset, _, say) {
    const index = line.words.findIndex(({ start, end }) => start <= offset && offset <= end);
    const text = columns[index];
    return text && { span: line.words[index]!, markdown: say(text) };
  },
  offer: ({ index }) => (index === 3 ? options.map((label) => ({ label, kind: 'value' })) : []),
});
