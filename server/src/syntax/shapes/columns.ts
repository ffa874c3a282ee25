import { once } from '../../core/remembered.ts';
import { indexAtOrBefore } from '../../core/spans.ts';
import type {
  Comment,
  File,
  Gap,
  Host,
  Named,
  RuleBody,
  Source,
  Span,
  Target,
  Unit,
} from '../../core/types.ts';
import { readColumns, type KnownLines } from './columns-reader.ts';
import type { Part } from './key-value.ts';

/** A word as it stands in the file, quotes included, and as the program reads it. */
export interface ColumnWord extends Part {
  /** Without quotes and escapes. */
  readonly value: string;
  /** True when some part of it stands in quotes. */
  readonly quoted: boolean;
  /** True when a quote or a bracket of it is not closed on the line. */
  readonly open: boolean;
}

/** Words between blanks on one line, or on several that are joined by backslashes. */
export interface ColumnsLine extends Span, Named {
  /** What the line is about, as the dialect compares it; its first word without one. */
  readonly name: string;
  /** As it stands in the file, from its first word to its last; the same string in all versions that have the line. */
  readonly text: string;
  /** At least one. */
  readonly words: readonly ColumnWord[];
}

export interface ColumnsSubjects {
  file: ColumnsFile;
  line: ColumnsLine;
}

export interface ColumnsFile extends File<ColumnsSubjects> {
  readonly lines: readonly ColumnsLine[];
  /** What the system that the file is meant for is known to have, see `Host.lookup`. */
  readonly lookup: Host['lookup'];
  /** All lines of a name, in the order of the file. */
  named(name: string): readonly ColumnsLine[];
  /** The line that holds an offset, blanks at its end included. */
  lineAt(offset: number): ColumnsLine | undefined;
}

export type ColumnsRule = RuleBody<ColumnsFile, ColumnsSubjects>;

/** What differs between formats of this shape. */
export interface ColumnsDialect {
  /** Characters that make a line a comment when they come first. */
  readonly comment: string;
  /** Whether such a character behind a blank begins a comment too. */
  readonly trailingComments?: boolean;
  /** Characters that keep blanks in a word. */
  readonly quotes?: string;
  /** Whether a backslash takes the next character as it is. */
  readonly escapes?: boolean;
  /** Whether a backslash at the end of a line joins the next one to it. */
  readonly continuation?: boolean;
  /** Whether a word that begins with `[` goes on to its `]`. */
  readonly brackets?: boolean;
  /** Characters that part words beside blanks, such as the `=` of `Port=22`; only behind the first word. */
  readonly signs?: string;
  /** How a line is called; by its first word as it is written without one. */
  readonly nameOf?: (words: readonly ColumnWord[]) => string;
  /** What of the rest of the file the rules about a line ask for; without it they may ask for the line alone. */
  readonly hangsOn?: (line: ColumnsLine, file: ColumnsFile) => string;
}

/**
 * Reads a text line by line. Never fails: a quote that is not closed ends with its line. Lines that `previous`, another
 * version of the text, has as well are not read again.
 */
export function parseColumns(
  source: Source,
  host: Host,
  dialect: ColumnsDialect,
  previous?: ColumnsFile,
): ColumnsFile {
  const known = previous instanceof ParsedColumns ? previous.knownLines(dialect) : undefined;
  return new ParsedColumns(source, host, dialect, known);
}

/** So many lines of older versions may be kept for each line of the present one. */
const spare = 4;

class ParsedColumns implements ColumnsFile {
  readonly source: Source;
  readonly target: Target;
  readonly lookup: Host['lookup'];
  readonly lines: readonly ColumnsLine[];
  readonly comments: readonly Comment[];
  readonly #units: () => readonly Unit[];
  readonly broken: readonly Span[] = [];
  readonly gaps: readonly Gap[] = [];
  readonly trailingComments: boolean;
  readonly #named: () => ReadonlyMap<string, readonly ColumnsLine[]>;
  readonly #dialect: ColumnsDialect;
  readonly #known: KnownLines;

  constructor(source: Source, host: Host, dialect: ColumnsDialect, known: KnownLines = new Map()) {
    const { lines, comments } = readColumns(source.text, dialect, known);
    this.source = source;
    this.target = host.target;
    this.lookup = host.lookup;
    this.lines = lines;
    this.comments = comments;
    this.trailingComments = dialect.trailingComments === true;
    this.#dialect = dialect;
    this.#known = known;
    const { hangsOn } = dialect;
    // One unit a line: equal lines share their findings.
    this.#units = once(() =>
      lines.map((line) => ({
        span: line,
        key: hangsOn ? `${line.text}\0${hangsOn(line, this)}` : line.text,
      })),
    );
    this.#named = once(() => {
      const named = new Map<string, ColumnsLine[]>();
      for (const line of lines) {
        const same = named.get(line.name);
        if (same) same.push(line);
        else named.set(line.name, [line]);
      }
      return named;
    });
  }

  get units(): readonly Unit[] {
    return this.#units();
  }

  /** What the next version need not read again. */
  knownLines(dialect: ColumnsDialect): KnownLines | undefined {
    const isFit = dialect === this.#dialect && this.#known.size <= spare * (this.lines.length + 100);
    return isFit ? this.#known : undefined;
  }

  subjects<K extends keyof ColumnsSubjects>(on: K, unit: Unit): readonly ColumnsSubjects[K][] {
    const found = on === 'line' ? this.lines[indexAtOrBefore(this.lines, unit.span.start)] : undefined;
    // The word and the list belong together by the line above; the compiler cannot follow a lookup by word.
    return found?.start === unit.span.start ? [found as ColumnsSubjects[K]] : [];
  }

  named(name: string): readonly ColumnsLine[] {
    return this.#named().get(name) ?? [];
  }

  lineAt(offset: number): ColumnsLine | undefined {
    const line = this.lines[indexAtOrBefore(this.lines, offset)];
    return line && !/[\r\n]/.test(this.source.text.slice(line.end, offset)) ? line : undefined;
  }
}
