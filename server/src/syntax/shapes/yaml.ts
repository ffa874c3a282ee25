import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { Comment, File, Gap, Host, Named, Source, Span, Target, Unit } from '../../core/types.ts';
import { part, trimmed, type Part } from './key-value.ts';
import { readLines } from './read-lines.ts';

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

/** How deep a text may be: what the parser calls itself for must not end the program. */
const deepest = 100;

/** Reads a text; what is too deep or breaks the parser is a file without a root. Aliases are never followed. */
export function parseYaml(source: Source, host: Pick<Host, 'target' | 'lookup'>): YamlFile {
  return new ParsedYaml(source, host);
}

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

  constructor(source: Source, host: Pick<Host, 'target' | 'lookup'>) {
    const { text } = source;
    this.source = source;
    this.target = host.target;
    this.lookup = host.lookup;
    const document = read(text);
    this.faults = (document?.errors ?? []).map(({ code, pos: [start, end] }) => ({ code, start, end }));
    this.root = document?.contents ? nodeOf(document.contents, text, { start: 0, end: 0 }) : undefined;
    this.comments = commentsOf(text);
  }

  /** Rules of this shape look at the whole file: what a line means hangs on the lines above. */
  subjects(): readonly never[] {
    return [];
  }
}

function read(text: string): Document | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: true,
      strict: true,
      prettyErrors: false,
      logLevel: 'silent',
      keepSourceTokens: false,
    });
  } catch {
    // The parser promises not to throw; a text that makes it throw has no tree.
    return undefined;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const line of readLines(text)) {
    let at = line.start;
    // `- - -` opens as many lists on one line as there are signs.
    let dashes = 0;
    while (at < line.end && /[\s-]/.test(text[at]!)) if (text[at++] === '-') dashes++;
    if (dashes > deepest || at - line.start > 10 * deepest) return true;
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    if (depth > deepest) return true;
  }
  return false;
}

function nodeOf(node: unknown, text: string, empty: Span): YamlNode {
  if (isMap(node)) {
    const pairs = node.items.filter(isPair).flatMap((pair) => pairOf(pair.key, pair.value, text));
    return { kind: 'map', ...spanOf(node.range, empty), pairs };
  }
  if (isSeq(node)) {
    return {
      kind: 'list',
      ...spanOf(node.range, empty),
      items: node.items.map((one) => nodeOf(one, text, empty)),
    };
  }
  if (isScalar(node) && typeof node.value === 'string') {
    const span = spanOf(node.range, empty);
    if (span.start === span.end) return { kind: 'other', ...span };
    return {
      kind: 'scalar',
      ...span,
      text: node.value,
      quoted: /^["'|>]/.test(text.slice(span.start, span.start + 1)),
    };
  }
  const range = isAlias(node) || isCollection(node) || isScalar(node) ? node.range : undefined;
  return { kind: 'other', ...spanOf(range, empty) };
}

function pairOf(key: unknown, value: unknown, text: string): readonly YamlPair[] {
  if (!isScalar(key) || typeof key.value !== 'string') return [];
  const { start, end } = spanOf(key.range, { start: 0, end: 0 });
  const own = nodeOf(value, text, { start: end, end });
  return [{ name: key.value, key: part(text, start, end), value: own, start, end: Math.max(end, own.end) }];
}

/** From the first to behind the last character of a node, blanks behind it left out. */
function spanOf(range: readonly number[] | null | undefined, empty: Span): Span {
  return range ? { start: range[0]!, end: range[1]! } : empty;
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
