import { Lines } from '../../../core/lines.ts';
import { codeSpan, escapeMarkdown } from '../../../core/markdown.ts';
import type { Text } from '../../../core/text.ts';
import type { IniEntry } from '../../../syntax/shapes/ini.ts';
import type { Say } from '../describe.ts';
import { readAs } from '../entries.ts';
import { isSingle } from '../values/single.ts';
import { inEffect } from './in-effect.ts';
import { settingsOf, type Setting, type UnitFile } from './layers.ts';
import { placeOf } from './names.ts';

/** Values of a list that are told one by one. */
const shown = 6;

const words = {
  heading: { en: 'In effect for {unit}:', 'zh-CN': '对 {unit} 生效的值：' },
  empty: {
    en: 'Nothing in effect for {unit}: taken back by',
    'zh-CN': '对 {unit} 无生效值，被以下位置清空：',
  },
  replaces: { en: 'replaces', 'zh-CN': '取代' },
  more: { en: '{count} more', 'zh-CN': '另有 {count} 项' },
  place: { en: '{path}, line {line}', 'zh-CN': '{path} 第 {line} 行' },
  own: { en: 'this file, line {line}', 'zh-CN': '本文件第 {line} 行' },
  hidden: {
    en: 'This file is not read: one of the same name in {folder} takes its place.',
    'zh-CN': '此文件不会被读取：{folder} 中的同名文件取代了它。',
  },
} satisfies Record<string, Text>;

/** What holds for the unit after all its files are read, and where it stands; undefined where there is one file only. */
export function describeEffect(file: UnitFile, entry: IniEntry, say: Say): string | undefined {
  const { layers } = file;
  const directive = readAs(entry, file);
  if (!layers || layers.files.length < 2 || !directive) return undefined;
  const unit = escapeMarkdown(layers.unit);
  if (layers.own < 0) {
    const name = file.source.path.slice(file.source.path.lastIndexOf('/') + 1);
    const other = layers.files.find(({ source }) => source.path.endsWith(`/${name}`));
    const folder = other?.source.path.slice(0, -name.length - 1);
    return folder === undefined ? undefined : `⚠ ${say(words.hidden, { folder: escapeMarkdown(folder) })}`;
  }
  const all = settingsOf(layers.files, directive.section, entry.name);
  const told = (one: Setting): string =>
    `${codeSpan(one.entry.value.text || ' ')} (${placed(one, file, say)})`;
  const isList = !isSingle(directive);
  const holding = inEffect(layers.files, directive, directive.section, entry.name);
  const last = all.at(-1);
  if (holding.length === 0) return last && `${say(words.empty, { unit })} ${placed(last, file, say)}`;
  if (!isList) {
    const before = all.at(-2);
    const [effect, replaced] = [told(holding.at(-1)!), before && `${say(words.replaces)} ${told(before)}`];
    return `${say(words.heading, { unit })} ${[effect, ...(replaced === undefined ? [] : [replaced])].join(', ')}`;
  }
  const items = holding.slice(0, shown).map((one) => `- ${told(one)}`);
  const rest = holding.length - items.length;
  return [
    `${say(words.heading, { unit })}\n`,
    ...items,
    ...(rest > 0 ? [`- ${say(words.more, { count: rest })}`] : []),
  ].join('\n');
}

function placed({ entry, file }: Setting, own: UnitFile, say: Say): string {
  const line = new Lines(file.source.text).lineAt(entry.start) + 1;
  if (file === own) return say(words.own, { line });
  return say(words.place, { path: escapeMarkdown(shortPath(file.source.path, own.source.path)), line });
}

/** Without the folder that both files have in common. */
function shortPath(path: string, own: string): string {
  const folder = placeOf(own)?.folder;
  return folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
