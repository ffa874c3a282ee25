import type { ColumnSet } from '../../../core/kernel-api.ts';
import type { KernelTarget } from '../../../core/types.ts';
import { compareVersions, version, type Version } from '../../../core/version.ts';
import { functionType } from '../../../syntax/c/expressions/types.ts';
import { changesOf, happened } from '../facts/api-changes.ts';
import { callbackParameters } from '../facts/callback-names.ts';
import type { Known } from './known.ts';
import { declared, isCallback } from './spell.ts';

/** What a callback's function looks like. Parameters are declarations with names, such as `struct file *file`. */
export interface CallbackPrototype {
  readonly returns: string;
  readonly parameters: readonly string[];
}

/** Whether some release, or the file itself, has a pointer to a function under this name in a structure. */
export function isCallbackOf(known: Known, struct: string, member: string): boolean {
  return memberTypes(known, struct, member, 'ever').some(isCallback);
}

/**
 * The prototype for writing a callback: the target's, or the only one there has ever been where no target is known.
 * Undefined where releases differ and nobody knows which one holds.
 */
export function prototypeFor(
  known: Known,
  struct: string,
  member: string,
  kernel: KernelTarget | undefined,
): CallbackPrototype | undefined {
  const type = typeFor(known, struct, member, kernel);
  const shape = type !== undefined && isCallback(type) ? functionType(type) : undefined;
  if (!shape) return undefined;
  return { returns: shape.returns, parameters: callbackParameters(struct, member, shape.parameters) };
}

/** The one type that a member has on the target, or has always had. */
export function typeFor(
  known: Known,
  struct: string,
  member: string,
  kernel: KernelTarget | undefined,
): string | undefined {
  const held = memberTypes(known, struct, member, 'now');
  if (held.length === 1) return held[0];
  const ever = memberTypes(known, struct, member, 'ever');
  if (held.length === 0) return known.view.place === 'unknown' && ever.length === 1 ? ever[0] : undefined;
  return known.view.place === 'between' ? dated(known, struct, member, kernel) : undefined;
}

function memberTypes(known: Known, struct: string, member: string, when: 'now' | 'ever'): readonly string[] {
  const { facts, view, meaning } = known;
  const own = meaning?.isOwnType(struct) === true ? meaning.members(struct) : undefined;
  const rows =
    own ??
    (when === 'ever' ? facts.api.members(struct) : view.place === 'unknown' ? [] : view.members(struct));
  return [...new Set(rows.flatMap((row) => (row.name === member ? [row.type] : [])))];
}

/** Between two tables the type of the side that the one known release of the change leaves the target on. */
function dated(
  known: Known,
  struct: string,
  member: string,
  kernel: KernelTarget | undefined,
): string | undefined {
  const { view, facts } = known;
  const versionOf = (columns: ColumnSet): Version | undefined =>
    facts.api.columns.find((_, index) => (columns & (1 << index)) !== 0)?.version;
  const [from, to] = [versionOf(view.older), versionOf(view.newer)];
  if (!from || !to) return undefined;
  const between = changesOf(member).filter(({ of, since }) => {
    const at = version(since);
    return of === struct && compareVersions(at, from) > 0 && compareVersions(at, to) <= 0;
  });
  const state = between.length === 1 ? happened(between[0]!, kernel) : 'unknown';
  if (state === 'unknown') return undefined;
  const side = state === 'yes' ? view.newer : view.older;
  const rows = view.members(struct).filter((row) => row.name === member && (row.columns & side) !== 0);
  const types = new Set(rows.map((row) => row.type));
  return types.size === 1 ? [...types][0] : undefined;
}

/** `int open(struct inode *inode, struct file *file)`. */
export function declaration(name: string, { returns, parameters }: CallbackPrototype): string {
  return declared(returns, `${name}(${parameters.join(', ') || 'void'})`);
}
