import type { Text } from '../../core/text.ts';
import type { Target } from '../../core/types.ts';
import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';
import type { Say, Topic } from '../../syntax/shapes/columns-language.ts';
import { descriptions } from './descriptions.ts';
import { isGone, isTooNew, knownParameter, moduleKind } from './facts/parameters.ts';
import { grubWords } from './facts/settings.ts';
import { parametersOf } from './parameters.ts';

const words = {
  value: { en: 'takes a value', 'zh-CN': '带值' },
  nothing: { en: 'takes no value', 'zh-CN': '不带值' },
  oneOf: { en: 'one of {words}', 'zh-CN': '取值：{words}' },
  number: { en: 'a number', 'zh-CN': '数字' },
  range: { en: 'a number from {from} to {to}', 'zh-CN': '{from} 到 {to} 的数字' },
  cpus: { en: 'CPUs such as `2-7,9`', 'zh-CN': 'CPU 列表，如 `2-7,9`' },
  size: { en: 'a size such as `2M` or `1G`', 'zh-CN': '大小，如 `2M`、`1G`' },
  module: { en: 'parameter of the module `{module}`', 'zh-CN': '模块 `{module}` 的参数' },
  gone: { en: 'the target no longer reads it', 'zh-CN': '目标内核已不再读取' },
  newer: { en: 'the target does not read it yet', 'zh-CN': '目标内核尚不支持' },
} satisfies Record<string, Text>;

/** What is known of the place in a line: a parameter, a variable of grub, or a key of an entry. */
export function describe(line: ColumnsLine, offset: number, file: ColumnsFile, say: Say): Topic | undefined {
  const at = parametersOf(line, file).find(({ start, end }) => start <= offset && offset <= end);
  const markdown = at && describeParameter(at.name.text, file.target, say);
  if (markdown !== undefined) return { span: at!.name, markdown };
  const text = Object.hasOwn(descriptions, line.name) ? descriptions[line.name] : undefined;
  const first = line.words[0]!;
  if (!text || at || file.source.language === 'kernel-cmdline' || offset > first.end) return undefined;
  const values = grubWords(line.name);
  const list = values ? [say(words.oneOf, { words: values.map((one) => `\`${one}\``).join(', ') })] : [];
  const span = { start: first.start, end: first.start + line.name.length };
  return { span, markdown: [`**${line.name}**`, say(text), ...list].join('\n\n') };
}

/** Everything we know of a parameter, as markdown; undefined for a name that no list has. */
export function describeParameter(name: string, target: Target, say: Say): string | undefined {
  const known = knownParameter(name);
  const kind = moduleKind(name);
  if (!known && kind === undefined) return undefined;
  const facts: string[] = [];
  const { form = '', takes = 'either' } = known ?? {};
  const range = /^range (\d+) (\d+)$/.exec(form);
  if (range) facts.push(say(words.range, { from: range[1]!, to: range[2]! }));
  else if (form === 'number' || form === 'cpus' || form === 'size') facts.push(say(words[form]));
  else if (/ /.test(form))
    facts.push(
      say(words.oneOf, {
        words: form
          .replace(/^words /, '')
          .split(' ')
          .map((one) => `\`${one}\``)
          .join(', '),
      }),
    );
  else if (takes !== 'either') facts.push(say(words[takes]));
  if (kind !== undefined) facts.push(say(words.module, { module: name.slice(0, name.indexOf('.')) }));
  if (kind === 'n' && form === '') facts.push(say(words.number));
  if (isGone(name, target) === 'yes') facts.push(`⚠ ${say(words.gone)}`);
  if (isTooNew(name, target) === 'yes') facts.push(`⚠ ${say(words.newer)}`);
  const text = Object.hasOwn(descriptions, name) ? descriptions[name] : undefined;
  return [`**${known?.name ?? name}**`, ...(text ? [say(text)] : []), facts.join(' · ')]
    .filter(Boolean)
    .join('\n\n');
}
