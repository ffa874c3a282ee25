import type { Text } from '../core/text.ts';
import type { Claim, Domain } from '../core/types.ts';

/** What is known of a domain before any of its files is opened. */
export interface DomainEntry {
  readonly id: string;
  readonly claims: readonly Claim[];
  /** Codes of all its rules, so that settings and ignores can be judged without loading it. */
  readonly codes: readonly string[];
  load(): Promise<Domain>;
  /** Why each rule exists, by code, in markdown. */
  explanations(): Promise<Readonly<Record<string, Text>>>;
}
