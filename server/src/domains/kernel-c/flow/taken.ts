import { keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import type { Pair } from '../facts/pairs.ts';

/** Something that a path has taken and not given back. */
export interface Taken {
  readonly call: CallTerm;
  readonly pair: Pair;
  /** All spellings of it, the first one first. */
  readonly keys: readonly string[];
  /** Those of them that are only a part of it: `hdl` of `hdl = &foo->handler`. */
  readonly parts?: readonly string[];
  /** What was taken before it has been given back already: an unwinding that leaves it out. */
  readonly isSkipped?: boolean;
  /** Who got it meanwhile, and may have kept it. */
  readonly passed: readonly Passed[];
  /** Functions of other files that got it and failed: some of them clean up what they were given. */
  readonly refusedBy: readonly string[];
  /** The variable that has what drivers keep in it, as `netdev_priv()` gives it. */
  readonly inside?: string;
  /** The object it belongs to has noted that it is on: `foo->enabled = true`. */
  readonly isNoted?: boolean;
  /** A flag says what became of it, where somebody got it and failed. */
  readonly isTold?: boolean;
}

export interface Passed {
  readonly to: string;
  /** Start of the call. */
  readonly start: number;
  /** The variable that was given the call's result. */
  readonly result?: string;
  /** It works on what it gets, and has no name of one that keeps it. */
  readonly isWeak?: boolean;
  /** It is a helper of the file that stores it nowhere. */
  readonly isHarmless?: boolean;
  /** It gets the address of a flag as well, which says behind it what became of things. */
  readonly hasFlag?: boolean;
  /** It keeps what it gets, or frees it, also where it fails. */
  readonly isAlways?: boolean;
}

/** Marks what no variable holds any more: it can only be owed. */
const lost = "'";

export function forgotten(key: string): string {
  return `${key}${lost}`;
}

/** The spelling it had before it was forgotten; undefined where some variable still holds it. */
export function forgottenAs(key: string): string | undefined {
  return key.endsWith(lost) ? key.slice(0, -lost.length) : undefined;
}

/** `p = NULL` where nobody else has it: it is lost for good, and owed to the end. */
export function isForgetting({ pair, keys, passed }: Taken, key: string, value: Term): boolean {
  return (
    pair.takes === 'result' &&
    keys.length === 1 &&
    keys[0] === key &&
    passed.length === 0 &&
    keyOf(value) === 'NULL'
  );
}

/** Both are members of one object that a variable points to: `p->attr.name` beside `p->name`. */
export function isBeside(key: string, other: string): boolean {
  const [, root] = /^(\w+)->[\w.]+$/.exec(key) ?? [];
  return root !== undefined && new RegExp(`^${root}->[\\w.]+$`).test(other);
}
