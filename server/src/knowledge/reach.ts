import type { ApiReach, ColumnSet, KernelView } from '../core/kernel-api.ts';
import { once, remembered } from '../core/remembered.ts';
import type { Certainty } from '../core/version.ts';
import type { Table } from './read-table.ts';

/** What every kernel build includes before the file's first line. */
const always = ['linux/compiler-version.h', 'linux/kconfig.h', 'linux/compiler_types.h'];

interface Asked {
  readonly asked: ColumnSet;
  /** The same kernels for other architectures, where nobody said which one is meant. */
  readonly others: ColumnSet;
  /** Whether some headers or includes could not be read, so that what is not reached may be all the same. */
  readonly isPartial: boolean;
}

/** Follows includes on each column that a target asks: `sure` without conditions, `maybe` with unknown ones. */
export function createReach(
  table: Table,
  view: KernelView,
  { asked, others, isPartial }: Asked,
  includes: readonly string[],
  under: (condition: string) => Certainty,
): ApiReach {
  // User space's folder is searched last, and a header may stand in another folder in another kernel.
  const roots = [...new Set([...always, ...includes])].map((path) => table.pathsOf(path));
  const known = new Map<string, Certainty>();
  const conditions = new Map<number, Certainty>();
  const under2 = (number: number): Certainty => {
    let answer = conditions.get(number);
    if (answer === undefined) conditions.set(number, (answer = under(table.conditions.at(number))));
    return answer;
  };
  const walked = (columns: ColumnSet): readonly Uint8Array[] =>
    view.place === 'outside' || view.place === 'unknown'
      ? []
      : bitsOf(columns).map((bit) => walk(table, roots, bit, under2));
  const walks = walked(asked);
  const elsewhere = once(() => walked(others));

  const header = remembered((path: string): Certainty => {
    if (walks.length === 0) return 'unknown';
    const candidates = table.pathsOf(path);
    const states = walks.map((one) => Math.max(0, ...candidates.map((index) => one[index]!)));
    if (states.every((state) => state === sure)) return 'yes';
    if (isPartial || isComputed || states.some((state) => state !== 0)) return 'unknown';
    // A driver for another architecture gets its headers from there.
    return elsewhere().every((one) => candidates.every((index) => one[index] === 0)) ? 'no' : 'unknown';
  });
  // What these include a macro says.
  const isComputed = computed.some((path) => {
    const index = table.pathOf(path);
    return index !== undefined && walks.some((one) => one[index] !== 0);
  });
  const hasUnread = once(() => {
    const unread = unreadHeaders(table);
    return walks.some((one) => unread.some((index) => one[index] !== 0));
  });

  const headersOf = (name: string): readonly string[] => [
    ...new Set(view.forms(name).flatMap((form) => (form.header === '' ? [] : [form.header]))),
  ];

  return {
    header,
    hasUnread,
    name(name) {
      let answer = known.get(name);
      if (answer !== undefined) return answer;
      const forms = view.forms(name);
      const states = forms.map((form) => {
        const reached = header(form.header);
        return reached === 'yes' && form.certainty === 'unknown' ? 'unknown' : reached;
      });
      answer = states.includes('yes')
        ? 'yes'
        : states.length === 0 || states.includes('unknown')
          ? 'unknown'
          : 'no';
      known.set(name, answer);
      return answer;
    },
    // Kernel headers before those for user space, short paths first: `linux/x.h` rather than `asm/bits/x.h`.
    suppliers: (name) =>
      [...headersOf(name)].sort((a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1)),
  };
}

/** Headers with an `#include MACRO` that no table follows. */
const computed = ['linux/genl_magic_struct.h', 'linux/genl_magic_func.h'];

const unreadOf = new WeakMap<Table, readonly number[]>();

/** Places of the headers that `scan-tree.ts` does not read. */
function unreadHeaders(table: Table): readonly number[] {
  let found = unreadOf.get(table);
  if (!found) {
    found = Array.from({ length: table.paths.length }, (_, index) => index).filter((index) =>
      table.paths.at(index).startsWith('dt-bindings/'),
    );
    unreadOf.set(table, found);
  }
  return found;
}

function rank(path: string): number {
  if (path.startsWith('linux/')) return 0;
  if (path.startsWith('uapi/')) return 3;
  return path.startsWith('asm/') || path.startsWith('asm-generic/') ? 2 : 1;
}

const maybe = 1;
const sure = 2;

/** The state of every header after following all includes of one column. */
function walk(
  table: Table,
  roots: readonly (readonly number[])[],
  bit: ColumnSet,
  under: (condition: number) => Certainty,
): Uint8Array {
  const states = new Uint8Array(table.paths.length);
  const queue: number[] = [];
  const reach = (index: number, state: number): void => {
    if (states[index]! >= state || (table.headerMask[index]! & bit) === 0) return;
    states[index] = state;
    queue.push(index);
  };
  for (const candidates of roots) {
    const root = candidates.find((one) => (table.headerMask[one]! & bit) !== 0);
    if (root !== undefined) reach(root, sure);
  }
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const state = states[index]!;
    for (let i = table.includeStart[index]!; i < table.includeStart[index + 1]!; i++) {
      if ((table.includeMask[i]! & bit) === 0) continue;
      const condition = table.includeCondition[i]!;
      const holds = condition === 0 ? 'yes' : under(condition);
      if (holds === 'no') continue;
      reach(table.includePath[i]!, holds === 'yes' ? state : maybe);
    }
  }
  return states;
}

function bitsOf(columns: ColumnSet): readonly ColumnSet[] {
  return Array.from({ length: 16 }, (_, index) => 1 << index).filter((bit) => (columns & bit) !== 0);
}
