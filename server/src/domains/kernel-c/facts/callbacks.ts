import type { KernelTarget } from '../../../core/types.ts';
import { compareVersions, parseVersion, version, type Certainty } from '../../../core/version.ts';
import { changesOf, happened } from './api-changes.ts';
import table from './callbacks.json' with { type: 'json' };
import patch from './callbacks.patch.json' with { type: 'json' };

/** One prototype of a callback. Parameters are declarations with names, such as `struct file *file`. */
export interface Prototype {
  readonly returns: string;
  readonly parameters: readonly string[];
  /** Header trees (series such as `6.1`) that show exactly this prototype, oldest first. */
  readonly trees: readonly string[];
}

/** Members in the header's order, each with its prototypes from the oldest to the newest. */
export type Callbacks = ReadonlyMap<string, readonly Prototype[]>;

type Row = readonly string[];
const structs = table.structs as unknown as Readonly<
  Record<string, Readonly<Record<string, readonly Row[]>>>
>;
const names = patch.names as Readonly<Record<string, string>>;
const cache = new Map<string, Callbacks>();

/** The callbacks of an ops structure, by its tag without `struct`; undefined for structures the table does not have. */
export function callbacksOf(struct: string): Callbacks | undefined {
  const known = cache.get(struct);
  if (known) return known;
  if (!Object.hasOwn(structs, struct)) return undefined;
  const members = Object.entries(structs[struct]!).map(
    ([name, rows]) => [name, rows.map((row) => prototype(row, names[`${struct}.${name}`]))] as const,
  );
  const callbacks: Callbacks = new Map(members);
  cache.set(struct, callbacks);
  return callbacks;
}

export function callbackStructs(): readonly string[] {
  return Object.keys(structs);
}

/** The prototype that a callback has on a kernel; undefined when no table can tell. */
export function prototypeOn(
  struct: string,
  member: string,
  kernel: KernelTarget | undefined,
): Prototype | undefined {
  const forms = callbacksOf(struct)?.get(member);
  if (!forms || !kernel) return undefined;
  const candidates = forms.filter((_, index) => holds(struct, member, forms, index, kernel) !== 'no');
  const [only] = candidates;
  if (!only || candidates.length !== 1) return undefined;
  return holds(struct, member, forms, forms.indexOf(only), kernel) === 'yes' ? only : undefined;
}

/** The prototype for writing new code: the target's, or the only one there has ever been when no target is known. */
export function prototypeFor(
  struct: string,
  member: string,
  kernel: KernelTarget | undefined,
): Prototype | undefined {
  const forms = callbacksOf(struct)?.get(member);
  return prototypeOn(struct, member, kernel) ?? (forms?.length === 1 ? forms[0] : undefined);
}

/** Whether a kernel has a member at all; `unknown` between the trees. */
export function hasCallback(struct: string, member: string, kernel: KernelTarget | undefined): Certainty {
  const forms = callbacksOf(struct)?.get(member);
  if (!forms || !kernel) return 'unknown';
  const seen = forms.map((_, index) => holds(struct, member, forms, index, kernel));
  if (seen.includes('yes')) return 'yes';
  return seen.includes('unknown') ? 'unknown' : 'no';
}

function prototype(row: Row, given: string | undefined): Prototype {
  const [returns = '', list = '', trees] = row;
  const parameters = list === '' ? [] : splitList(list);
  const words = given?.split(' ');
  return {
    returns,
    parameters:
      words?.length === parameters.length ? parameters.map((one, i) => renamed(one, words[i]!)) : parameters,
    trees: trees?.split(' ') ?? table.trees,
  };
}

function renamed(parameter: string, name: string): string {
  return parameter.includes('(') ? parameter : parameter.replace(/[A-Za-z_]\w*$/, name);
}

/** Splits at commas outside of brackets: a parameter may be a pointer to a function. */
function splitList(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    const char = list[i];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === undefined || (char === ',' && depth === 0)) {
      parts.push(list.slice(from, i).trim());
      from = i + 1;
    }
  }
  return parts;
}

/** Whether a prototype holds on a kernel: at or between trees that show it, or up to a dated change beside them. */
function holds(
  struct: string,
  member: string,
  forms: readonly Prototype[],
  index: number,
  kernel: KernelTarget,
): Certainty {
  const form = forms[index]!;
  const series = version(kernel.version.parts.slice(0, 2).join('.'));
  const at = (tree: string): number => compareVersions(series, version(tree));
  const first = form.trees[0]!;
  const last = form.trees.at(-1)!;
  const isBackported = kernel.backports === true;
  if (at(first) >= 0 && at(last) <= 0) {
    // A distribution's own kernel may carry the next form already.
    return isBackported && forms.length > index + 1 ? 'unknown' : 'yes';
  }
  const all = table.trees;
  if (at(last) > 0) {
    const next = all[all.indexOf(last) + 1];
    if (next === undefined) return 'yes';
    if (at(next) >= 0) return 'no';
    const change = boundary(struct, member, last, next);
    if (!change) return 'unknown';
    const gone = happened(change, kernel);
    return gone === 'yes' ? 'no' : gone === 'no' ? 'yes' : 'unknown';
  }
  const before = all[all.indexOf(first) - 1];
  if (before === undefined) return 'unknown';
  if (at(before) <= 0) return isBackported ? 'unknown' : 'no';
  const change = boundary(struct, member, before, first);
  return change ? happened(change, kernel) : 'unknown';
}

/** The one dated change of a member between two trees; two changes there cannot be told apart. */
function boundary(
  struct: string,
  member: string,
  older: string,
  newer: string,
): ReturnType<typeof changesOf>[number] | undefined {
  const within = changesOf(member).filter((change) => {
    const since = parseVersion(change.since);
    if (change.of !== struct || !since) return false;
    return compareVersions(since, version(older)) > 0 && compareVersions(since, version(newer)) <= 0;
  });
  return within.length === 1 ? within[0] : undefined;
}
