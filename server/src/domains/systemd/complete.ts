import type { Completion, Span, Target } from '../../core/types.ts';
import type { IniFile } from '../../syntax/shapes/ini.ts';
import { lineAround } from '../../syntax/shapes/read-lines.ts';
import { readAs } from './entries.ts';
import { describeDirective, describeSection, shortFacts, type Say } from './describe.ts';
import {
  isRemoved,
  isTooNew,
  isWordTooNew,
  namesIn,
  successorOf,
  syscallSets,
  wordsOf,
} from './facts/directives.ts';
import { capabilities, fileSystems, wellKnownUnits } from './facts/names.ts';
import { kindOf, sectionsOf, type UnitKind } from './unit-kind.ts';
import { signalNames } from '../../syntax/values/scalars.ts';

const yesNo = ['yes', 'no'];

/** Section headers, keys of the section, or values of the key, by what stands left of the cursor. */
export function complete(file: IniFile, offset: number, say: Say): readonly Completion[] {
  const kind = kindOf(file);
  if (!kind || file.comments.some(({ span }) => span.start < offset && offset <= span.end)) return [];
  const { text } = file.source;
  const entry = file.entryAt(offset);
  if (entry && offset >= entry.separator.end) return values(file, offset, say);
  const line = lineAround(text, offset);
  const before = text.slice(line.start, offset);
  const start = line.start + before.length - before.trimStart().length;
  if (before.trimStart().startsWith('[')) return headers(kind, { start, end: headerEnd(text, offset) }, say);
  if (/[^\w-]/.test(before.trim())) return [];
  const section = file.sectionAt(offset)?.name;
  const end = entry?.key.end ?? offset + /^[\w-]*/.exec(text.slice(offset))![0].length;
  if (section === undefined) return headers(kind, { start, end }, say);
  const keys = keysOf(section, file.target, { start, end: Math.max(end, offset) }, entry ? '' : '=', say);
  return before.trim() === '' ? [...keys, ...headers(kind, { start: offset, end: offset }, say)] : keys;
}

function headerEnd(text: string, offset: number): number {
  return offset + /^[\w -]*\]?/.exec(text.slice(offset))![0].length;
}

function headers(kind: UnitKind, replace: Span, say: Say): readonly Completion[] {
  return sectionsOf(kind).map((section) => ({
    label: `[${section}]`,
    kind: 'section',
    replace,
    insert: `[${section}]`,
    documentation: describeSection(section, say) ?? '',
  }));
}

function keysOf(
  section: string,
  target: Target,
  replace: Span,
  sign: string,
  say: Say,
): readonly Completion[] {
  return namesIn(section).flatMap((name) => {
    if (isTooNew(section, name, target) === 'yes' || isRemoved(section, name, target) === 'yes') return [];
    const deprecated = successorOf(section, name) !== undefined;
    const item: Completion = {
      label: name,
      kind: 'key',
      replace,
      insert: name + sign,
      detail: shortFacts(section, name, target, say),
      documentation: describeDirective(section, name, target, say) ?? '',
      ...(deprecated ? { deprecated } : {}),
    };
    return [item];
  });
}

function values(file: IniFile, offset: number, say: Say): readonly Completion[] {
  const entry = file.entryAt(offset)!;
  const directive = readAs(entry, file);
  if (!directive) return [];
  const { text } = file.source;
  const typed = /[^\s=,~]*$/.exec(text.slice(entry.separator.end, offset))![0];
  const replace = {
    start: offset - typed.length,
    end: offset + /^[^\s,]*/.exec(text.slice(offset))![0].length,
  };
  const offered = wordsFor(directive.parser, directive.section, entry.name).filter(
    (word) => isWordTooNew(directive.parser, word, file.target).certainty !== 'yes',
  );
  const documentation = describeDirective(directive.section, entry.name, file.target, say) ?? '';
  return offered.map((label) => ({ label, kind: 'value', replace, insert: label, documentation }));
}

function wordsFor(parser: string, section: string, key: string): readonly string[] {
  const list = wordsOf(parser);
  if (list) return [...new Set([...list.words, ...(list.boolean ? yesNo : [])])];
  if (parser === 'bool' || parser === 'tristate') return yesNo;
  if (parser === 'signal') return signalNames;
  if (parser === 'capability_set') return capabilities;
  if (parser === 'syscall_filter' || parser === 'syscall_log') return syscallSets;
  if (parser === 'address_families')
    return ['AF_UNIX', 'AF_INET', 'AF_INET6', 'AF_NETLINK', 'AF_PACKET', 'none'];
  if (parser === 'unit_deps' || /^(?:WantedBy|RequiredBy|UpheldBy)$/.test(key)) return wellKnownUnits;
  if (section === 'Mount' && key === 'Type') return fileSystems;
  if (key === 'OnCalendar')
    return ['hourly', 'daily', 'weekly', 'monthly', 'yearly', '*-*-* 02:30:00', 'Mon..Fri 09:00'];
  return [];
}
