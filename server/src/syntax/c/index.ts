import type { Node } from 'web-tree-sitter';
import type { Comment, Gap, Source, Span, Target, Unit } from '../../core/types.ts';
import type { Masked } from './dialect.ts';
import { callsIn, subjectsAt, type GroupUnit, type ParsedGroup, type SharedTree } from './groups.ts';
import { textHash } from './hash.ts';
import { lexSegment } from './lexer.ts';
import { noSubjects, type SubjectKind, type UnitSubjects } from './raw.ts';
import { kind, newTokens } from './tokens.ts';
import type { CCall, CCode, CFile, CSlot, CFunction, CSubjects } from './types.ts';

/** A C file with what the next version of it can take over. */
export interface IndexedFile extends CFile {
  readonly parsed: Masked;
  readonly groups: readonly ParsedGroup[];
  readonly disposed: boolean;
}

interface PlacedUnit {
  readonly unit: GroupUnit;
  /** Where the unit's group starts. */
  readonly base: number;
}

const empty = noSubjects();

function byKind<K extends SubjectKind>(subjects: UnitSubjects, on: K): readonly CSubjects[K][] {
  return (subjects as unknown as { readonly [X in SubjectKind]?: readonly CSubjects[X][] })[on] ?? [];
}

function codeOf({ function: functions, variable: variables }: UnitSubjects): readonly CCode[] {
  const found: CCode[] = functions.map((fn) => ({ ...fn.body, name: fn.name, within: fn }));
  for (const { name, within, initializer } of variables) {
    if (!within && initializer) found.push({ start: initializer.start, end: initializer.end, name });
  }
  return found;
}

/** A value is a name or an expression up to its end; who needs more reads the text. */
function slotsOf({ field: fields, member: members }: UnitSubjects, text: string): readonly CSlot[] {
  const found: CSlot[] = fields.map((field) => ({
    start: field.start,
    end: field.end,
    name: field.name,
    nameSpan: field.nameSpan,
    value: field.value,
    valueSpan: field.valueSpan,
    field,
  }));
  for (const member of members) {
    let at = member.end;
    while (text.charCodeAt(at) <= 32) at++;
    if (text.charCodeAt(at) !== 61 || text.charCodeAt(at + 1) === 61) continue;
    const match = /^=\s*([^;]*?)\s*;/.exec(text.slice(at, at + 300));
    if (!match) continue;
    const start = at + match[0].indexOf(match[1]!, 1);
    const { within, name, nameSpan } = member;
    found.push({
      start: member.start,
      end: start + match[1]!.length,
      name,
      nameSpan,
      value: match[1]!,
      valueSpan: { start, end: start + match[1]!.length },
      member,
      ...(within ? { within } : {}),
    });
  }
  return found;
}

/** Index of the last start that is not behind an offset. */
function lastBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether an offset of a group's text lies in a comment or a string. */
function inertIn(
  { group, comments }: ParsedGroup,
  text: string,
  offset: number,
): 'comment' | 'string' | undefined {
  if (comments.some(({ start, end }) => start <= offset && offset < end)) return 'comment';
  let at = 0;
  for (const segment of group.segments) {
    if (offset >= at + segment.length) {
      at += segment.length;
      continue;
    }
    const tokens = newTokens(segment.length + 16);
    lexSegment(text, at, tokens);
    for (let i = 0; i < tokens.count && tokens.starts[i]! < offset; i++) {
      const k = tokens.kinds[i];
      if (offset < tokens.ends[i]! && (k === kind.string || k === kind.character)) return 'string';
    }
    return undefined;
  }
  return undefined;
}

function contextOf({ kernel }: Target): string {
  return kernel
    ? `${kernel.version.text}|${kernel.backports === true ? 'b' : ''}|${kernel.config?.size ?? ''}|`
    : '';
}

/** What every unit depends on beside its own text: the target, all heads and declarations, and the conditions. */
function contextKey(target: Target, groups: readonly ParsedGroup[]): string {
  let context = contextOf(target);
  for (const { units, conditions } of groups) {
    for (const { outline } of units) context += outline;
    context += conditions;
  }
  return textHash(context, 0, context.length);
}

/** The index of one version. The groups' trees count it as a user until it is disposed. */
export function indexC(
  source: Source,
  parsed: Masked,
  groups: readonly ParsedGroup[],
  gaps: readonly Gap[],
): IndexedFile {
  const { text } = source;
  const key = contextKey(parsed.target, groups);
  const starts: number[] = [];
  const placed: PlacedUnit[] = [];
  const unitStarts: number[] = [];
  const units: Unit[] = [];
  const comments: Comment[] = [];
  const broken: Span[] = [];
  let at = 0;
  for (const group of groups) {
    starts.push(at);
    if (group.shared) group.shared.users++;
    for (const unit of group.units) {
      placed.push({ unit, base: at });
      unitStarts.push(at + unit.start);
      units.push({ span: { start: at + unit.start, end: at + unit.end }, key: `${unit.hash}:${key}` });
    }
    for (const { start, end } of group.comments)
      comments.push({ span: { start: at + start, end: at + end } });
    for (const { start, end } of group.broken) broken.push({ start: at + start, end: at + end });
    at += group.group.length;
  }
  let disposed = false;
  const groupText = (index: number): string =>
    text.slice(starts[index], starts[index]! + groups[index]!.group.length);
  const file: IndexedFile = {
    source,
    target: parsed.target,
    parsed,
    groups,
    comments,
    units,
    broken,
    gaps,
    trailingComments: true,
    inactive: parsed.inactive,
    masked: parsed.masked,
    get disposed() {
      return disposed;
    },
    subjects<K extends keyof CSubjects>(on: K, unit: Unit): readonly CSubjects[K][] {
      if (on === 'file') return [file] as unknown as readonly CSubjects[K][];
      const found = placed[lastBefore(unitStarts, unit.span.start)];
      const subjects = found ? subjectsAt(found.unit, found.base) : empty;
      if (on === 'slot') return slotsOf(subjects, text) as unknown as readonly CSubjects[K][];
      if (on === 'code') return codeOf(subjects) as unknown as readonly CSubjects[K][];
      return byKind(subjects, on as Exclude<K, 'file' | 'code' | 'slot'>);
    },
    all<K extends SubjectKind>(on: K): readonly CSubjects[K][] {
      return placed.flatMap(({ unit, base }) =>
        byKind(unit.subjects, on).length === 0 ? [] : byKind(subjectsAt(unit, base), on),
      );
    },
    calls(name): readonly CCall[] {
      return placed.flatMap(({ unit, base }) => {
        const indices = callsIn(unit, name);
        return indices.length === 0 ? [] : indices.map((i) => subjectsAt(unit, base).call[i]!);
      });
    },
    functionNamed(name): CFunction | undefined {
      for (const { unit, base } of placed) {
        const index = unit.subjects.function.findIndex((one) => one.name === name);
        if (index >= 0) return subjectsAt(unit, base).function[index];
      }
      return undefined;
    },
    functionAt(offset): CFunction | undefined {
      const found = placed[lastBefore(unitStarts, offset)];
      if (!found || found.unit.subjects.function.length === 0) return undefined;
      return subjectsAt(found.unit, found.base).function.find(
        (one) => one.start <= offset && offset <= one.end,
      );
    },
    includes: (header) => placed.some(({ unit }) => unit.subjects.include.some((one) => one.name === header)),
    inert(offset) {
      const index = lastBefore(starts, offset);
      const group = groups[index];
      return group && inertIn(group, groupText(index), offset - starts[index]!);
    },
    node(span) {
      const index = lastBefore(starts, span.start);
      const group = groups[index];
      if (disposed || !group?.shared) return undefined;
      const start = starts[index]!;
      const last = Math.max(span.start, span.end - 1);
      if (last >= start + group.group.length) return undefined;
      return rootAt(group.shared, text, start).descendantForIndex(span.start, last) ?? undefined;
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      for (const { shared } of groups) if (shared && --shared.users === 0) shared.tree.delete();
    },
  };
  return file;
}

/** The root of a group's tree in offsets and rows of the file. */
function rootAt({ tree }: SharedTree, text: string, start: number): Node {
  let row = 0;
  let line = 0;
  for (
    let newline = text.indexOf('\n');
    newline >= 0 && newline < start;
    newline = text.indexOf('\n', newline + 1)
  ) {
    row++;
    line = newline + 1;
  }
  return tree.rootNodeWithOffset(start, { row, column: start - line });
}
