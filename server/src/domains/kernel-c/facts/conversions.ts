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

/** Where a function gets what a release no longer hands to it, from others of its parameters. */
export interface Derivation {
  /** The structure's member that the function is for; absent where it makes no difference. */
  readonly member?: string;
  readonly type: string;
  /** Names of the parameter by which it is told from others of its type, as a regular expression. */
  readonly name?: string;
  readonly from: readonly string[];
  /** A call or another expression, `$0`, `$1` for the other parameters. */
  readonly call: string;
}

export const derivations: readonly Derivation[] = table.parameters;

/** What a caller that knows nothing else passes for a new parameter of a type. */
export const neutralValues: ReadonlyMap<string, string> = new Map(Object.entries(table.values));
