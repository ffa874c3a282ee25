import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { ColumnsFile } from '../../syntax/shapes/columns.ts';
import { columnsLanguage } from '../../syntax/shapes/columns-language.ts';
import { kindOf, names, options, valued } from './facts/directives.ts';
import { rules } from './rules.ts';

const dialect = {
  comment: '#!;%',
  nameOf: (words: readonly { readonly value: string }[]) => words[0]!.value.toLowerCase(),
};

const texts: Readonly<Record<string, Text>> = {
  server: { en: 'A time server that is asked.', 'zh-CN': '要查询的时间服务器。' },
  pool: {
    en: 'A name with several servers behind it, of which some are asked.',
    'zh-CN': '对应多台服务器的名称，会查询其中几台。',
  },
  makestep: {
    en: 'The clock is set at once when it is off by more than the first number of seconds, but only in as many first updates as the second number says; -1 for all.',
    'zh-CN': '误差超过第一个数值（秒）时直接校正时钟，仅限最初若干次更新（第二个数值）；-1 表示始终如此。',
  },
  driftfile: { en: 'Remembers how fast the clock of this machine runs.', 'zh-CN': '记录本机时钟的快慢。' },
  rtcsync: {
    en: 'The kernel writes the system time to the hardware clock from time to time.',
    'zh-CN': '由内核定期把系统时间写入硬件时钟。',
  },
  allow: { en: 'Whom this machine tells the time.', 'zh-CN': '允许哪些客户端查询本机时间。' },
  local: { en: 'Tells its own time when no server answers.', 'zh-CN': '没有服务器应答时使用本机时间。' },
};

export const domain: Domain<ColumnsFile> = columnsLanguage({
  id: 'chrony',
  rules,
  dialectOf: () => dialect,
  describe(line, offset, _, say) {
    const word = line.words[0]!;
    const text = offset <= word.end ? texts[line.name] : undefined;
    return text && { span: word, markdown: say(text) };
  },
  offer({ index, line }) {
    if (index === 0) return names.map((label) => ({ label, kind: 'key' }));
    const isSource = line && kindOf(line.name) === 'source' && index > 1;
    return isSource ? [...options, ...valued].map((label) => ({ label, kind: 'value' })) : [];
  },
});
