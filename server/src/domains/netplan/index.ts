import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { Say } from '../../syntax/shapes/columns-language.ts';
import { complete } from './complete.ts';
import { descriptions } from './descriptions.ts';
import { itemWordsOf, successorOf, wordsOf, type Spec } from './facts/keys.ts';
import { parseNetplan, type NetplanFile } from './parse.ts';
import { rules } from './rules.ts';
import { readFile } from './visit.ts';

const words = {
  truth: { en: '`true` or `false`', 'zh-CN': '`true` 或 `false`' },
  number: { en: 'a number', 'zh-CN': '数字' },
  list: { en: 'a list', 'zh-CN': '列表' },
  map: { en: 'keys below it', 'zh-CN': '下含若干键' },
  oneOf: { en: 'one of {words}', 'zh-CN': '取值：{words}' },
  successor: { en: 'older name of `{next}`', 'zh-CN': '`{next}` 的旧名' },
} satisfies Record<string, Text>;

export const domain: Domain<NetplanFile> = {
  id: 'netplan',
  rules,
  parse: parseNetplan,
  hover(file, offset, say) {
    const at = readFile(file).visits.find(({ pair: { key } }) => key.start <= offset && offset <= key.end);
    const markdown = at?.spec && describe(at.pair.name, at.spec, say);
    return markdown === undefined
      ? undefined
      : { span: { start: at!.pair.key.start, end: at!.pair.key.end }, markdown };
  },
  complete,
  outline: (file) =>
    readFile(file).devices.map(({ pair }) => ({
      name: pair.name,
      kind: 'section',
      span: { start: pair.start, end: pair.end },
      nameSpan: { start: pair.key.start, end: pair.key.end },
    })),
  blank: () => '',
};

function describe(name: string, { reader, takes }: Spec, say: Say): string | undefined {
  const text = Object.hasOwn(descriptions, name) ? descriptions[name] : undefined;
  const list = wordsOf(reader) ?? itemWordsOf(reader);
  const next = successorOf(name);
  const facts = [
    ...(/_(?:bool|tristate)$/.test(reader) ? [say(words.truth)] : []),
    ...(/_guint$/.test(reader) ? [say(words.number)] : []),
    ...(takes === 'list' || takes === 'map' ? [say(words[takes])] : []),
    ...(list ? [say(words.oneOf, { words: list.map((one) => `\`${one}\``).join(', ') })] : []),
    ...(next === undefined ? [] : [say(words.successor, { next })]),
  ];
  return [`**${name}**`, ...(text ? [say(text)] : []), facts.join(' · ')].filter(Boolean).join('\n\n');
}
