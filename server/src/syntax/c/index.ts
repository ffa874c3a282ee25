import type { Node, Tree } from 'web-tree-sitter';
import type { Gap, Source, Span, Target, Unit } from '../../core/types.ts';
import type { Masked } from './dialect.ts';
import { extractUnit } from './extract-unit.ts';
import { lexSegment } from './lexer.ts';
import { movedSubjects, noSubjects, type SubjectKind, type UnitSubjects } from './raw.ts';
import { kind, newTokens } from './tokens.ts';
import type { CCall, CFile, CFunction, CSubjects } from './types.ts';
import { piecesOf, planUnits, type Pieces, type UnitPlan } from './units.ts';

/** A unit with its subjects, which are moved only when somebody asks for them. */
interface Entry {
  readonly plan: UnitPlan;
  /** Hash of the unit's text, and of the part of it that other units can see. */
  readonly hash: string;
  readonly outline: string;
  subjects: UnitSubjects;
  /** Where the unit started when `subjects` were taken or last moved. */
  base: number;
}

/** A C file with what the next version of it can take over. */
export interface IndexedFile extends CFile {
  readonly parsed: Masked;
  readonly tree: Tree | undefined;
  readonly entries: readonly Entry[];
  /** A copy of the tree for the next version to edit; undefined after `dispose`. */
  copyTree(): Tree | undefined;
}

/** 53 bits of a text, as two interleaved multiplicative hashes. */
export function textHash(text: string, start: number, end: number, seed = 0): string {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

function broken(tree: Tree | undefined): Span[] {
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

function sameShape(a: UnitPlan, b: UnitPlan): boolean {
  if (a.end - a.start !== b.end - b.start || a.nodes.length !== b.nodes.length) return false;
  return (
    a.calls.length === b.calls.length &&
    a.directives.length === b.directives.length &&
    a.nodes.every((node, i) => {
      const other = b.nodes[i]!;
      return (
        node.size === other.size &&
        node.broken === other.broken &&
        node.start - a.start === other.start - b.start
      );
    })
  );
}

interface Context {
  readonly text: string;
  readonly parsed: Masked;
  readonly tree: Tree | undefined;
  readonly pieces: Pieces;
}

/** What others can see of a unit: all of it, but for the bodies of functions. */
function outlineHash({ text }: Context, plan: UnitPlan, subjects: UnitSubjects): string {
  const { end } = plan;
  let hash = '';
  let at = plan.start;
  for (const { body } of subjects.function) {
    if (body.start < at) continue;
    hash += textHash(text, at, body.start);
    at = body.end;
  }
  return hash + textHash(text, at, end);
}

function newEntry(context: Context, plan: UnitPlan): Entry {
  const { text, parsed, pieces } = context;
  const subjects = extractUnit({ text, masked: parsed.masked, itemStarts: pieces.itemStarts }, plan);
  return {
    plan: { ...plan, roots: [] },
    hash: textHash(text, plan.start, plan.end),
    outline: outlineHash(context, plan, subjects),
    subjects,
    base: plan.start,
  };
}

/** The entry of the version before whose text, mask and shape are those of a plan. */
function takeOver(
  context: Context,
  plan: UnitPlan,
  old: ReadonlyMap<number, Entry>,
  previous: IndexedFile,
): Entry | undefined {
  const { text, parsed } = context;
  const before = previous.parsed;
  const delta = text.length - before.text.length;
  const { prefix, suffix } = parsed.kept;
  let from: number;
  if (plan.end <= prefix) from = plan.start;
  else if (plan.start >= text.length - suffix) from = plan.start - delta;
  else return undefined;
  const entry = old.get(from);
  if (!entry || !sameShape(plan, entry.plan)) return undefined;
  const length = plan.end - plan.start;
  // A decision on a branch elsewhere can change the mask of an untouched text.
  if (before.masked.slice(from, from + length) !== parsed.masked.slice(plan.start, plan.end))
    return undefined;
  return { ...entry, plan: { ...plan, roots: [] } };
}

function entriesOf(context: Context, previous: IndexedFile | undefined): Entry[] {
  const plans = planUnits(context.tree, context.pieces);
  if (!previous) return plans.map((plan) => newEntry(context, plan));
  const old = new Map<number, Entry>();
  for (const entry of previous.entries) old.set(entry.plan.start, entry);
  return plans.map((plan) => takeOver(context, plan, old, previous) ?? newEntry(context, plan));
}

function subjectsOf(entry: Entry): UnitSubjects {
  const by = entry.plan.start - entry.base;
  if (by !== 0) {
    entry.subjects = movedSubjects(entry.subjects, by);
    entry.base = entry.plan.start;
  }
  return entry.subjects;
}

const empty = noSubjects();

function byKind<K extends SubjectKind>(subjects: UnitSubjects, on: K): readonly CSubjects[K][] {
  return (subjects as unknown as { readonly [X in SubjectKind]?: readonly CSubjects[X][] })[on] ?? [];
}

/** Whether an offset lies in a comment or a string of a masked text. */
function inertAt(
  masked: Masked,
  comments: readonly Span[],
  offset: number,
): 'comment' | 'string' | undefined {
  if (comments.some(({ start, end }) => start <= offset && offset < end)) return 'comment';
  let at = 0;
  for (const segment of masked.groups.flatMap((group) => group.segments)) {
    if (offset < at + segment.length) {
      const tokens = newTokens(segment.length + 16);
      lexSegment(masked.text, at, tokens);
      for (let i = 0; i < tokens.count && tokens.starts[i]! <= offset; i++) {
        const k = tokens.kinds[i];
        const inside = tokens.starts[i]! < offset && offset < tokens.ends[i]!;
        if (inside && (k === kind.string || k === kind.character)) return 'string';
      }
      return undefined;
    }
    at += segment.length;
  }
  return undefined;
}

/** Builds the index of one version; entries of the version before are taken over where nothing changed. */
export function indexC(
  source: Source,
  parsed: Masked,
  tree: Tree | undefined,
  gaps: readonly Gap[],
  previous?: IndexedFile,
): IndexedFile {
  const { text } = source;
  const { target } = parsed;
  const pieces = piecesOf(parsed);
  const context: Context = { text, parsed, tree, pieces };
  const entries = entriesOf(context, previous);
  const conditions = pieces.directives.filter(({ name }) => /^(?:el)?if|^else$|^endif$/.test(name));
  let outline = contextOf(target);
  for (const entry of entries) outline += entry.outline;
  for (const { start, end } of conditions) outline += text.slice(start, end);
  const contextKey = textHash(outline, 0, outline.length);
  const units: Unit[] = entries.map(({ plan, hash }) => ({
    span: { start: plan.start, end: plan.end },
    key: `${hash}:${contextKey}`,
  }));
  const ofUnit = new Map<Unit, Entry>();
  units.forEach((unit, i) => ofUnit.set(unit, entries[i]!));
  const byName = new Map<string, CCall[]>();
  let named = false;
  let live = tree;
  const file: IndexedFile = {
    source,
    target,
    parsed,
    tree,
    entries,
    comments: pieces.comments.map((span) => ({ span })),
    units,
    broken: broken(tree),
    gaps,
    trailingComments: true,
    inactive: parsed.inactive,
    masked: parsed.masked,
    subjects<K extends keyof CSubjects>(on: K, unit: Unit): readonly CSubjects[K][] {
      if (on === 'file') return [file] as unknown as readonly CSubjects[K][];
      const entry = ofUnit.get(unit) ?? entries.find(({ plan }) => plan.start === unit.span.start);
      return byKind(entry ? subjectsOf(entry) : empty, on) as readonly CSubjects[K][];
    },
    all<K extends SubjectKind>(on: K): readonly CSubjects[K][] {
      return entries.flatMap((entry) => byKind(subjectsOf(entry), on));
    },
    calls(name) {
      if (!named) {
        for (const call of file.all('call')) {
          const list = byName.get(call.name);
          if (list) list.push(call);
          else byName.set(call.name, [call]);
        }
        named = true;
      }
      return byName.get(name) ?? [];
    },
    functionNamed(name): CFunction | undefined {
      for (const entry of entries) {
        if (entry.subjects.function.some((one) => one.name === name)) {
          return subjectsOf(entry).function.find((one) => one.name === name);
        }
      }
      return undefined;
    },
    functionAt(offset): CFunction | undefined {
      for (const entry of entries) {
        const { plan } = entry;
        if (plan.start > offset) return undefined;
        if (offset <= plan.end && entry.subjects.function.length > 0) {
          const found = subjectsOf(entry).function.find((one) => one.start <= offset && offset <= one.end);
          if (found) return found;
        }
      }
      return undefined;
    },
    includes: (header) => entries.some((entry) => entry.subjects.include.some((one) => one.name === header)),
    inert: (offset) => inertAt(parsed, pieces.comments, offset),
    node: (span) =>
      live?.rootNode.descendantForIndex(span.start, Math.max(span.start, span.end - 1)) ?? undefined,
    copyTree: () => live?.copy(),
    dispose() {
      live?.delete();
      live = undefined;
    },
  };
  return file;
}

function contextOf({ kernel }: Target): string {
  return kernel ? `${kernel.version.text}|${kernel.backports ? 'b' : ''}|${kernel.config?.size ?? ''}|` : '';
}
