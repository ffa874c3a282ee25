import { touches } from '../../core/spans.ts';
import type { Span } from '../../core/types.ts';
import { subjectsAt, type GroupUnit } from './groups.ts';
import type { SubjectKind } from './raw.ts';
import type { CSubjects } from './types.ts';

/** A unit at its place. */
export interface Placed {
  readonly unit: GroupUnit;
  /** Where its group starts. */
  readonly base: number;
}

/** How other units would write what a stretch of a unit declares for them. */
export function declaredIn({ unit, base }: Placed, span: Span): readonly string[] {
  const at = <K extends SubjectKind>(on: K): readonly CSubjects[K][] => subjectsAt(unit, base, on);
  const isHere = (name: string, where: Span): boolean => /^\w+$/.test(name) && touches(where, span);
  const globals = at('variable').filter((one) => !one.within);
  const names = [...at('function'), ...globals, ...at('macro'), ...at('struct')];
  const members = at('struct').flatMap((one) => one.members);
  return [
    ...names.filter((one) => isHere(one.name, one.nameSpan)).map(({ name }) => `\\b${name}`),
    ...members.filter((one) => isHere(one.name, one.span)).map(({ name }) => `(?:->|\\.)\\s*${name}`),
  ];
}

/** Adds the units that call a function of those that are there already, however far up. */
export function addCallers(
  found: Map<GroupUnit, Placed>,
  callersOf: (name: string) => readonly GroupUnit[],
  places: ReadonlyMap<GroupUnit, number>,
): void {
  // What is added meanwhile is visited as well.
  for (const { unit, base } of found.values())
    for (const { name } of subjectsAt(unit, base, 'function'))
      for (const caller of callersOf(name))
        if (!found.has(caller)) found.set(caller, { unit: caller, base: places.get(caller)! });
}

/** Index of the last start that is not behind an offset. */
export function lastBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
