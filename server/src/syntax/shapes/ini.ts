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
import { readIni, type KnownLines } from './ini-reader.ts';
import type { Part } from './key-value.ts';

/** A value, which may go on over several lines. */
export interface IniValue extends Span {
  /** As the program reads it: continuation lines joined by blanks, comments between them left out, trimmed. */
  readonly text: string;
  /** The place in the file of a stretch of `text`; it covers the line breaks in between. */
  at(start: number, end: number): Span;
}

export interface IniEntry extends Span, Named {
  /** The key, e.g. `ExecStart`. */
  readonly name: string;
  readonly key: Part;
  readonly separator: Span;
  readonly value: IniValue;
  /** Absent before the first header. */
  readonly section?: IniSection;
}

/** From one header to the next; a name may come several times. */
export interface IniSection extends Span, Named {
  /** The name between the brackets, e.g. `Service`. */
  readonly name: string;
  /** The header line without blanks around it. */
  readonly header: Span;
  readonly nameSpan: Span;
  /** False for `[Service`, which most programs refuse. */
  readonly closed: boolean;
  readonly entries: readonly IniEntry[];
  /** Behind the last entry or comment that belongs to the section: where a new entry is added. */
  readonly contentEnd: number;
}

/** A line that is neither empty nor a comment, a header or an entry. */
export interface IniStray extends Part {
  readonly section?: IniSection;
}

export interface IniSubjects {
  file: IniFile;
  section: IniSection;
  entry: IniEntry;
  stray: IniStray;
}

export interface IniFile extends File<IniSubjects> {
  readonly sections: readonly IniSection[];
  readonly entries: readonly IniEntry[];
  readonly strays: readonly IniStray[];
  /** What the system that the file is meant for is known to have, see `Host.lookup`. */
  readonly lookup: Host['lookup'];
  /** All sections of a name, in the order of the file. */
  named(section: string): readonly IniSection[];
  /** All entries of a key in the sections of a name, in the order of the file. */
  find(section: string, key: string): readonly IniEntry[];
  /** The section whose stretch holds an offset; undefined before the first header. */
  sectionAt(offset: number): IniSection | undefined;
  /** The entry whose lines hold an offset, blanks at their end included. */
  entryAt(offset: number): IniEntry | undefined;
}

export type IniRule = RuleBody<IniFile, IniSubjects>;

/** What differs between formats of this shape. */
export interface IniDialect {
  /** Characters that make a line a comment when they come first, also between continued lines. */
  readonly comment: string;
  /** Whether a backslash at the end of a line joins the next one to it. */
  readonly continuation: boolean;
}

/**
 * Reads a text line by line. Never fails: what it cannot read becomes a stray line. Entries that `previous`, another version
 * of the text in the same dialect, has as well are not read again.
 */
export function parseIni(
  source: Source,
  host: Pick<Host, 'target' | 'lookup'>,
  dialect: IniDialect,
  previous?: IniFile,
): IniFile {
  const known = previous instanceof ParsedIni ? previous.knownLines() : undefined;
  return new ParsedIni(source, host, dialect, known);
}

/** So many entries of older versions may be kept for each one of the present version. */
const spare = 4;

class ParsedIni implements IniFile {
  readonly source: Source;
  readonly target: Target;
  readonly lookup: Host['lookup'];
  readonly sections: readonly IniSection[];
  readonly entries: readonly IniEntry[];
  readonly strays: readonly IniStray[];
  readonly comments: readonly Comment[];
  readonly units: readonly Unit[];
  readonly broken: readonly Span[] = [];
  readonly gaps: readonly Gap[] = [];
  readonly trailingComments = false;
  readonly #named: () => ReadonlyMap<string, readonly IniSection[]>;
  readonly #found: () => ReadonlyMap<string, readonly IniEntry[]>;
  readonly #known: KnownLines;

  constructor(
    source: Source,
    host: Pick<Host, 'target' | 'lookup'>,
    dialect: IniDialect,
    known: KnownLines = new Map(),
  ) {
    const { sections, entries, strays, comments } = readIni(source.text, dialect, known);
    this.#known = known;
    this.source = source;
    this.target = host.target;
    this.lookup = host.lookup;
    this.sections = sections;
    this.entries = entries;
    this.strays = strays;
    this.comments = comments;
    this.#named = once(() => {
      const named = new Map<string, IniSection[]>();
      for (const section of sections) add(named, section.name, section);
      return named;
    });
    this.#found = once(() => {
      const found = new Map<string, IniEntry[]>();
      for (const entry of entries) {
        if (entry.section) add(found, `${entry.section.name}\n${entry.name}`, entry);
      }
      return found;
    });
    this.units = unitsOf(source.text, sections);
  }

  /** What the next version need not read again. */
  knownLines(): KnownLines | undefined {
    return this.#known.size <= spare * (this.entries.length + 100) ? this.#known : undefined;
  }

  subjects<K extends keyof IniSubjects>(on: K, unit: Unit): readonly IniSubjects[K][] {
    const lists: { readonly [key in keyof IniSubjects]?: readonly Span[] } = {
      section: this.sections,
      entry: this.entries,
      stray: this.strays,
    };
    const list = lists[on] ?? [];
    const first = indexAtOrBefore(list, unit.span.start - 1) + 1;
    const last = indexAtOrBefore(list, unit.span.end - 1) + 1;
    // The word and the list belong together by the lines above; the compiler cannot follow a lookup by word.
    return list.slice(first, last) as unknown as readonly IniSubjects[K][];
  }

  named(section: string): readonly IniSection[] {
    return this.#named().get(section) ?? [];
  }

  find(section: string, key: string): readonly IniEntry[] {
    return this.#found().get(`${section}\n${key}`) ?? [];
  }

  sectionAt(offset: number): IniSection | undefined {
    return this.sections[indexAtOrBefore(this.sections, offset)];
  }

  entryAt(offset: number): IniEntry | undefined {
    const entry = this.entries[indexAtOrBefore(this.entries, offset)];
    return entry && !/[\r\n]/.test(this.source.text.slice(entry.end, offset)) ? entry : undefined;
  }
}

function add<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** What stands before the first header, then one unit a section: what a section's rules say depends on its text alone. */
function unitsOf(text: string, sections: readonly IniSection[]): readonly Unit[] {
  const preamble = { start: 0, end: sections[0]?.start ?? text.length };
  const spans = [preamble, ...sections.map(({ start, end }) => ({ start, end }))];
  return spans.map((span) => ({ span, key: text.slice(span.start, span.end) }));
}
