import type { IniEntry, IniFile, IniSection } from '../../../syntax/shapes/ini.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { atLeast, version } from '../../../core/version.ts';
import { listOf, valueOf } from '../entries.ts';
import { isDropIn, kindOf, type UnitKind } from '../unit-kind.ts';

/** An empty line on which something may be suggested, and what stands around it. */
export interface Place {
  readonly file: IniFile;
  readonly kind: UnitKind;
  readonly dropIn: boolean;
  /** The unit's name without its kind and instance, e.g. `web` for `web@.service`. */
  readonly name: string;
  readonly section: IniSection | undefined;
  /** The entry right above the line. */
  readonly above: IniEntry | undefined;
  /** True when the line follows the section's last content without a gap. */
  readonly next: boolean;
  /** True when nothing but blanks follows in the file. */
  readonly last: boolean;
  readonly has: (section: string, key: string) => boolean;
  readonly value: (section: string, key: string) => string;
}

export function placeAt(file: IniFile, offset: number): Place | undefined {
  const kind = kindOf(file);
  const { text, path } = file.source;
  const line = lineAround(text, offset);
  if (!kind || text.slice(line.start, line.end).trim() !== '') return undefined;
  const section = file.sectionAt(offset);
  const above = file.entries.findLast((entry) => entry.end <= line.start);
  // A line that a backslash continues is inside of a value, however empty it is.
  if (/(?:^|\n)[ \t]*[^#;\s][^\n]*\\\r?\n$/.test(text.slice(Math.max(0, line.start - 2000), line.start)))
    return undefined;
  const contentEnd = section?.contentEnd ?? 0;
  const gap = text.slice(contentEnd, line.start);
  const base = /([^/]*?)(?:@[^/]*)?\.[a-z]+(?:\.d\/[^/]*)?$/.exec(path)?.[1] ?? '';
  return {
    file,
    kind,
    dropIn: isDropIn(file),
    name: /^[\w.-]+$/.test(base) ? base : 'example',
    section,
    above: above?.section === section && isRightAbove(text, above, line.start) ? above : undefined,
    next: section !== undefined && contentEnd <= line.start && /^\r?\n?$/.test(gap),
    last: text.slice(line.end).trim() === '',
    has: (name, key) => listOf(file, name, key).length > 0,
    value: (name, key) => valueOf(file, name, key)?.value.text ?? '',
  };
}

function isRightAbove(text: string, entry: IniEntry | undefined, start: number): boolean {
  return entry !== undefined && /^[ \t]*\r?\n?$/.test(text.slice(entry.end, start));
}

/** False only for a target that is known to be too old. */
export function mayHave(place: Place, since: string): boolean {
  return atLeast(place.file.target.systemd?.version, version(since)) !== 'no';
}
