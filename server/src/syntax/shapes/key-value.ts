import { indexAtOrBefore } from '../../core/spans.ts';
import type { Comment, File, Gap, Named, RuleBody, Source, Span, Target, Unit } from '../../core/types.ts';
import { readLines } from './read-lines.ts';

/** A stretch of the text together with what stands there. */
export interface Part extends Span {
  readonly text: string;
}

/** `key = value` on one line; the span is the line without its blanks at both ends. */
export interface KeyValueEntry extends Span, Named {
  /** The key as the dialect compares it, e.g. with `.` between its parts. */
  readonly name: string;
  readonly key: Part;
  /** A mark before the key, such as the `-` of sysctl.d that forgives a failure. */
  readonly prefix?: Part;
  /** The sign between key and value. */
  readonly separator: Span;
  /** Without blanks around it; empty when nothing stands behind the separator. */
  readonly value: Part;
}

/** A line that is neither empty nor a comment nor an entry. */
export interface StrayLine extends Part {
  /** The same mark before the line as entries may have. */
  readonly prefix?: Part;
}

export interface KeyValueSubjects {
  file: KeyValueFile;
  entry: KeyValueEntry;
  stray: StrayLine;
}

export interface KeyValueFile extends File<KeyValueSubjects> {
  readonly entries: readonly KeyValueEntry[];
  readonly strays: readonly StrayLine[];
  /** All entries of a name, in the order of the file. */
  named(name: string): readonly KeyValueEntry[];
  /** The entry whose line holds an offset, blanks at its end included. */
  entryAt(offset: number): KeyValueEntry | undefined;
}

export type KeyValueRule = RuleBody<KeyValueFile, KeyValueSubjects>;

/** What differs between formats of this shape. */
export interface KeyValueDialect {
  /** Characters that make a line a comment when they come first. */
  readonly comment: string;
  /** A character that may stand before a key. */
  readonly prefix?: string;
  /** How a key is compared; without it as it is written. */
  readonly nameOf?: (key: string) => string;
}

/** Reads a text line by line. Never fails: what it cannot read becomes a stray line. */
export function parseKeyValue(source: Source, target: Target, dialect: KeyValueDialect): KeyValueFile {
  const { text } = source;
  const entries: KeyValueEntry[] = [];
  const strays: StrayLine[] = [];
  const comments: Comment[] = [];
  const units: Unit[] = [];
  for (const line of readLines(text)) {
    const span = trimmed(text, line.start, line.end);
    if (span.start === span.end) continue;
    if (dialect.comment.includes(text[span.start]!)) comments.push({ span });
    else {
      readLine(text, span, dialect, entries, strays);
      // One unit a line: what a line's rules say depends on the line alone, so equal lines share their findings.
      units.push({ span, key: text.slice(span.start, span.end) });
    }
  }
  return new ParsedKeyValue(source, target, entries, strays, comments, units);
}

function readLine(
  text: string,
  span: Span,
  dialect: KeyValueDialect,
  entries: KeyValueEntry[],
  strays: StrayLine[],
): void {
  const hasPrefix = dialect.prefix !== undefined && text.startsWith(dialect.prefix, span.start);
  const prefix = hasPrefix ? part(text, span.start, span.start + dialect.prefix.length) : undefined;
  // Looked for in the line alone, or a text without any sign would be searched to its end for each line.
  const sign = text.slice(span.start, span.end).indexOf('=');
  const at = span.start + sign;
  if (sign < 0) {
    strays.push({ ...part(text, span.start, span.end), ...(prefix ? { prefix } : {}) });
    return;
  }
  const key = trimmedPart(text, prefix?.end ?? span.start, at);
  const value = trimmedPart(text, at + 1, span.end);
  const name = dialect.nameOf ? dialect.nameOf(key.text) : key.text;
  const separator = { start: at, end: at + 1 };
  entries.push({ ...span, name, key, separator, value, ...(prefix ? { prefix } : {}) });
}

/** The stretch without blanks at both ends; an empty one stays where the text would begin. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 11 || code === 12 || code === 13;
}

export function part(text: string, start: number, end: number): Part {
  return { start, end, text: text.slice(start, end) };
}

export function trimmedPart(text: string, start: number, end: number): Part {
  const span = trimmed(text, start, end);
  return part(text, span.start, span.end);
}

class ParsedKeyValue implements KeyValueFile {
  readonly source: Source;
  readonly target: Target;
  readonly entries: readonly KeyValueEntry[];
  readonly strays: readonly StrayLine[];
  readonly comments: readonly Comment[];
  readonly units: readonly Unit[];
  readonly broken: readonly Span[] = [];
  readonly gaps: readonly Gap[] = [];
  readonly trailingComments = false;
  readonly #named = new Map<string, KeyValueEntry[]>();

  constructor(
    source: Source,
    target: Target,
    entries: readonly KeyValueEntry[],
    strays: readonly StrayLine[],
    comments: readonly Comment[],
    units: readonly Unit[],
  ) {
    this.source = source;
    this.target = target;
    this.entries = entries;
    this.strays = strays;
    this.comments = comments;
    this.units = units;
    for (const entry of entries) {
      const same = this.#named.get(entry.name);
      if (same) same.push(entry);
      else this.#named.set(entry.name, [entry]);
    }
  }

  subjects<K extends keyof KeyValueSubjects>(on: K, unit: Unit): readonly KeyValueSubjects[K][] {
    const list = on === 'entry' ? this.entries : on === 'stray' ? this.strays : [];
    const found = list[indexAtOrBefore(list, unit.span.start)];
    // The word and the list belong together by the line above; the compiler cannot follow a lookup by word.
    return found?.start === unit.span.start ? [found as KeyValueSubjects[K]] : [];
  }

  named(name: string): readonly KeyValueEntry[] {
    return this.#named.get(name) ?? [];
  }

  entryAt(offset: number): KeyValueEntry | undefined {
    const entry = this.entries[indexAtOrBefore(this.entries, offset)];
    return entry && !/[\r\n]/.test(this.source.text.slice(entry.end, offset)) ? entry : undefined;
  }
}
