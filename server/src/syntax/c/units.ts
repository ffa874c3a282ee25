import type { Node, Tree } from 'web-tree-sitter';
import type { Span } from '../../core/types.ts';
import type { MaskedGroup } from './dialect.ts';
import type { LostFunction } from './lost-functions.ts';
import type { MacroCall } from './mask/page.ts';

/** A directive at its place in its group. */
export interface PlacedDirective extends Span {
  readonly name: string;
}

/** What one unit is made of, before its subjects are taken; offsets are those of the group. */
export interface UnitPlan extends Span {
  readonly directives: PlacedDirective[];
  readonly calls: MacroCall[];
  readonly roots: Node[];
  lost?: LostFunction;
}

interface Piece extends Span {
  readonly directive?: PlacedDirective;
  readonly call?: MacroCall;
  readonly root?: Node;
  readonly lost?: LostFunction;
}

export function directivesOf(group: MaskedGroup): PlacedDirective[] {
  const found: PlacedDirective[] = [];
  let at = 0;
  for (const segment of group.segments) {
    for (const { start, end, name } of segment.directives)
      found.push({ start: at + start, end: at + end, name });
    at += segment.length;
  }
  return found;
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
    for (const root of list) {
      if (!root.isNamed && list.length === 1) continue;
      const start = root.startIndex;
      while (item + 1 < itemStarts.length && itemStarts[item + 1]! <= start) item++;
      // Blanked attributes in front of a node belong to its unit.
      const from = itemStarts[item] ?? start;
      const free = from < start && from >= (found.at(-1)?.end ?? 0);
      found.push({ start: free ? from : start, end: root.endIndex, root });
    }
  }
  return found;
}

const conditional = /^(?:if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)$/;

export function isConditional(directive: PlacedDirective): boolean {
  return conditional.test(directive.name);
}

/** More lines than a person takes in at once, and few enough for a key press in them to cost little. */
const mostDirectives = 24;

/** Joins what overlaps, and runs of directives, into units in the order of the text. */
export function planUnits(
  group: MaskedGroup,
  tree: Tree | undefined,
  directives: readonly PlacedDirective[],
  lost: readonly LostFunction[],
): UnitPlan[] {
  const all: Piece[] = tree ? topNodes(tree, group.items) : [];
  for (const call of group.calls) all.push({ start: call.start, end: call.end, call });
  for (const directive of directives) {
    if (!isConditional(directive)) all.push({ start: directive.start, end: directive.end, directive });
  }
  for (const one of lost) all.push({ start: one.start, end: one.end, lost: one });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const plans: (UnitPlan & { end: number })[] = [];
  for (const piece of all) {
    let plan = plans.at(-1);
    const overlaps = plan && piece.start < plan.end;
    const joins =
      plan !== undefined &&
      piece.directive !== undefined &&
      plan.roots.length + plan.calls.length === 0 &&
      plan.directives.length < mostDirectives;
    if (!plan || !(overlaps || joins)) {
      plan = { start: piece.start, end: piece.end, directives: [], calls: [], roots: [] };
      plans.push(plan);
    }
    plan.end = Math.max(plan.end, piece.end);
    if (piece.directive) plan.directives.push(piece.directive);
    if (piece.call) plan.calls.push(piece.call);
    if (piece.root) plan.roots.push(piece.root);
    if (piece.lost) plan.lost = piece.lost;
  }
  return plans;
}
