/** The sentences that the argument parser brings itself, in our languages. */
import type { Argument, Option } from 'commander';
import type { Locale } from '../core/text.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '全局选项：',
  'Commands:': '命令：',
};

export function localisedTitle(title: string, locale: Locale): string {
  return locale === 'zh-CN' ? (titles[title] ?? title) : title;
}

const errors: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*?)'/m, '未知选项 `$1`'],
  [/^unknown command '(.*?)'/m, '未知命令 `$1`'],
  [/^missing required argument '(.*?)'/m, '缺少参数 `$1`'],
  [/^option '(.*?)' argument missing/m, '选项 `$1` 缺少值'],
  [
    /^option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*?)\./m,
    '选项 `$1` 的值 `$2` 无效；可用值：$3',
  ],
  [/^option '(.*?)' argument '(.*?)' is invalid\.(.*)$/m, '选项 `$1` 的值 `$2` 无效：$3'],
  [/^too many arguments( for '(.*?)')?\..*$/m, '参数过多'],
  [/\(Did you mean (?:one of )?(.*?)\?\)/m, '（是否指 $1？）'],
];

/** `text` is a message of the parser such as `error: unknown option '--x'`. */
export function localisedError(text: string, locale: Locale): string {
  const bare = text.replace(/^error: /, '');
  if (locale === 'en') return bare;
  return errors.reduce((done, [pattern, sentence]) => done.replace(pattern, sentence), bare);
}

/** A description with the choices and the default behind it. */
export function localisedDefaults(part: Option | Argument, locale: Locale): string {
  const [choices, otherwise, comma] = locale === 'en' ? ['one of', 'default', ', '] : ['可选', '默认', '，'];
  const notes: string[] = [];
  if (part.argChoices) notes.push(`${choices} ${part.argChoices.join('|')}`);
  const value: unknown = part.defaultValueDescription ?? part.defaultValue;
  if (typeof value === 'string') notes.push(`${otherwise} ${value}`);
  return notes.length === 0 ? part.description : `${part.description} (${notes.join(comma)})`;
}
