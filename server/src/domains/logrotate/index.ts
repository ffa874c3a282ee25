import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage } from '../../syntax/shapes/columns-language.ts';
import { names } from './facts/directives.ts';
import { rules } from './rules.ts';

const dialect = { comment: '#', quotes: '"\'', signs: '=' };

const texts: Readonly<Record<string, Text>> = {
  rotate: {
    en: 'How many old logs are kept; 0 keeps none, -1 keeps all.',
    'zh-CN': '保留的旧日志数量；0 不保留，-1 全部保留。',
  },
  daily: { en: 'Rotated once a day.', 'zh-CN': '每天轮转一次。' },
  weekly: { en: 'Rotated once a week.', 'zh-CN': '每周轮转一次。' },
  monthly: { en: 'Rotated at the first run of a month.', 'zh-CN': '每月首次运行时轮转。' },
  size: {
    en: 'Rotated when larger than this, whatever the time says.',
    'zh-CN': '超过此大小即轮转，不论时间。',
  },
  minsize: { en: 'Rotated at its time, when larger than this.', 'zh-CN': '到期且超过此大小时轮转。' },
  maxsize: { en: 'Rotated at its time, or when larger than this.', 'zh-CN': '到期或超过此大小时轮转。' },
  compress: { en: 'Old logs are compressed.', 'zh-CN': '压缩旧日志。' },
  delaycompress: {
    en: 'The newest old log is compressed at the next round only.',
    'zh-CN': '最新的旧日志推迟到下一轮才压缩。',
  },
  missingok: { en: 'A log that is missing is no error.', 'zh-CN': '日志缺失不算错误。' },
  notifempty: { en: 'An empty log is left alone.', 'zh-CN': '空日志不轮转。' },
  create: {
    en: 'A new log is made with this mode, owner and group.',
    'zh-CN': '以指定权限、属主、属组创建新日志。',
  },
  copytruncate: {
    en: 'The log is copied and emptied in place, for programs that keep it open; lines may get lost.',
    'zh-CN': '复制后就地清空，适用于一直打开日志的程序；可能丢失少量日志。',
  },
  sharedscripts: { en: 'Scripts run once for all logs of the block.', 'zh-CN': '脚本对整个块只运行一次。' },
  postrotate: {
    en: 'A script that runs after the rotation, up to `endscript`.',
    'zh-CN': '轮转后执行的脚本，到 `endscript` 为止。',
  },
  su: { en: 'Rotated as this user and group.', 'zh-CN': '以该用户和组的身份轮转。' },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'logrotate',
  rules,
  dialectOf: () => dialect,
  describe(line, offset, _, say) {
    const word = line.words[0]!;
    const text = offset <= word.end ? texts[word.value] : undefined;
    return text && { span: word, markdown: say(text) };
  },
  offer: ({ index }, _, say) =>
    index > 0
      ? []
      : names.map((label) => {
          const text = texts[label];
          return { label, kind: 'key', documentation: text && say(text) };
        }),
});
