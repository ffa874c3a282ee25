import type { Certainty } from './version.ts';

/** What a system is known to have. */
export interface Lookup {
  (kind: string, name: string): Certainty;
  /** Names of a kind among which one that is slightly different may be meant; of paths those in the same folder, as last parts. */
  readonly beside?: (kind: string, name: string) => Iterable<string>;
}
