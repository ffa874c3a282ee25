import { ownCopy } from '../../core/remembered.ts';
import type { Span } from '../../core/types.ts';
import { readWhole, type ReadYaml } from './yaml-reader.ts';
import type { YamlFault, YamlNode, YamlPair } from './yaml.ts';

/** What was read of pairs with all that stands below them, by how they are written; all versions of a document share it. */
export type KnownPieces = Map<string, Piece>;

/** Pairs that follow each other in a map; places count from where the first line begins. */
interface Piece {
  readonly pairs: readonly YamlPair[];
  readonly faults: readonly YamlFault[];
  /** Where the map ends that the last of them is in; the line's end may belong to it. */
  readonly end: number;
}

/** A pair with more lines is taken apart, as far as it holds pairs itself. */
const fewLines = 12;
/** In characters; longer pieces are rare, and not kept. */
const longest = 4000;
const deepest = 50;

/** What may mean something across pairs: other documents, directives, anchors, aliases, tags, and tabs. */
const farReaching = /^(?:---|\.\.\.|%)|\t|\r(?!\n)|^\ufeff|^(?! *#)(?:.*[\s,[{:-])?[&*!?]/m;
/** A line that begins a pair; what follows is no continuation of the line before. */
const beginning = /^ *(?:[\w./-]+|"[^"\n\\]*"|'[^'\n]*'):(?= |\r?$)/;
/** Belongs to the pair before, even where it is not indented more. */
const following = /^ *(?:-(?: |\r?$)|[\]}#]|\r?$)/;

/**
 * Reads a text pair by pair, so that a key press costs one of them, and so that a list that is not closed yet costs its own
 * pair and not the rest of the file. A valid text is read as it would be as a whole. Undefined when it cannot be taken
 * apart.
 */
export function readPieces(text: string, known: KnownPieces): ReadYaml | undefined {
  if (farReaching.test(text)) return undefined;
  try {
    const { pairs, faults, end } = readMap(text, 0, text.length, known, isBalanced(text), 0);
    const [first] = pairs;
    return first && { root: { kind: 'map', start: first.start, end, pairs }, faults };
  } catch (error) {
    if (error instanceof NotInPieces) return undefined;
    throw error;
  }
}

class NotInPieces extends Error {}

interface Line extends Span {
  readonly indent: number;
  readonly kind: 'begins' | 'follows' | 'bare';
}

/** The pairs between two places, which are beginnings of lines. */
function readMap(
  text: string,
  start: number,
  end: number,
  known: KnownPieces,
  isClosed: boolean,
  depth: number,
): Piece {
  const lines = linesOf(text, start, end);
  const first = lines.find((line) => !isNothing(text, line));
  if (first?.kind !== 'begins' || depth > deepest) throw new NotInPieces();
  const pairs: YamlPair[] = [];
  const faults: YamlFault[] = [];
  const names = new Set<string>();
  let mapEnd = start;
  const finish = (from: number, to: number): void => {
    const piece = readPair(text, lines.slice(from, to), known, isClosed, depth);
    const begin = lines[from]!.start;
    if (piece.pairs.length > 0) mapEnd = piece.end + begin;
    for (const pair of piece.pairs) {
      const placed = placedPair(pair, begin);
      if (names.has(placed.name))
        faults.push({ code: 'DUPLICATE_KEY', start: placed.start, end: placed.start + 1 });
      names.add(placed.name);
      pairs.push(placed);
    }
    for (const fault of piece.faults)
      faults.push({ ...fault, start: fault.start + begin, end: fault.end + begin });
  };
  let from = 0;
  // A line of its own kind goes with the pair below it, which the parser takes for one with it.
  let isOpen = true;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'follows' || line.indent > first.indent) continue;
    if (line.indent < first.indent) throw new NotInPieces();
    if (!isOpen) {
      finish(from, index);
      from = index;
    }
    isOpen = line.kind === 'bare';
  }
  finish(from, lines.length);
  return { pairs, faults, end: mapEnd };
}

function readPair(
  text: string,
  lines: readonly Line[],
  known: KnownPieces,
  isClosed: boolean,
  depth: number,
): Piece {
  const { start } = lines[0]!;
  const { end } = lines.at(-1)!;
  const written = text.slice(start, end);
  const nested = !known.has(written) && lines.length > fewLines ? nestedIn(text, lines) : undefined;
  if (nested) {
    const key = kept(text.slice(start, nested.start), known);
    const own = key.pairs.at(-1);
    if (own) {
      const inner = readMap(text, nested.start, end, known, isClosed, depth + 1);
      const pairs = inner.pairs.map((pair) => placedPair(pair, -start));
      if (pairs.length === 0) throw new NotInPieces();
      const valueEnd = inner.end - start;
      const value: YamlNode = { kind: 'map', start: pairs[0]!.start, end: valueEnd, pairs };
      const faults = inner.faults.map((one) => ({
        ...one,
        start: one.start - start,
        end: one.end - start,
      }));
      return {
        pairs: [...key.pairs.slice(0, -1), { ...own, value, end: valueEnd }],
        faults: [...key.faults, ...faults],
        end: valueEnd,
      };
    }
  }
  // What is open here and closed further down goes over several pairs.
  if (isClosed && !isBalanced(written)) throw new NotInPieces();
  return kept(written, known);
}

function kept(written: string, known: KnownPieces): Piece {
  let read = known.get(written);
  if (!read) {
    const own = ownCopy(written);
    read = piece(own);
    if (own.length <= longest) known.set(own, read);
  }
  return read;
}

function piece(text: string): Piece {
  const read = readWhole(text);
  if (!read) throw new NotInPieces();
  const { root, faults } = read;
  if (!root) return { pairs: [], faults, end: 0 };
  if (root.kind !== 'map') throw new NotInPieces();
  return { pairs: root.pairs, faults, end: root.end };
}

/** Where the pairs begin that a pair without a value of its own holds. */
function nestedIn(text: string, lines: readonly Line[]): { readonly start: number } | undefined {
  const at = lines.findIndex(({ kind }) => kind !== 'follows');
  const head = lines[at];
  if (head?.kind !== 'begins' || !/:[ ]*(?:#.*)?\r?\n?$/.test(text.slice(head.start, head.end)))
    return undefined;
  const below = lines.slice(at + 1).filter((line) => !isNothing(text, line));
  const [first] = below;
  if (first?.kind !== 'begins' || first.indent <= head.indent) return undefined;
  if (below.some(({ indent }) => indent < first.indent)) return undefined;
  return { start: lines[at + 1]!.start };
}

/** Lines with their ends. */
function linesOf(text: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    const line = text.slice(at, newline < 0 ? next : newline);
    let indent = 0;
    while (line.charCodeAt(indent) === 32) indent++;
    const kind = following.test(line) ? 'follows' : beginning.test(line) ? 'begins' : 'bare';
    lines.push({ start: at, end: next, indent, kind });
    at = next;
  }
  return lines;
}

/** An empty line or a comment. */
function isNothing(text: string, { start, end }: Line): boolean {
  return /^\s*(?:#|$)/.test(text.slice(start, end).trimEnd());
}

/** Whether all that is opened is closed, roughly; comments do not count. */
function isBalanced(text: string): boolean {
  let [square, curly, double, single] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) square++;
    else if (code === 93) square--;
    else if (code === 123) curly++;
    else if (code === 125) curly--;
    else if (code === 34) double++;
    else if (code === 39) single++;
    else if (code === 35 && (at === 0 || text.charCodeAt(at - 1) <= 32)) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    }
  }
  return square === 0 && curly === 0 && double % 2 === 0 && single % 2 === 0;
}

function placedPair({ name, key, value, start, end }: YamlPair, by: number): YamlPair {
  return {
    name,
    key: { start: key.start + by, end: key.end + by, text: key.text },
    value: placed(value, by),
    start: start + by,
    end: end + by,
  };
}

function placed(node: YamlNode, by: number): YamlNode {
  const span = { start: node.start + by, end: node.end + by };
  if (node.kind === 'map')
    return { ...span, kind: 'map', pairs: node.pairs.map((one) => placedPair(one, by)) };
  if (node.kind === 'list') return { ...span, kind: 'list', items: node.items.map((one) => placed(one, by)) };
  return { ...node, ...span };
}
