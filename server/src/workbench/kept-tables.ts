import { keptTables, type KeptTable } from '../knowledge/own/own-cache.ts';
import { ownSource } from '../knowledge/own/own-source.ts';

export type { KeptTable } from '../knowledge/own/own-cache.ts';

/** Whether a kept table answers: it does while the kernel it was made from is as it was. */
export type KeptState = 'kept' | 'stale' | 'gone';

export function listKept(cache: string): readonly { readonly kept: KeptTable; readonly state: KeptState }[] {
  return keptTables(cache).map((kept) => ({ kept, state: stateOf(kept) }));
}

function stateOf({ about }: KeptTable): KeptState {
  try {
    return ownSource(about.own.path).stamp === about.own.stamp ? 'kept' : 'stale';
  } catch {
    return 'gone';
  }
}
