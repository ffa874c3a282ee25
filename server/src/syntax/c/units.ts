import type { Node, Tree } from 'web-tree-sitter';
import type { Span } from '../../core/types.ts';
import { shiftCall, type Masked } from './dialect.ts';
import type { MacroCall } from './mask/page.ts';

/** A directive at its place in the file. */
export interface PlacedDirective extends Span {
  readonly name: string;
}

/** The pieces that a file consists of at its top level, still apart. */
export interface Pieces {
  readonly directives: readonly PlacedDirective[];
  readonly calls: readonly MacroCall[];
  readonly itemStarts: readonly number[];
  readonly comments: readonly Span[];
}

/** What one unit is made of, before its subjects are taken. */
export interface UnitPlan extends Span {
  readonly directives: PlacedDirective[];
  readonly calls: MacroCall[];
  /** Top-level nodes: where they start, and how many nodes they have, which tells a changed shape. */
  readonly nodes: { readonly start: number; readonly size: number; readonly broken: boolean }[];
  /** The nodes themselves, good only while this version's tree lives. */
  readonly roots: Node[];
}

export function piecesOf(masked: Masked): Pieces {
  const directives: PlacedDirective[] = [];
  const calls: MacroCall[] = [];
  const itemStarts: number[] = [];
  const comments: Span[] = [];
  let at = 0;
  for (const group of masked.groups) {
    for (const call of group.calls) calls.push(shiftCall(call, at));
    for (const start of group.items) itemStarts.push(at + start);
    for (const segment of group.segments) {
      for (const { start, end, name } of segment.directives)
        directives.push({ start: at + start, end: at + end, name });
      const pairs = segment.comments;
      for (let i = 0; i < pairs.length; i += 2)
        comments.push({ start: at + pairs[i]!, end: at + pairs[i + 1]! });
      at += segment.length;
    }
  }
  return { directives, calls, itemStarts, comments };
}

interface Piece extends Span {
  readonly directive?: PlacedDirective;
  readonly call?: MacroCall;
  readonly node?: UnitPlan['nodes'][number];
  readonly root?: Node;
}

/** Top-level nodes of a tree; those of a top-level error stand for themselves, so that one error is not one unit. */
function topNodes(tree: Tree, itemStarts: readonly number[]): Piece[] {
  const found: Piece[] = [];
  let item = 0;
  const { rootNode } = tree;
  const lists = rootNode.children.map((node) =>
    node.isError && node.childCount > 0 ? node.children : [node],
  );
  for (const list of lists) {
    for (const node of list) {
      if (!node.isNamed && list.length === 1) continue;
      const start = node.startIndex;
      const end = node.endIndex;
      while (item + 1 < itemStarts.length && itemStarts[item + 1]! <= start) item++;
      // Blanked attributes in front of a node belong to its unit.
      const last = found.at(-1);
      const from = itemStarts[item] ?? start;
      found.push({
        start: from < start && from >= (last?.end ?? 0) ? from : start,
        end,
        node: { start, size: node.descendantCount, broken: node.hasError },
        root: node,
      });
    }
  }
  return found;
}

/** More lines than a person takes in at once, and few enough for a key press in them to cost little. */
const mostDirectives = 24;

/** Joins pieces that overlap, and runs of directives, into units in the order of the file. */
export function planUnits(tree: Tree | undefined, pieces: Pieces): UnitPlan[] {
  const all: Piece[] = tree ? topNodes(tree, pieces.itemStarts) : [];
  for (const call of pieces.calls) all.push({ start: call.start, end: call.end, call });
  for (const directive of pieces.directives) {
    const conditional = /^(?:if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)$/.test(directive.name);
    if (!conditional) all.push({ start: directive.start, end: directive.end, directive });
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const plans: (UnitPlan & { end: number })[] = [];
  for (const piece of all) {
    let plan = plans.at(-1);
    const overlaps = plan && piece.start < plan.end;
    const joins =
      plan !== undefined &&
      piece.directive !== undefined &&
      plan.nodes.length + plan.calls.length === 0 &&
      plan.directives.length < mostDirectives;
    if (!plan || !(overlaps || joins)) {
      plan = { start: piece.start, end: piece.end, directives: [], calls: [], nodes: [], roots: [] };
      plans.push(plan);
    }
    plan.end = Math.max(plan.end, piece.end);
    if (piece.directive) plan.directives.push(piece.directive);
    if (piece.call) plan.calls.push(piece.call);
    if (piece.node) plan.nodes.push(piece.node);
    if (piece.root) plan.roots.push(piece.root);
  }
  return plans;
}
