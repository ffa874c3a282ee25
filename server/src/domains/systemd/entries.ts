import { keptOn } from '../../core/remembered.ts';
import type { Span } from '../../core/types.ts';
import type { IniEntry, IniFile } from '../../syntax/shapes/ini.ts';
import { lineAround, newlineOf } from '../../syntax/shapes/read-lines.ts';
import { directiveOf, type Directive } from './facts/directives.ts';
import { isExtension, kindOf, sectionsOf } from './unit-kind.ts';

/** How systemd of the target reads an entry; undefined for what it does not read in a unit of this kind. */
export function readAs(entry: IniEntry, file: IniFile): Directive | undefined {
  const kind = kindOf(file);
  if (!kind || !entry.section || !sectionsOf(kind).includes(entry.section.name)) return undefined;
  return directiveOf(entry.section.name, entry.name, file.target);
}

/** Whether an entry stands in a section that systemd reads here, under a name that is meant for systemd. */
export function isOurs(entry: IniEntry, file: IniFile): boolean {
  const kind = kindOf(file);
  return (
    kind !== undefined &&
    entry.section !== undefined &&
    sectionsOf(kind).includes(entry.section.name) &&
    !isExtension(entry.name)
  );
}

/** The last value of a key that is not empty, in the order that systemd reads; an empty one takes back all before it. */
export function valueOf(file: IniFile, section: string, key: string): IniEntry | undefined {
  const last = file.find(section, key).at(-1);
  return last && last.value.text !== '' ? last : undefined;
}

const lists = keptOn<IniFile, [], Map<string, readonly IniEntry[]>>(() => new Map());

/** The values of a list that hold at the end of the file. */
export function listOf(file: IniFile, section: string, key: string): readonly IniEntry[] {
  const known = lists(file);
  const name = `${section} ${key}`;
  let list = known.get(name);
  if (!list) {
    const all = file.find(section, key);
    known.set(name, (list = all.slice(all.findLastIndex((entry) => entry.value.text === '') + 1)));
  }
  return list;
}

/** Whether no empty line behind an entry takes it back. */
export function isInForce(entry: IniEntry, file: IniFile): boolean {
  const first = entry.section && listOf(file, entry.section.name, entry.name)[0];
  return entry.section === undefined || (first !== undefined && first.start <= entry.start);
}

/** All lines of an entry with their ends: what has to go when the entry is removed. */
export function linesOf(entry: IniEntry, text: string): Span {
  return { start: lineAround(text, entry.start).start, end: lineAround(text, entry.end).end };
}

export interface Addition {
  readonly span: Span;
  readonly text: string;
}

/** The edit that adds lines at the end of a section, or a new section where the file has none of the name. */
export function addTo(file: IniFile, section: string, lines: readonly string[]): Addition {
  const newline = newlineOf(file.source.text);
  const found = file.named(section).at(-1);
  if (found) {
    const at = found.contentEnd;
    return { span: { start: at, end: at }, text: lines.map((line) => newline + line).join('') };
  }
  const before =
    section === 'Unit' ? file.sections[0] : section === 'Install' ? undefined : file.named('Install')[0];
  const block = [`[${section}]`, ...lines].join(newline);
  if (before)
    return { span: { start: before.start, end: before.start }, text: `${block}${newline}${newline}` };
  const { text } = file.source;
  const end = text.trimEnd().length;
  return { span: { start: end, end }, text: `${end === 0 ? '' : newline + newline}${block}` };
}
