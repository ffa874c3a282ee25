import { indexAtOrBefore } from '../../core/spans.ts';
import type { Comment, Span } from '../../core/types.ts';
import type { IniDialect, IniEntry, IniSection, IniStray, IniValue } from './ini.ts';
import { part, trimmed, trimmedPart } from './key-value.ts';
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

export function readIni(text: string, dialect: IniDialect): Read {
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
    const span = trimmed(text, first.start, lines.at(-1)!.end);
    if (section) section.contentEnd = span.end;
    const at = text.slice(first.start, first.end).indexOf('=');
    if (at < 0) {
      strays.push({ ...part(text, span.start, span.end), ...(section ? { section } : {}) });
      return;
    }
    const sign = first.start + at;
    const key = trimmedPart(text, first.start, sign);
    const value = readValue(text, [{ start: sign + 1, end: first.end }, ...lines.slice(1)]);
    const separator = { start: sign, end: sign + 1 };
    const entry = { ...span, name: key.text, key, separator, value, ...(section ? { section } : {}) };
    entries.push(entry);
    section?.entries.push(entry);
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
