import type { GroupUnit, ParsedGroup } from './groups.ts';
import type { SubjectKind } from './raw.ts';

const none: readonly number[] = [];
const noUnits: ReadonlySet<GroupUnit> = new Set();

/** Indices of the subjects of a name among a unit's subjects of a kind. */
export function indicesIn(unit: GroupUnit, kind: SubjectKind, name: string): readonly number[] {
  return namesIn(unit, kind).get(name) ?? none;
}

/** Indices of the subjects of each name. */
export function namesIn(unit: GroupUnit, kind: SubjectKind): ReadonlyMap<string, readonly number[]> {
  let names = unit.names.get(kind);
  if (!names) {
    const found = new Map<string, number[]>();
    for (const [i, { name }] of unit.subjects[kind].entries()) {
      const list = found.get(name);
      if (list) list.push(i);
      else found.set(name, [i]);
    }
    unit.names.set(kind, (names = found));
  }
  return names;
}

/**
 * Which units name what, for all versions of a file that are in use. They share it, so that a look-up by name costs the
 * same however long the file is, and a new version only what it holds anew.
 */
export class Names {
  readonly #groups = new Set<ParsedGroup>();
  readonly #kinds = new Map<SubjectKind, Map<string, Set<GroupUnit>>>();

  add(group: ParsedGroup): void {
    this.#groups.add(group);
    for (const [kind, units] of this.#kinds) learn(units, kind, group);
  }

  remove(groups: readonly ParsedGroup[]): void {
    for (const group of groups) this.#groups.delete(group);
    // With the last version goes everything.
    if (this.#groups.size === 0) this.#kinds.clear();
    for (const [kind, units] of this.#kinds) for (const group of groups) forget(units, kind, group);
  }

  /** The units that hold something of a kind with this name, in no order and in any version. */
  unitsWith(kind: SubjectKind, name: string): ReadonlySet<GroupUnit> {
    let units = this.#kinds.get(kind);
    if (!units) {
      units = new Map<string, Set<GroupUnit>>();
      this.#kinds.set(kind, units);
      for (const group of this.#groups) learn(units, kind, group);
    }
    return units.get(name) ?? noUnits;
  }
}

function learn(units: Map<string, Set<GroupUnit>>, kind: SubjectKind, group: ParsedGroup): void {
  for (const unit of group.units) {
    for (const name of namesIn(unit, kind).keys()) {
      const known = units.get(name);
      if (known) known.add(unit);
      else units.set(name, new Set([unit]));
    }
  }
}

function forget(units: Map<string, Set<GroupUnit>>, kind: SubjectKind, group: ParsedGroup): void {
  for (const unit of group.units) {
    for (const name of namesIn(unit, kind).keys()) {
      const known = units.get(name);
      if (known?.delete(unit) === true && known.size === 0) units.delete(name);
    }
  }
}
