import type { TargetProgram } from '../core/types.ts';
import table from './presets.json' with { type: 'json' };

/** The versions that a distribution release brings; `backports` when its kernel carries much newer code. */
export interface Preset extends Readonly<Partial<Record<TargetProgram, string>>> {
  readonly kernel: string;
  readonly backports?: boolean;
}

export const presets: ReadonlyMap<string, Preset> = new Map<string, Preset>(Object.entries(table.presets));
