import type { Node, Tree } from 'web-tree-sitter';
import type { Span } from '../../core/types.ts';
import type { MaskedGroup } from './dialect.ts';
import { extractUnit } from './extract-unit.ts';
import { hashOn, joined, noText, textHash, type Lanes } from './hash.ts';
import { lostFunctions } from './lost-functions.ts';
import { wordsOf, type MacroTable } from './macro-table.ts';
import { codeBetween, outlineOf, wordsIn, type Outline } from './outline.ts';
import { MovedSubjects, type SubjectKind, type UnitSubjects } from './raw.ts';
import type { CSubjects } from './types.ts';
import { directivesOf, isConditional, planUnits } from './units.ts';

/** A unit in offsets of its group, with its subjects there. */
export interface GroupUnit extends Span {
  /** Hash of the unit's text. */
  readonly hash: string;
  readonly subjects: UnitSubjects;
  readonly outline: Outline;
  /** Every word of its text; only a next version asks. */
  words(): ReadonlySet<string>;
  /** Indices of the subjects of each kind and name; made on demand. */
  readonly names: Map<SubjectKind, ReadonlyMap<string, readonly number[]>>;
  /** The subjects as last moved to their place in the file. */
  moved: MovedSubjects | undefined;
  /** What it hangs on in the others, while their outlines are the same. */
  relies: { readonly outline: string; readonly on: string } | undefined;
}

/**
 * Everything known about one group. It depends on the group's text and the decisions on its branches alone, so that
 * an unchanged group is taken over from version to version, whatever happens around it.
 */
export interface ParsedGroup {
  readonly group: MaskedGroup;
  /** Freed with the last version of the file that uses the group. */
  readonly tree: Tree | undefined;
  /** Versions that use it and are not disposed yet. */
  users: number;
  readonly units: readonly GroupUnit[];
  readonly comments: readonly Span[];
  readonly broken: readonly Span[];
  /** Hash of what others depend on: the text of the conditions, and all but the bodies of functions. */
  readonly outline: Lanes;
  /** Hash of the text of the conditions, on which everything hangs. */
  readonly conditions: Lanes;
  /** Some of it is nested too deeply to be looked at. */
  readonly isCut: boolean;
}

function brokenIn(tree: Tree | undefined): Span[] {
  const found: Span[] = [];
  const visit = (node: Node, depth: number): void => {
    if (node.isError || node.isMissing) {
      found.push({ start: node.startIndex, end: node.endIndex });
      return;
    }
    if (!node.hasError || depth > 500) return;
    for (const child of node.children) visit(child, depth + 1);
  };
  if (tree?.rootNode.hasError === true) visit(tree.rootNode, 0);
  return found;
}

/** Takes all there is to know from a group and its tree. `text` is the group's own; `parse` is for parts of it. */
export function parsedGroup(
  text: string,
  group: MaskedGroup,
  tree: Tree | undefined,
  parse: (text: string) => Tree | undefined,
  macros?: MacroTable,
): ParsedGroup {
  const directives = directivesOf(group);
  let { isCut } = group;
  const cut = (): void => {
    isCut = true;
  };
  const context = {
    text,
    masked: group.masked,
    itemStarts: group.items,
    cut,
    learned: macros && wordsOf(macros),
  };
  const comments: Span[] = [];
  let at = 0;
  for (const segment of group.segments) {
    const pairs = segment.comments;
    for (let i = 0; i < pairs.length; i += 2)
      comments.push({ start: at + pairs[i]!, end: at + pairs[i + 1]! });
    at += segment.length;
  }
  let outline = noText;
  const lost = lostFunctions(group.masked, tree, parse);
  const units = planUnits(group, tree, directives, lost).map((plan): GroupUnit => {
    const subjects = extractUnit(context, plan);
    const own = outlineOf(text, comments, plan, subjects);
    outline = joined(outline, own.hash);
    let words: ReadonlySet<string> | undefined;
    return {
      start: plan.start,
      end: plan.end,
      hash: textHash(text, plan.start, plan.end),
      subjects,
      outline: own,
      words: () => (words ??= wordsIn(text.slice(plan.start, plan.end))),
      names: new Map(),
      moved: undefined,
      relies: undefined,
    };
  });
  for (const { head } of lost) head.delete();
  let conditions = noText;
  for (const directive of directives) {
    if (!isConditional(directive)) continue;
    const code = codeBetween(text, directive, comments);
    conditions = hashOn(conditions, code, 0, code.length);
  }
  return {
    group,
    tree,
    users: 0,
    units,
    comments,
    broken: brokenIn(tree),
    outline: joined(outline, conditions),
    conditions,
    isCut,
  };
}

function movedBy(unit: GroupUnit, by: number): MovedSubjects {
  if (unit.moved?.by !== by) unit.moved = new MovedSubjects(unit.subjects, by);
  return unit.moved;
}

/** The subjects of a kind of a unit whose group starts at `by`. */
export function subjectsAt<K extends SubjectKind>(
  unit: GroupUnit,
  by: number,
  kind: K,
): readonly CSubjects[K][] {
  const own = unit.subjects[kind];
  return by === 0 || own.length === 0 ? own : movedBy(unit, by).all(kind);
}

/** One of them. */
export function subjectAt<K extends SubjectKind>(
  unit: GroupUnit,
  by: number,
  kind: K,
  index: number,
): CSubjects[K] {
  return by === 0 ? unit.subjects[kind][index]! : movedBy(unit, by).one(kind, index);
}
