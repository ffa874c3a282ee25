import type { ColumnSet, KernelApi, KernelFacts, KernelView } from '../../../core/kernel-api.ts';
import { compareVersions, version } from '../../../core/version.ts';
import { seriesOf } from '../meaning/presence.ts';

/** A release of the tables as a target of its own. */
export interface Series {
  /** Such as `6.1`. */
  readonly name: string;
  /** Its columns on all architectures. */
  readonly columns: ColumnSet;
  readonly view: KernelView;
}

const memory = new WeakMap<KernelApi, readonly Series[]>();

/** The releases of the tables, oldest first. Their views are the same each time, so that what was read is remembered. */
export function seriesOfTables(facts: KernelFacts): readonly Series[] {
  let all = memory.get(facts.api);
  if (!all) {
    const columns = new Map<string, ColumnSet>();
    for (const [index, one] of facts.api.columns.entries()) {
      const name = seriesOf(one.version);
      columns.set(name, (columns.get(name) ?? 0) | (1 << index));
    }
    all = [...columns]
      .map(([name, set]) => ({ name, columns: set, number: version(name) }))
      .sort((a, b) => compareVersions(a.number, b.number))
      .map(({ name, columns: set, number }) => {
        const kernel = { version: number, source: 'table' };
        return { name, columns: set, view: facts.viewOf({ kernel }) };
      });
    memory.set(facts.api, all);
  }
  return all;
}
