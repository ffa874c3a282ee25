import type { Text } from '../../core/text.ts';
import type { Completion, Domain } from '../../core/types.ts';
import { parseIni, type IniFile } from '../../syntax/shapes/ini.ts';
import type { Say } from '../../syntax/shapes/columns-language.ts';
import { isGone, namesIn, sectionsOf, sinceOf, wordsOf, type Setting } from './facts/settings.ts';
import { kindOf, readAs } from './kinds.ts';
import { rules } from './rules.ts';

const dialect = { comment: '#;', continuation: true };

const words = {
  bool: { en: '`yes` or `no`', 'zh-CN': '`yes` 或 `no`' },
  time: { en: 'a time such as `5s` or `1min`', 'zh-CN': '时间，如 `5s`、`1min`' },
  oneOf: { en: 'one of {words}', 'zh-CN': '取值：{words}' },
  since: { en: 'since systemd {version}', 'zh-CN': '自 systemd {version} 起' },
  successor: { en: 'old name of `{next}`', 'zh-CN': '`{next}` 的旧名' },
  gone: { en: 'does nothing any more', 'zh-CN': '已不起作用' },
} satisfies Record<string, Text>;

export const domain: Domain<IniFile> = {
  id: 'systemd-settings',
  rules,
  parse: (source, host) =>
    Promise.resolve(parseIni(source, { target: host.target, lookup: host.lookup }, dialect)),
  hover(file, offset, say) {
    const entry = file.entryAt(offset);
    const setting = entry && readAs(entry, file);
    if (!entry || !setting) return undefined;
    return { span: { start: entry.key.start, end: entry.key.end }, markdown: describe(setting, file, say) };
  },
  complete(file, offset) {
    const kind = kindOf(file);
    const section = file.sectionAt(offset);
    if (kind === undefined) return [];
    const start = file.source.text.lastIndexOf('\n', offset - 1) + 1;
    const typed = file.source.text.slice(start, offset);
    const offer = (
      labels: readonly string[],
      from: number,
      type: Completion['kind'],
      behind = '',
    ): readonly Completion[] =>
      labels.map((label) => ({
        label,
        kind: type,
        replace: { start: from, end: offset },
        insert: label + behind,
      }));
    if (typed.startsWith('[')) return offer(sectionsOf(kind), start + 1, 'section', ']');
    const sign = typed.indexOf('=');
    if (sign < 0) return section ? offer(namesIn(kind, section.name), start, 'key', '=') : [];
    const entry = file.entryAt(offset);
    const setting = entry && readAs(entry, file);
    if (!setting) return [];
    const list = wordsOf(setting.parser) ?? (/^(?:bool|tristate)$/.test(setting.parser) ? ['yes', 'no'] : []);
    return offer(list, start + sign + 1, 'value');
  },
  outline: (file) =>
    file.sections.map((section) => ({
      name: section.name,
      kind: 'section',
      span: { start: section.start, end: section.end },
      nameSpan: section.nameSpan,
    })),
  blank: () => '',
};

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
