import type { Text } from '../../core/text.ts';
import type { Domain } from '../../core/types.ts';
import type { IniFile } from '../../syntax/shapes/ini.ts';
import { layOutIni } from '../../syntax/layout/layout-ini.ts';
import { iniLanguage } from '../../syntax/shapes/ini-language.ts';
import type { Say } from '../../syntax/shapes/columns-language.ts';
import { isGone, namesIn, sectionsOf, sinceOf, wordsOf, type Setting } from './facts/settings.ts';
import { kindOf, readAs } from './kinds.ts';
import { rules } from './rules.ts';

const words = {
  bool: { en: '`yes` or `no`', 'zh-CN': '`yes` 或 `no`' },
  time: { en: 'a time such as `5s` or `1min`', 'zh-CN': '时间，如 `5s`、`1min`' },
  oneOf: { en: 'one of {words}', 'zh-CN': '取值：{words}' },
  since: { en: 'since systemd {version}', 'zh-CN': '自 systemd {version} 起' },
  successor: { en: 'old name of `{next}`', 'zh-CN': '`{next}` 的旧名' },
  gone: { en: 'does nothing any more', 'zh-CN': '已不起作用' },
} satisfies Record<string, Text>;

export const domain: Domain<IniFile> = iniLanguage({
  id: 'systemd-settings',
  rules,
  layOut: layOutIni,
  dialect: { comment: '#;', continuation: true },
  describe(entry, file, say) {
    const setting = readAs(entry, file);
    return setting && describe(setting, file, say);
  },
  sections(file) {
    const kind = kindOf(file);
    return kind === undefined ? [] : sectionsOf(kind);
  },
  keys(section, file) {
    const kind = kindOf(file);
    return kind === undefined ? [] : namesIn(kind, section.name);
  },
  values(entry, file) {
    const parser = readAs(entry, file)?.parser ?? '';
    return wordsOf(parser) ?? (/^(?:bool|tristate)$/.test(parser) ? ['yes', 'no'] : []);
  },
});

function describe(setting: Setting, file: IniFile, say: Say): string {
  const { name, parser, successor } = setting;
  const list = wordsOf(parser);
  const since = sinceOf(setting);
  const facts = [
    ...(/^(?:bool|tristate)$/.test(parser) ? [say(words.bool)] : []),
    ...(parser === 'sec' ? [say(words.time)] : []),
    ...(list ? [say(words.oneOf, { words: list.map((one) => `\`${one}\``).join(', ') })] : []),
    ...(since === undefined ? [] : [say(words.since, { version: since })]),
    ...(successor === undefined ? [] : [say(words.successor, { next: successor })]),
    ...(isGone(setting, file.target) === 'yes' ? [`⚠ ${say(words.gone)}`] : []),
  ];
  return [`**${name}**`, ...(facts.length > 0 ? [facts.join(' · ')] : [])].join('\n\n');
}
