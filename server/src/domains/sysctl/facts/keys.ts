import { compareVersions, version } from '../../../core/version.ts';
import type { Target } from '../../../core/types.ts';
import table from './keys.json' with { type: 'json' };

/** What a kernel says about a key; a missing bound is one that its table does not have. */
export interface KeyState {
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
}

type Row = readonly [first: number, last: number, type: string, min: number | null, max: number | null];

const kernels = table.kernels.map(version);
const rows = table.keys as unknown as Readonly<Record<string, readonly Row[]>>;

/**
 * Every state that a key may have on the target: of one kernel when the target is a version that lies between two
 * mined kernels with equal rows, of all that are possible otherwise. Empty when the key is not in the table.
 */
export function statesOf(key: string, target: Target): readonly KeyState[] {
  const own = rows[key] ?? [];
  const { from, to } = possible(target);
  const near = own.filter(([first, last]) => first <= to && last >= from);
  return near.map(([, , type, min, max]) => ({
    type,
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
  }));
}

/** The mined kernels that the target may be like: its neighbours on both sides, or all of them. */
function possible(target: Target): { readonly from: number; readonly to: number } {
  const all = { from: 0, to: kernels.length - 1 };
  const wanted = target.kernel?.version;
  if (!wanted || target.kernel.backports) return all;
  const next = kernels.findIndex((kernel) => compareVersions(kernel, wanted) > 0);
  if (next === 0) return all;
  if (next < 0) return { from: kernels.length - 1, to: kernels.length - 1 };
  return { from: next - 1, to: next };
}
