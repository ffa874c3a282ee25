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
  /^[ ]*(?:override[ \t]+|export[ \t]+)?((?:[\w.+-]|\$[({]\w+[)}])+)[ \t]*(::?=|\+=|\?=|=)((?:\\\r?\n|[^\n\\#]|\\[^\n])*)/gm;
/** Folders that one file may name objects in; more are no module. */
const mostFolders = 20;

/** Lists the folders first, because rules do not wait. */
export async function parseKbuild(source: Source, host: Host): Promise<KbuildFile> {
  const assignments = readAssignments(source.text);
  const own = source.path.replace(/[^/]*$/, '').replace(/\/$/, '');
  const folders = new Set(assignments.flatMap(({ words }) => words.map(({ text }) => folderOf(text))));
  folders.add('');
  const beside = new Map<string, ReadonlySet<string>>();
  for (const folder of [...folders].filter((one) => !/[$%]/.test(one)).slice(0, mostFolders)) {
    const path = [own, folder].filter(Boolean).join('/');
    const names = await host.list(path === '' ? '.' : path);
    if (names) beside.set(folder, new Set(names));
  }
  return new ParsedKbuild(source, host.target, assignments, beside);
}

/** The folder of an object as written, without its last slash. */
export function folderOf(object: string): string {
  return object.includes('/') ? object.replace(/\/[^/]*$/, '') : '';
}

function readAssignments(text: string): readonly Assignment[] {
  return [...text.matchAll(assignment)].map((match) => {
    const [whole, name, operator, value] = match as unknown as [string, string, string, string];
    const start = match.index + whole.indexOf(name);
    const end = match.index + whole.trimEnd().length;
    const from = match.index + whole.length - value.length;
    const words = [...value.matchAll(/[^\s\\]+/g)].map((word) => ({
      text: word[0],
      start: from + word.index,
      end: from + word.index + word[0].length,
    }));
    return { name, nameSpan: { start, end: start + name.length }, operator, words, start, end };
  });
}

class ParsedKbuild implements KbuildFile {
  readonly source: Source;
  readonly target: Target;
  readonly assignments: readonly Assignment[];
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isKbuild: boolean;
  readonly comments: readonly Comment[];
  readonly units: readonly Unit[];
  readonly broken: readonly Span[] = [];
  readonly gaps: readonly Gap[] = [];
  readonly trailingComments = true;

  constructor(
    source: Source,
    target: Target,
    assignments: readonly Assignment[],
    beside: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.source = source;
    this.target = target;
    this.assignments = assignments;
    this.beside = beside;
    this.isKbuild = assignments.some(
      ({ name, words }) => /^obj-/.test(name) && words.some(({ text }) => /\.o$|\/$/.test(text)),
    );
    this.comments = [...source.text.matchAll(/(?:^|(?<=\s))#.*/gm)].map(({ index, 0: { length } }) => ({
      span: { start: index, end: index + length },
    }));
    // What one line means hangs on the others, so nothing is kept by a line.
    this.units = assignments.map(({ start, end }) => ({ span: { start, end } }));
  }

  subjects<K extends keyof KbuildSubjects>(on: K, unit: Unit): readonly KbuildSubjects[K][] {
    if (on === 'file') return [this] as unknown as readonly KbuildSubjects[K][];
    const found = this.assignments[indexAtOrBefore(this.assignments, unit.span.start)];
    return (found ? [found] : []) as unknown as readonly KbuildSubjects[K][];
  }
}
