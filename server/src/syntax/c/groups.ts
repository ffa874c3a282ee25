import type { Node, Tree } from 'web-tree-sitter';
import type { Span } from '../../core/types.ts';
import type { MaskedGroup } from './dialect.ts';
import { extractUnit } from './extract-unit.ts';
import { textHash } from './hash.ts';
import { movedSubjects, type UnitSubjects } from './raw.ts';
import { directivesOf, isConditional, planUnits, type UnitPlan } from './units.ts';

/** A tree that several versions of a file share: it is freed with the last of them. */
export interface SharedTree {
  readonly tree: Tree;
  users: number;
}

/** A unit in offsets of its group, with its subjects there. */
export interface GroupUnit extends Span {
  /** Hash of the unit's text. */
  readonly hash: string;
  /** Hash of what other units can see of it: all but the bodies of functions. */
  readonly outline: string;
  readonly subjects: UnitSubjects;
  /** Indices of the calls of each name; made on demand. */
  callNames: ReadonlyMap<string, readonly number[]> | undefined;
  /** The subjects as last moved to their place in the file. */
  moved: { readonly by: number; readonly subjects: UnitSubjects } | undefined;
}

/**
 * Everything known about one group. It depends on the group's text and the decisions on its branches alone, so that
 * an unchanged group is taken over from version to version, whatever happens around it.
 */
export interface ParsedGroup {
  readonly group: MaskedGroup;
  readonly shared: SharedTree | undefined;
  readonly units: readonly GroupUnit[];
  readonly comments: readonly Span[];
  readonly broken: readonly Span[];
  /** Text of the conditions, which others depend on. */
  readonly conditions: string;
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

function outlineHash(text: string, plan: UnitPlan, subjects: UnitSubjects): string {
  let hash = '';
  let at = plan.start;
  for (const { body } of subjects.function) {
    if (body.start < at) continue;
    hash += textHash(text, at, body.start);
    at = body.end;
  }
  return hash + textHash(text, at, plan.end);
}

/** Takes all there is to know from a group and its tree. `text` is the group's own. */
export function parsedGroup(text: string, group: MaskedGroup, tree: Tree | undefined): ParsedGroup {
  const directives = directivesOf(group);
  const context = { text, masked: group.masked, itemStarts: group.items };
  const units = planUnits(group, tree, directives).map((plan): GroupUnit => {
    const subjects = extractUnit(context, plan);
    return {
      start: plan.start,
      end: plan.end,
      hash: textHash(text, plan.start, plan.end),
      outline: outlineHash(text, plan, subjects),
      subjects,
      callNames: undefined,
      moved: undefined,
    };
  });
  const comments: Span[] = [];
  let at = 0;
  for (const segment of group.segments) {
    const pairs = segment.comments;
    for (let i = 0; i < pairs.length; i += 2)
      comments.push({ start: at + pairs[i]!, end: at + pairs[i + 1]! });
    at += segment.length;
  }
  let conditions = '';
  for (const directive of directives) {
    if (isConditional(directive)) conditions += `${text.slice(directive.start, directive.end)}\n`;
  }
  return {
    group,
    shared: tree && { tree, users: 0 },
    units,
    comments,
    broken: brokenIn(tree),
    conditions,
  };
}

/** The subjects of a unit whose group starts at `by`. */
export function subjectsAt(unit: GroupUnit, by: number): UnitSubjects {
  if (by === 0) return unit.subjects;
  if (unit.moved?.by !== by) unit.moved = { by, subjects: movedSubjects(unit.subjects, by) };
  return unit.moved.subjects;
}

/** Indices of the calls of a name among a unit's calls. */
export function callsIn(unit: GroupUnit, name: string): readonly number[] {
  if (!unit.callNames) {
    const names = new Map<string, number[]>();
    unit.subjects.call.forEach((call, i) => {
      const list = names.get(call.name);
      if (list) list.push(i);
      else names.set(call.name, [i]);
    });
    unit.callNames = names;
  }
  return unit.callNames.get(name) ?? [];
}
