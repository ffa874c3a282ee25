import type { Comment, File, Gap, Host, Named, Source, Span, Target, Unit } from '../../core/types.ts';
import { trimmed, type Part } from './key-value.ts';
import { readLines } from './read-lines.ts';
import { readPieces, type KnownPieces } from './yaml-pieces.ts';
import { readWhole } from './yaml-reader.ts';

export type YamlNode = YamlMap | YamlList | YamlScalar | YamlOther;

export interface YamlMap extends Span {
  readonly kind: 'map';
  readonly pairs: readonly YamlPair[];
}

export interface YamlList extends Span {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  /** Without quotes; nothing is made a number or a date. */
  readonly text: string;
  readonly quoted: boolean;
}

/** An alias, or nothing: what stands there is not looked at. */
export interface YamlOther extends Span {
  readonly kind: 'other';
}

export interface YamlPair extends Span, Named {
  readonly name: string;
  readonly key: Part;
  readonly value: YamlNode;
}

/** What the parser could not read, or read otherwise than it looks. */
export interface YamlFault extends Span {
  /** The parser's own name for it, such as `TAB_AS_INDENT` or `DUPLICATE_KEY`. */
  readonly code: string;
}

export interface YamlSubjects {
  file: YamlFile;
}

export interface YamlFile extends File<YamlSubjects> {
  readonly root: YamlNode | undefined;
  readonly faults: readonly YamlFault[];
  readonly lookup: Host['lookup'];
}

/**
 * Reads a text; what is too deep or breaks the parser is a file without a root. Aliases are never followed. Pairs that
 * `previous`, another version of the text, has as well are not read again.
 */
export function parseYaml(
  source: Source,
  host: Pick<Host, 'target' | 'lookup'>,
  previous?: YamlFile,
): YamlFile {
  return new ParsedYaml(source, host, previous instanceof ParsedYaml ? previous.knownPieces() : undefined);
}

/** So many pieces of older versions may be kept. */
const most = 2000;

class ParsedYaml implements YamlFile {
  readonly source: Source;
  readonly target: Target;
  readonly lookup: Host['lookup'];
  readonly root: YamlNode | undefined;
  readonly faults: readonly YamlFault[];
  readonly comments: readonly Comment[];
  readonly units: readonly Unit[] = [];
  readonly broken: readonly Span[] = [];
  readonly gaps: readonly Gap[] = [];
  readonly trailingComments = false;

  readonly #known: KnownPieces;

  constructor(source: Source, host: Pick<Host, 'target' | 'lookup'>, known: KnownPieces = new Map()) {
    const { text } = source;
    this.source = source;
    this.target = host.target;
    this.lookup = host.lookup;
    this.#known = known;
    const { root, faults = [] } = readPieces(text, known) ?? readWhole(text) ?? {};
    this.faults = faults;
    this.root = root;
    this.comments = commentsOf(text);
  }

  /** What the next version need not read again. */
  knownPieces(): KnownPieces | undefined {
    return this.#known.size <= most ? this.#known : undefined;
  }

  /** Rules of this shape look at the whole file: what a line means hangs on the lines above. */
  subjects(): readonly never[] {
    return [];
  }
}

function commentsOf(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  for (const line of readLines(text)) {
    const span = trimmed(text, line.start, line.end);
    if (text[span.start] === '#' && span.end > span.start) comments.push({ span });
  }
  return comments;
}

/** The pair of a name in a map; undefined for other nodes. */
export function pairIn(node: YamlNode | undefined, name: string): YamlPair | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.name === name) : undefined;
}
