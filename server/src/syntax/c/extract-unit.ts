import type { Span } from '../../core/types.ts';
import type { Language, Node, TreeCursor } from 'web-tree-sitter';
import { actionsOf } from './actions.ts';
import { pushCall, visitHere, type Walk } from './extract.ts';
import { noSubjects, subjectKinds, type UnitSubjects } from './raw.ts';
import type { CFunction } from './types.ts';
import type { PlacedDirective, UnitPlan } from './units.ts';
import type { MacroCall } from './mask/page.ts';

function includeOf(walk: Walk, { start, end }: PlacedDirective): void {
  const match = /^#\s*include(?:_next)?\s*(?:<([^>\n]*)>|"([^"\n]*)")/.exec(walk.text.slice(start, end));
  const name = match?.[1] ?? match?.[2];
  if (!match || name === undefined) return;
  const nameStart = start + match[0].length - 1 - name.length;
  walk.found.include.push({
    start,
    end: start + match[0].length,
    name,
    nameSpan: { start: nameStart, end: nameStart + name.length },
    system: match[1] !== undefined,
  });
}

function macroOf(walk: Walk, { start, end }: PlacedDirective): void {
  const match = /^(#\s*define\s+)(\w+)(\([^)]*\))?/.exec(walk.text.slice(start, end));
  if (!match) return;
  const nameStart = start + match[1]!.length;
  const list = match[3];
  const names = list
    ?.slice(1, -1)
    .split(',')
    .map((one) => one.replace(/\\|\s/g, ''));
  walk.found.macro.push({
    start,
    end,
    name: match[2]!,
    nameSpan: { start: nameStart, end: nameStart + match[2]!.length },
    ...(names ? { parameters: names.length === 1 && names[0] === '' ? [] : names } : {}),
  });
}

/** A macro call at file scope, and the calls among its arguments. */
function macroCall(walk: Walk, call: MacroCall): void {
  const { text } = walk;
  const name = { start: call.nameStart, end: call.nameEnd };
  pushCall(walk, { start: call.start, end: call.close }, name, call.open, true);
  const inside = text
    .slice(call.open + 1, call.close)
    .replace(/"(?:[^"\\\n]|\\[\s\S])*"|\/\*[\s\S]*?\*\//g, (hidden) => ' '.repeat(hidden.length));
  for (const match of inside.matchAll(/\b([A-Za-z_]\w*)\s*\(/g)) {
    const name = match[1]!;
    if (/^(?:if|while|for|switch|return|sizeof|typeof|__typeof__|__attribute__)$/.test(name)) continue;
    const start = call.open + 1 + match.index;
    const open = start + match[0].length - 1;
    const close = Math.min(call.close, text.length);
    pushCall(walk, { start, end: close }, { start, end: start + name.length }, open, false);
    const pushed = walk.found.call.pop()!;
    const last = pushed.arguments.at(-1)?.end ?? open + 1;
    const end = text.indexOf(')', last) + 1;
    walk.found.call.push({ ...pushed, end: end > 0 ? Math.min(end, close) : close });
  }
}

/** In order of the start; the outer one first where two start together. */
function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Takes all subjects of a unit. */
export function extractUnit(
  context: Pick<Walk, 'text' | 'masked' | 'itemStarts' | 'cut' | 'learned'>,
  plan: UnitPlan,
): UnitSubjects {
  const found = noSubjects();
  const walkAt = (
    cursor: TreeCursor | undefined,
    language: Language | undefined,
    within?: CFunction,
  ): Walk => ({
    ...context,
    found,
    // File-scope calls and directives are taken from the text alone.
    cursor: cursor!,
    actions: language ? actionsOf(language) : new Uint8Array(0),
    within,
    init: undefined,
    depth: 0,
  });
  const visitAt = (root: Node, within?: CFunction): void => {
    const cursor = root.walk();
    visitHere(walkAt(cursor, root.tree.language, within));
    cursor.delete();
  };
  const { lost } = plan;
  if (lost) {
    visitAt(lost.head.rootNode);
    const [fn] = found.function;
    if (fn) found.function[0] = { ...fn, broken: true };
  }
  const [whole] = found.function;
  for (const root of plan.roots) {
    const isInside = lost !== undefined && root.startIndex < lost.end;
    if (isInside && root.startIndex < lost.bodyStart) continue;
    visitAt(root, isInside ? whole : undefined);
  }
  const walk = walkAt(undefined, undefined);
  for (const directive of plan.directives) {
    if (directive.name === 'include' || directive.name === 'include_next') includeOf(walk, directive);
    else if (directive.name === 'define') macroOf(walk, directive);
  }
  for (const call of plan.calls) macroCall(walk, call);
  for (const kind of subjectKinds) found[kind].sort(byStart);
  return found;
}
