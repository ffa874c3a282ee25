import { ownCopy } from '../../core/remembered.ts';
import { shift } from '../../core/spans.ts';
import type { Comment, Span } from '../../core/types.ts';
import type { ColumnsDialect, ColumnsLine, ColumnWord } from './columns.ts';
import { part, trimmed } from './key-value.ts';
import { endsInBackslash, readLines } from './read-lines.ts';

export interface ReadColumns {
  readonly lines: readonly ColumnsLine[];
  readonly comments: readonly Comment[];
}

/**
 * What was read of lines, by how they are written. All versions of a document share it, so that a key press costs the
 * words of one line.
 */
export type KnownLines = Map<string, KnownLine>;

/** A line wherever it stands: places count from where it begins. */
interface KnownLine {
  readonly words: readonly ColumnWord[];
  readonly name: string;
  readonly text: string;
  readonly comments: readonly Span[];
}

/** Longer ones are rare, and would fill the memory of a program that looks at many files. */
const longest = 1000;

export function readColumns(text: string, dialect: ColumnsDialect, known: KnownLines): ReadColumns {
  const lines: ColumnsLine[] = [];
  const comments: Comment[] = [];
  let pieces: Span[] = [];
  const finish = (): void => {
    const [first] = pieces;
    if (!first) return;
    const start = first.start;
    const written = text.slice(start, pieces.at(-1)!.end);
    let line = known.get(written);
    if (!line) {
      line = readLine(ownCopy(written), start, pieces, dialect);
      if (written.length <= longest) known.set(ownCopy(written), line);
    }
    for (const span of line.comments) comments.push({ span: shift(span, start) });
    if (line.words.length > 0) lines.push(new PlacedLine(line, start));
    pieces = [];
  };
  for (const line of readLines(text)) {
    if (pieces.length === 0) {
      const first = firstSign(text, line);
      if (first === line.end) continue;
      if (dialect.comment.includes(text[first]!)) {
        comments.push({ span: trimmed(text, first, line.end) });
        continue;
      }
    }
    pieces.push(line);
    if (dialect.continuation !== true || !endsInBackslash(text, line)) finish();
  }
  finish();
  return { lines, comments };
}

/** A line at its place; its words are put there when somebody looks at them, which happens to few lines of a version. */
class PlacedLine implements ColumnsLine {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly text: string;
  readonly #line: KnownLine;
  readonly #by: number;
  #words: readonly ColumnWord[] | undefined;

  constructor(line: KnownLine, by: number) {
    this.start = line.words[0]!.start + by;
    this.end = line.words.at(-1)!.end + by;
    this.name = line.name;
    this.text = line.text;
    this.#line = line;
    this.#by = by;
  }

  get words(): readonly ColumnWord[] {
    return (this.#words ??= this.#line.words.map(({ start, end, text, value, quoted, open }) => ({
      start: start + this.#by,
      end: end + this.#by,
      text,
      value,
      quoted,
      open,
    })));
  }
}

/** Reads the pieces of a line that backslashes join; `start` is where the written line begins in the text of the pieces. */
function readLine(
  written: string,
  start: number,
  pieces: readonly Span[],
  dialect: ColumnsDialect,
): KnownLine {
  const words: ColumnWord[] = [];
  const comments: Span[] = [];
  for (const piece of pieces) {
    const span = shift(piece, -start);
    const goesOn = dialect.continuation === true && endsInBackslash(written, span);
    const comment = readWords(written, goesOn ? { ...span, end: span.end - 1 } : span, dialect, words);
    if (comment) comments.push(comment);
  }
  const [first] = words;
  const name = first ? (dialect.nameOf ? dialect.nameOf(words) : first.value) : '';
  return { words, comments, name, text: first ? written.slice(first.start, words.at(-1)!.end) : '' };
}

function firstSign(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && isBlank(text[at]!)) at++;
  return at;
}

/** Adds the words of a stretch; the comment behind them, where there is one. */
function readWords(
  text: string,
  { start, end }: Span,
  dialect: ColumnsDialect,
  words: ColumnWord[],
): Span | undefined {
  let at = start;
  for (;;) {
    while (at < end && isGap(text[at]!, dialect, words)) at++;
    if (at >= end) return undefined;
    if (dialect.trailingComments && dialect.comment.includes(text[at]!)) return trimmed(text, at, end);
    const word = readWord(text, at, end, dialect, words.length === 0);
    words.push(word);
    at = word.end;
  }
}

function isGap(char: string, dialect: ColumnsDialect, words: readonly ColumnWord[]): boolean {
  return isBlank(char) || (words.length === 1 && dialect.signs?.includes(char) === true);
}

function readWord(
  text: string,
  start: number,
  end: number,
  dialect: ColumnsDialect,
  isFirst: boolean,
): ColumnWord {
  let quote = '';
  let quoted = false;
  let value = '';
  let at = start;
  for (; at < end; at++) {
    const char = text[at]!;
    if (dialect.escapes && char === '\\' && at + 1 < end) value += text[++at]!;
    else if (quote !== '') {
      if (char === quote) {
        quote = '';
        if (char === ']') value += char;
      } else value += char;
    } else if (dialect.quotes?.includes(char)) {
      quote = char;
      quoted = true;
    } else if (dialect.brackets && char === '[' && at === start) {
      quote = ']';
      value += char;
    } else if (isBlank(char) || (isFirst && dialect.signs?.includes(char))) break;
    else value += char;
  }
  return { ...part(text, start, at), value, quoted, open: quote !== '' };
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === '\f' || char === '\v';
}
