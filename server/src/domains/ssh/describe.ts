import type { Text } from '../../core/text.ts';
import type { Target } from '../../core/types.ts';
import type { Say } from '../../syntax/shapes/columns-language.ts';
import { algorithmsOf } from '../../syntax/values/openssh/algorithms.ts';
import { descriptions } from './descriptions.ts';
import { isTooNew, keywordOf, wordsOf, type Keyword } from './facts/keywords.ts';

const words = {
  int: { en: 'a number', 'zh-CN': '数字' },
  time: { en: 'a time such as `30`, `2m` or `1h`', 'zh-CN': '时间，如 `30`、`2m`、`1h`' },
  oneOf: { en: 'one of {words}', 'zh-CN': '取值：{words}' },
  list: { en: 'algorithms with commas between them', 'zh-CN': '以逗号分隔的算法列表' },
  file: { en: 'a path', 'zh-CN': '路径' },
  tokens: { en: 'may hold {words}', 'zh-CN': '可用 {words}' },
  adds: { en: 'each line adds one', 'zh-CN': '每行添加一项' },
  first: { en: 'the first value for a host holds', 'zh-CN': '对一台主机以首个值为准' },
  since: { en: 'since OpenSSH {version}', 'zh-CN': '自 OpenSSH {version} 起' },
  newer: { en: 'the target is older', 'zh-CN': '目标系统版本较旧' },
  gone: { en: 'no version reads it any more', 'zh-CN': '新版本已不再读取' },
  successor: { en: 'old name of `{next}`', 'zh-CN': '`{next}` 的旧名' },
} satisfies Record<string, Text>;

/** Everything we know of a keyword, as markdown; undefined for a name that no version has. */
export function describeKeyword(name: string, target: Target, say: Say): string | undefined {
  const keyword = keywordOf(name);
  if (!keyword) return undefined;
  const text = descriptions[keyword.successor ?? keyword.name];
  return [
    `**${keyword.name}**`,
    ...(text ? [say(text)] : []),
    factsOf(keyword, target, say).join(' · '),
  ].join('\n\n');
}

function factsOf(keyword: Keyword, target: Target, say: Say): readonly string[] {
  if (keyword.kind === 'gone') return [`⚠ ${say(words.gone)}`];
  const facts: string[] = [];
  const { kind, successor, since, tokens } = keyword;
  const list = wordsOf(kind)?.filter((one) => !/^(?:true|false)$/.test(one));
  if (kind === 'int' || kind === 'time' || kind === 'file') facts.push(say(words[kind]));
  else if (list) facts.push(say(words.oneOf, { words: list.map((one) => `\`${one}\``).join(', ') }));
  else if (algorithmsOf(kind)) facts.push(say(words.list));
  if (tokens !== undefined)
    facts.push(say(words.tokens, { words: Array.from(tokens, (one) => `\`%${one}\``).join(' ') }));
  if (!/^(?:Host|Match|Include)$/.test(keyword.name))
    facts.push(say(keyword.adds ? words.adds : words.first));
  if (successor !== undefined) facts.push(say(words.successor, { next: successor }));
  if (since !== undefined) facts.push(say(words.since, { version: since }));
  if (isTooNew(keyword, target) === 'yes') facts.push(`⚠ ${say(words.newer)}`);
  return facts;
}
