import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import { layOutIni } from '../../syntax/layout/layout-ini.ts';
import { iniLanguage } from '../../syntax/shapes/ini-language.ts';
import type { IniFile } from '../../syntax/shapes/ini.ts';
import { descriptions } from './descriptions.ts';
import { isTruth, keysOf, sinceOf, unitSections, wordsOf } from './facts/keys.ts';
import { unitKeysOf } from './facts/unit-keys.ts';
import { parseQuadlet, sectionOf, type QuadletFile } from './parse.ts';
import { rules } from './rules.ts';

const words = {
  truth: { en: '`true` or `false`', 'zh-CN': '`true` 或 `false`' },
  oneOf: { en: 'one of {words}', 'zh-CN': '取值：{words}' },
  since: { en: 'since podman {version}', 'zh-CN': '自 podman {version} 起' },
} satisfies Record<string, Text>;

/** The parts that are about one file alone know it as what it is to all languages of this shape. */
const base = iniLanguage({
  id: 'quadlet',
  rules,
  dialect: { comment: '#;', continuation: true },
  describe(entry, _, say) {
    const section = entry.section?.name ?? '';
    const since = sinceOf(section, entry.name);
    if (since === undefined) return undefined;
    const text = Object.hasOwn(descriptions, entry.name) ? descriptions[entry.name] : undefined;
    const list = wordsOf(section, entry.name);
    const facts = [
      ...(isTruth(entry.name) ? [say(words.truth)] : []),
      ...(list ? [say(words.oneOf, { words: list.map((one) => `\`${one}\``).join(', ') })] : []),
      ...(since === '' ? [] : [say(words.since, { version: since })]),
    ];
    return [`**${entry.name}**`, ...(text ? [say(text)] : []), facts.join(' · ')]
      .filter(Boolean)
      .join('\n\n');
  },
  sections: (file) => [sectionOf(kindOf(file)), ...unitSections, 'Quadlet'].filter(Boolean),
  keys: ({ name }) => keysOf(name) ?? [...(unitKeysOf(name) ?? [])],
  values(entry, file) {
    const list = wordsOf(entry.section?.name ?? '', entry.name) ?? [];
    return [...list, ...(isTruth(entry.name) ? ['true', 'false'] : []), ...references(entry.name, file)];
  },
});

export const domain: Domain<QuadletFile> = {
  ...(base as unknown as Domain<QuadletFile>),
  parse: parseQuadlet,
  layOut: layOutIni,
};

function kindOf(file: IniFile): string {
  return (file as QuadletFile).kind;
}

/** Files beside this one that a key may name. */
function references(key: string, file: IniFile): readonly string[] {
  const endings: Readonly<Record<string, RegExp>> = {
    Network: /\.network$/,
    Volume: /\.volume$/,
    Pod: /\.pod$/,
    Image: /\.(?:image|build)$/,
  };
  const ending = Object.hasOwn(endings, key) ? endings[key] : undefined;
  return ending ? ((file as QuadletFile).beside ?? []).filter((name) => ending.test(name)) : [];
}
