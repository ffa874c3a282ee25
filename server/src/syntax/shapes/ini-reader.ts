import { ownCopy } from '../../core/remembered.ts';
import { indexAtOrBefore, shift } from '../../core/spans.ts';
import type { Comment, Span } from '../../core/types.ts';
import type { IniDialect, IniEntry, IniSection, IniStray, IniValue } from './ini.ts';
import { part, trimmed, trimmedPart, type Part } from './key-value.ts';
import { endsInBackslash, readLines } from './read-lines.ts';

interface Read {
  readonly sections: readonly IniSection[];
  readonly entries: readonly IniEntry[];
  readonly strays: readonly IniStray[];
  readonly comments: readonly Comment[];
}

/** A section while its lines are still coming. */
interface Open extends IniSection {
  end: number;
  contentEnd: number;
  readonly entries: IniEntry[];
}

/** What was read of entries and strays, by how they are written; all versions of a document share it. */
export type KnownLines = Map<string, KnownLine>;

/** An entry, or a stray without one, wherever it stands: places count from where its first line begins. */
interface KnownLine extends Span {
  readonly text: string;
  readonly entry?: Pick<IniEntry, 'name' | 'key' | 'separator' | 'value'>;
}

/** Longer ones are rare, and would fill the memory of a program that looks at many files. */
const longest = 1000;

export function readIni(text: string, dialect: IniDialect, known: KnownLines): Read {
  const sections: Open[] = [];
  const entries: IniEntry[] = [];
  const strays: IniStray[] = [];
  const comments: Comment[] = [];
  let pieces: Span[] = [];

  const finish = (): void => {
    const lines = pieces;
    pieces = [];
    const first = lines[0];
    if (!first) return;
    const section = sections.at(-1);
    const { start } = first;
    const written = text.slice(start, lines.at(-1)!.end);
    let line = known.get(written);
    if (!line) {
      const own = ownCopy(written);
      line = readLine(
        own,
        lines.map((piece) => shift(piece, -start)),
      );
      if (own.length <= longest) known.set(own, line);
    }
    if (section) section.contentEnd = line.end + start;
    if (line.entry) {
      const entry = new PlacedEntry(line, line.entry, start, section);
      entries.push(entry);
      section?.entries.push(entry);
    } else strays.push({ ...shift(line, start), text: line.text, ...(section ? { section } : {}) });
  };

  for (const line of readLines(text)) {
    const span = trimmed(text, line.start, line.end);
    if (span.start < span.end && dialect.comment.includes(text[span.start]!)) {
      comments.push({ span });
      const section = sections.at(-1);
      if (section && pieces.length === 0) section.contentEnd = span.end;
      continue;
    }
    const continues = dialect.continuation && endsInBackslash(text, line);
    if (pieces.length > 0) {
      pieces.push(continues ? { start: line.start, end: line.end - 1 } : line);
      if (!continues) finish();
      continue;
    }
    if (span.start === span.end) continue;
    if (text[span.start] === '[') {
      const before = sections.at(-1);
      if (before) before.end = span.start;
      sections.push(openSection(text, span));
      continue;
    }
    pieces.push(continues ? { start: line.start, end: line.end - 1 } : line);
    if (!continues) finish();
  }
  finish();
  const last = sections.at(-1);
  if (last) last.end = text.length;
  return { sections, entries, strays, comments };
}

/** An entry at its place; its parts are put there when somebody looks at them. */
class PlacedEntry implements IniEntry {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  declare readonly section?: IniSection;
  readonly #entry: NonNullable<KnownLine['entry']>;
  readonly #by: number;
  #value: IniValue | undefined;

  constructor(
    { start, end }: Span,
    entry: NonNullable<KnownLine['entry']>,
    by: number,
    section: IniSection | undefined,
  ) {
    this.start = start + by;
    this.end = end + by;
    this.name = entry.name;
    if (section) this.section = section;
    this.#entry = entry;
    this.#by = by;
  }

  get key(): Part {
    const { key } = this.#entry;
    return { ...shift(key, this.#by), text: key.text };
  }

  get separator(): Span {
    return shift(this.#entry.separator, this.#by);
  }

  get value(): IniValue {
    if (this.#value) return this.#value;
    const { value } = this.#entry;
    const at = (start: number, end: number): Span => shift(value.at(start, end), this.#by);
    return (this.#value = { ...shift(value, this.#by), text: value.text, at });
  }
}

/** Reads the lines of an entry or a stray. */
function readLine(text: string, lines: readonly Span[]): KnownLine {
  const first = lines[0]!;
  const span = trimmed(text, first.start, lines.at(-1)!.end);
  const whole = part(text, span.start, span.end);
  const sign = text.slice(first.start, first.end).indexOf('=');
  if (sign < 0) return whole;
  const key = trimmedPart(text, first.start, sign);
  const value = readValue(text, [{ start: sign + 1, end: first.end }, ...lines.slice(1)]);
  return { ...whole, entry: { name: key.text, key, separator: { start: sign, end: sign + 1 }, value } };
}

function openSection(text: string, header: Span): Open {
  // Looked for in the line alone: a search back through the text would make a file of open brackets quadratic.
  const close = text.slice(header.start, header.end).lastIndexOf(']');
  const closed = close === header.end - header.start - 1;
  const inner = close > 0 ? header.start + close : header.end;
  const name = trimmedPart(text, header.start + 1, inner);
  return {
    start: header.start,
    end: header.end,
    header,
    name: name.text,
    nameSpan: { start: name.start, end: name.end },
    closed,
    entries: [],
    contentEnd: header.end,
  };
}

/** Joins the pieces of a value; each line break with its backslash becomes one blank. */
function readValue(text: string, pieces: readonly Span[]): IniValue {
  const raw = pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
  const lead = raw.length - raw.trimStart().length;
  const joined = raw.trim();
  // Where each piece begins in the joined text, so that a place is found without walking all pieces.
  let sum = -lead;
  const starts = pieces.map(({ start, end }) => {
    const own = { start: sum, end: sum };
    sum += end - start + 1;
    return own;
  });
  const place = (offset: number): number => {
    const index = Math.max(0, indexAtOrBefore(starts, offset));
    const piece = pieces[index]!;
    return Math.min(piece.end, piece.start + offset - starts[index]!.start);
  };
  const at = (start: number, end: number): Span => {
    const from = place(start);
    // The end belongs to the last character before it, so that it does not slip onto the next line.
    return { start: from, end: end > start ? place(end - 1) + 1 : from };
  };
  const whole = joined === '' ? emptyAt(text, pieces[0]!) : at(0, joined.length);
  return { ...whole, text: joined, at };
}

/** An empty value stands behind the blanks that follow the sign, so that completion writes there. */
function emptyAt(text: string, piece: Span): Span {
  let start = piece.start;
  while (start < piece.end && (text[start] === ' ' || text[start] === '\t')) start++;
  return { start, end: start };
}
