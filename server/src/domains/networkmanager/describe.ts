import type { Text } from '../../core/text.ts';
import type { Say } from '../../syntax/shapes/columns-language.ts';
import type { IniEntry, IniFile } from '../../syntax/shapes/ini.ts';
import { descriptions } from './descriptions.ts';
import { confSectionOf, confWords, profileSections, plainSection, type Setting } from './facts/settings.ts';
import { isConf, settingAt } from './kinds.ts';

const words = {
  bool: { en: '`true` or `false`', 'zh-CN': '`true` 或 `false`' },
  int: { en: 'a number from {min} to {max}', 'zh-CN': '{min} 到 {max} 的数字' },
  oneOf: { en: 'one of {words}', 'zh-CN': '取值：{words}' },
  mac: { en: 'an address of a card', 'zh-CN': '网卡地址' },
  list: { en: 'several with `;` between them', 'zh-CN': '以 `;` 分隔的多个值' },
  secret: {
    en: 'a secret: the file must belong to root and nobody else may read it (`chmod 600`), or it is not read',
    'zh-CN': '机密：文件必须属于 root 且他人不可读（`chmod 600`），否则不会被读取',
  },
  old: { en: 'a newer key says the same', 'zh-CN': '已有新键代替' },
} satisfies Record<string, Text>;

/** What is known of an entry, as markdown. */
export function describe(entry: IniEntry, file: IniFile, say: Say): string | undefined {
  const section = entry.section?.name ?? '';
  if (isConf(file)) {
    const kind = confSectionOf(section) ?? section;
    const list = confWords(kind, entry.name);
    return joined(entry.name, descriptions[`${kind}.${entry.name}`], list ? [oneOf(list, say)] : [], say);
  }
  const setting = settingAt(entry);
  const written = profileSections.find((name) => plainSection(name) === plainSection(section)) ?? section;
  return joined(
    entry.name,
    descriptions[`${written}.${entry.name}`],
    setting ? factsOf(setting, say) : [],
    say,
  );
}

function joined(
  name: string,
  text: Text | undefined,
  facts: readonly string[],
  say: Say,
): string | undefined {
  if (!text && facts.length === 0) return undefined;
  return [`**${name}**`, ...(text ? [say(text)] : []), facts.join(' · ')].filter(Boolean).join('\n\n');
}

function oneOf(list: readonly string[], say: Say): string {
  return say(words.oneOf, { words: list.map((one) => `\`${one}\``).join(', ') });
}

function factsOf({ type, isSecret, isOld }: Setting, say: Say): readonly string[] {
  const [kind, ...rest] = type.split(' ') as [string, ...string[]];
  const facts: string[] = [];
  if (kind === 'bool' || kind === 'mac' || kind === 'list') facts.push(say(words[kind]));
  if (kind === 'int' && rest.length === 2) facts.push(say(words.int, { min: rest[0]!, max: rest[1]! }));
  if (kind === 'enum')
    facts.push(
      oneOf(
        rest.map((one) => one.replace(/^(.*)=(.*)$/, '$2 ($1)')),
        say,
      ),
    );
  if (kind === 'words') facts.push(oneOf(rest, say));
  if (isSecret) facts.push(`⚠ ${say(words.secret)}`);
  if (isOld) facts.push(say(words.old));
  return facts;
}
