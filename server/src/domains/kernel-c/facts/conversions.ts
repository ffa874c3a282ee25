import table from './conversions.json' with { type: 'json' };

/** How an argument of a type that a release replaced is written for the new one. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
  /** The argument as it is, `$0` for any part of it. */
  readonly old: string;
  readonly text: string;
}

/** The first that fits is the best. */
export const conversions: readonly Conversion[] = table.conversions;
