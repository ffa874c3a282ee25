/** What writer and reader of a table have to agree on beside the sections' names. */
export const rowKinds = [
  'function',
  'macro',
  'struct',
  'union',
  'enum',
  'enumerator',
  'typedef',
  'variable',
  'export',
] as const;

export interface TableAbout {
  readonly columns: readonly {
    /** With the point release. */
    readonly version: string;
    readonly arch: string;
    readonly source: string;
  }[];
  /** How many names the table holds. */
  readonly names: number;
  /** What it was made from and when, for people. */
  readonly made: string;
}
