import table from './exposure.json' with { type: 'json' };

/** One thing that `systemd-analyze security` looks at; the same in 252 to 262. */
export interface Weighed {
  /** As systemd names it: `PrivateTmp=`, `SystemCallFilter=~@swap`. */
  readonly name: string;
  readonly weight: number;
  /** The worst that an answer can be. */
  readonly range: number;
  /** Not asked of units without default dependencies, which run before or after everything else. */
  readonly isLate: boolean;
}

export const weighed: readonly Weighed[] = (
  table.rows as unknown as readonly (readonly [string, number, number, 0 | 1])[]
).map(([name, weight, range, isLate]) => ({ name, weight, range, isLate: isLate === 1 }));

const groups: Readonly<Record<string, readonly string[]>> = table.groups;

/** The system calls of a group, those of the groups in it too; a name that is no group is itself. */
export function callsOf(name: string): readonly string[] {
  if (!Object.hasOwn(groups, name)) return name.startsWith('@') ? [] : [name];
  return groups[name]!.flatMap(callsOf);
}
