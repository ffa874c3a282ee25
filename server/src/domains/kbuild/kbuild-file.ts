import { ownCopy } from '../../core/remembered.ts';
import { indexAtOrBefore, shift } from '../../core/spans.ts';
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
import { endsInBackslash } from '../../syntax/shapes/read-lines.ts';

/** A word of a value, such as the `foo.o` of `obj-m := foo.o`. */
export interface KbuildWord extends Span {
  readonly text: string;
}

/** `name := value`, on one line or on several that backslashes join. */
export interface Assignment extends Span, Named {
  readonly name: string;
  readonly nameSpan: Span;
  readonly operator: string;
  readonly words: readonly KbuildWord[];
}

export interface KbuildSubjects {
  file: KbuildFile;
  assignment: Assignment;
}

/** A Kbuild file or Makefile as rules see it. It is read, never run. */
export interface KbuildFile extends File<KbuildSubjects> {
  readonly assignments: readonly Assignment[];
  /** Whether it names an object for the kernel: then it is read by Kbuild. */
  readonly isKbuild: boolean;
  /** Names in the folders that objects are named in, by the folder as written (`''` is its own); absent where it cannot be listed. */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
}

export type KbuildRule = RuleBody<KbuildFile, KbuildSubjects>;

const assignment =
  /[ ]*(?:override[ \t]+|export[ \t]+)?((?:[\w.+-]|\$[({]\w+[)}])+)[ \t]*(::?=|\+=|\?=|=)((?:\\\r?\n|[^\n\\#]|\\[^\n])*)/y;
/** Folders that one file may name objects in; more are no module. */
const mostFolders = 20;

/** What was read of lines, by how they are written; all versions of a document share it. */
type KnownLines = Map<string, KnownLine | 'none'>;

/** An assignment wherever it stands: places count from where its line begins. */
type KnownLine = Pick<Assignment, 'name' | 'nameSpan' | 'operator' | 'words' | 'start' | 'end'>;

/** So many lines of older versions may be kept. */
const most = 4000;

/**
 * Lists the folders first, because rules do not wait. Lines that `previous`, another version of the text, has as well are
 * not read again.
 */
export async function parseKbuild(source: Source, host: Host, previous?: KbuildFile): Promise<KbuildFile> {
  const known = (previous instanceof ParsedKbuild && previous.knownLines()) || new Map<string, never>();
  const assignments = readAssignments(source.text, known);
  const own = source.path.replace(/[^/]*$/, '').replace(/\/$/, '');
  const folders = new Set(assignments.flatMap(({ words }) => words.map(({ text }) => folderOf(text))));
  folders.add('');
  const beside = new Map<string, ReadonlySet<string>>();
  for (const folder of [...folders].filter((one) => !/[$%]/.test(one)).slice(0, mostFolders)) {
    const path = [own, folder].filter(Boolean).join('/');
    const names = await host.list(path === '' ? '.' : path);
    if (names) beside.set(folder, new Set(names));
  }
  return new ParsedKbuild(source, host.target, assignments, beside, known);
}

/** The folder of an object as written, without its last slash. */
export function folderOf(object: string): string {
  return object.includes('/') ? object.replace(/\/[^/]*$/, '') : '';
}

function readAssignments(text: string, known: KnownLines): readonly Assignment[] {
  const found: Assignment[] = [];
  for (let at = 0; at < text.length;) {
    let end = lineEnd(text, at);
    while (end < text.length && endsInBackslash(text, { start: at, end: lineOnly(text, end) }))
      end = lineEnd(text, end + 1);
    const written = text.slice(at, end);
    let line = known.get(written);
    if (!line) {
      const own = ownCopy(written);
      known.set(own, (line = readAssignment(own) ?? 'none'));
    }
    if (line !== 'none') found.push(new PlacedAssignment(line, at));
    // A comment behind a value does not go on with its line, and what is no assignment may be followed by one.
    at = lineEnd(text, line === 'none' ? at : at + line.end) + 1;
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Without a carriage return before the line's end. */
function lineOnly(text: string, end: number): number {
  return text[end - 1] === '\r' ? end - 1 : end;
}

function readAssignment(text: string): KnownLine | undefined {
  assignment.lastIndex = 0;
  const match = assignment.exec(text) as unknown as [string, string, string, string] | null;
  if (!match) return undefined;
  const [whole, name, operator, value] = match;
  const start = whole.indexOf(name);
  const from = whole.length - value.length;
  const words = [...value.matchAll(/[^\s\\]+/g)].map((word) => ({
    text: word[0],
    start: from + word.index,
    end: from + word.index + word[0].length,
  }));
  const nameSpan = { start, end: start + name.length };
  return { name, nameSpan, operator, words, start, end: whole.trimEnd().length };
}

class PlacedAssignment implements Assignment {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly operator: string;
  readonly #line: KnownLine;
  readonly #by: number;
  #words: readonly KbuildWord[] | undefined;

  constructor(line: KnownLine, by: number) {
    this.start = line.start + by;
    this.end = line.end + by;
    this.name = line.name;
    this.operator = line.operator;
    this.#line = line;
    this.#by = by;
  }

  get nameSpan(): Span {
    return shift(this.#line.nameSpan, this.#by);
  }

  get words(): readonly KbuildWord[] {
    return (this.#words ??= this.#line.words.map(({ text, start, end }) => ({
      text,
      start: start + this.#by,
      end: end + this.#by,
    })));
  }
}

class ParsedKbuild implements KbuildFile {
  readonly source: Source;
  readonly target: Target;
  readonly assignments: readonly Assignment[];
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isKbuild: boolean;
  readonly units: readonly Unit[];
  readonly broken: readonly Span[] = [];
  readonly gaps: readonly Gap[] = [];
  readonly trailingComments = true;
  readonly #known: KnownLines;

  constructor(
    source: Source,
    target: Target,
    assignments: readonly Assignment[],
    beside: ReadonlyMap<string, ReadonlySet<string>>,
    known: KnownLines,
  ) {
    this.source = source;
    this.target = target;
    this.assignments = assignments;
    this.beside = beside;
    this.#known = known;
    this.isKbuild = assignments.some(
      ({ name, words }) => /^obj-/.test(name) && words.some(({ text }) => /\.o$|\/$/.test(text)),
    );
    // What one line means hangs on the others, so nothing is kept by a line.
    this.units = assignments.map(({ start, end }) => ({ span: { start, end } }));
  }

  /** Found when they are asked for, which is where a comment ignores something. */
  get comments(): readonly Comment[] {
    return [...this.source.text.matchAll(/(?:^|(?<=\s))#.*/gm)].map(({ index, 0: { length } }) => ({
      span: { start: index, end: index + length },
    }));
  }

  /** What the next version need not read again. */
  knownLines(): KnownLines | undefined {
    return this.#known.size <= most ? this.#known : undefined;
  }

  subjects<K extends keyof KbuildSubjects>(on: K, unit: Unit): readonly KbuildSubjects[K][] {
    if (on === 'file') return [this] as unknown as readonly KbuildSubjects[K][];
    const found = this.assignments[indexAtOrBefore(this.assignments, unit.span.start)];
    return (found ? [found] : []) as unknown as readonly KbuildSubjects[K][];
  }
}
