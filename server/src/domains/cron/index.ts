import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsDialect, ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage } from '../../syntax/shapes/columns-language.ts';
import { fields, nicknames } from './fields.ts';
import { jobOf } from './line.ts';
import { rules } from './rules.ts';
import { settingsOf } from './settings.ts';

const dialect: ColumnsDialect = { comment: '#', hangsOn: (_, file) => settingsOf(file).key };

const texts: Readonly<Record<string, Text>> = {
  minute: { en: 'Minute, 0 to 59.', 'zh-CN': '分钟，0 到 59。' },
  hour: { en: 'Hour, 0 to 23.', 'zh-CN': '小时，0 到 23。' },
  day: {
    en: 'Day of the month, 1 to 31. With a day of the week too, either is enough.',
    'zh-CN': '日，1 到 31。若同时限定星期，满足其一即执行。',
  },
  month: { en: 'Month, 1 to 12 or jan to dec.', 'zh-CN': '月，1 到 12 或 jan 到 dec。' },
  weekday: {
    en: 'Day of the week, 0 to 7 or sun to sat; 0 and 7 are Sunday.',
    'zh-CN': '星期，0 到 7 或 sun 到 sat；0 和 7 均为星期日。',
  },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'cron',
  rules,
  dialectOf: () => dialect,
  describe(line, offset, file, say) {
    const index =
      jobOf(line, file)?.fields.findIndex(({ start, end }) => start <= offset && offset <= end) ?? -1;
    const field = fields[index];
    return field && { span: line.words[index]!, markdown: say(texts[field.name]!) };
  },
  offer({ index, word }) {
    if (index === 0) return nicknames.map((label) => ({ label, kind: 'value' }));
    const names = word ? (fields[index]?.names ?? []) : [];
    return names.map((label) => ({ label, kind: 'value' }));
  },
});
