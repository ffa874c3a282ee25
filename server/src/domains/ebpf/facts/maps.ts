import type { KernelTarget } from '../../../core/types.ts';
import type { Certainty } from '../../../core/version.ts';
import { inKernel } from './kernel.ts';
import table from './maps.json' with { type: 'json' };
import patch from './maps.patch.json' with { type: 'json' };

export type Want = 'needed' | 'forbidden' | 'filled';

/** A type of map. Facts: see `maps.source.ts` and `maps.patch.json`. */
export interface MapType {
  /** Without `BPF_MAP_TYPE_`, e.g. `LRU_HASH`. */
  readonly name: string;
  readonly id: number;
  readonly since?: string;
  /** Absent where nobody has read the kernel's check. */
  readonly key?: Want;
  readonly value?: Want;
  readonly entries?: Want;
  /** The only size of a key, in bytes. */
  readonly keySize?: number;
  /** The only sizes of a value, in bytes. */
  readonly valueSizes?: readonly number[];
  /** Flags without which the kernel refuses the map. */
  readonly flags?: readonly string[];
}

type Row = Omit<MapType, 'name'>;

function read(): ReadonlyMap<string, MapType> {
  const rows = table.maps as Readonly<Record<string, Row>>;
  const additions = patch.maps as Readonly<Record<string, Partial<Row>>>;
  const names = [...new Set([...Object.keys(rows), ...Object.keys(additions)])];
  // Only the additions hold types that the table lacks, and these carry their id.
  return new Map(names.map((name) => [name, { name, ...({ ...rows[name], ...additions[name] } as Row) }]));
}

/** All map types, by name without the prefix. */
export const mapTypes: ReadonlyMap<string, MapType> = read();

/** Takes `BPF_MAP_TYPE_HASH` or `HASH`. */
export function mapTypeNamed(name: string): MapType | undefined {
  return mapTypes.get(name.replace(/^BPF_MAP_TYPE_/, '').replace(/_DEPRECATED$/, ''));
}

export function mapTypeInKernel(type: MapType, kernel: KernelTarget | undefined): Certainty {
  return inKernel(type.since, kernel);
}
