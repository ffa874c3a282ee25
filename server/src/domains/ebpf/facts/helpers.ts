import type { KernelTarget } from '../../../core/types.ts';
import { version, type Certainty } from '../../../core/version.ts';
import table from './helpers.json' with { type: 'json' };
import patch from './helpers.patch.json' with { type: 'json' };
import { compareLines, inKernel } from './kernel.ts';
import { probedKernel, programTypes } from './programs.ts';

/** A function of the kernel that programs call by number. Facts: see `helpers.source.ts`. */
export interface Helper {
  readonly name: string;
  readonly id: number;
  /** First version of Linux that has it, e.g. `5.8`. */
  readonly since?: string;
  /** The verifier refuses it unless the program's licence is compatible with the GPL. */
  readonly gpl?: boolean;
  /** Only sleepable programs may call it. */
  readonly sleeps?: boolean;
  /** The verifier's word for the result, e.g. `RET_PTR_TO_MAP_VALUE_OR_NULL`. */
  readonly returns?: string;
  /** In C, e.g. `long bpf_map_delete_elem(void *map, const void *key)`. */
  readonly prototype: string;
}

type Row = Omit<Helper, 'name'>;

function read(): ReadonlyMap<string, Helper> {
  const corrections = patch.helpers as Readonly<Record<string, Partial<Row>>>;
  const rows = Object.entries(table.helpers as Readonly<Record<string, Row>>);
  return new Map(rows.map(([name, row]) => [name, { name, ...row, ...corrections[name] }]));
}

/** All helpers, by name (`bpf_map_lookup_elem`). */
export const helpers: ReadonlyMap<string, Helper> = read();

/** Helpers that some probed program type accepts. The others hang on the probed kernel's configuration. */
const probed: ReadonlySet<number> = new Set(
  [...programTypes.values()].flatMap((type) => [...(type.helpers ?? [])]),
);

/** Whether a kernel has a helper at all. */
export function helperInKernel(helper: Helper, kernel: KernelTarget | undefined): Certainty {
  return inKernel(helper.since, kernel);
}

/**
 * Whether programs of a type may call a helper. `no` is said only of kernels up to the probed one: what was refused there
 * was refused before, but may have been allowed since.
 */
export function helperInProgram(
  helper: Helper,
  program: string,
  kernel: KernelTarget | undefined,
): Certainty {
  const type = programTypes.get(program);
  if (!type?.helpers || !kernel) return 'unknown';
  const order = compareLines(kernel.version, version(probedKernel));
  if (type.helpers.has(helper.id)) return order >= 0 ? 'yes' : 'unknown';
  if (type.attachDecides || !probed.has(helper.id)) return 'unknown';
  return order <= 0 ? 'no' : 'unknown';
}

/** Whether the result of a helper may be NULL. */
export function mayReturnNull(helper: Helper): boolean {
  return /_OR_NULL\b|PTR_MAYBE_NULL/.test(helper.returns ?? '');
}

/** Names of the program types that the probed kernel lets call a helper; empty when the probe says nothing. */
export function programsWith(helper: Helper): readonly string[] {
  return [...programTypes.values()].filter((type) => type.helpers?.has(helper.id)).map((type) => type.name);
}
