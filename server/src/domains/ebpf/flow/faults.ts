import type { Trail } from '../../../syntax/c/flow/explore.ts';
import type { ReturnStep } from '../../../syntax/c/flow/graph.ts';
import type { CallTerm, Term } from '../../../syntax/c/flow/term.ts';
import type { Kind } from './effects.ts';

/** Something that was taken and has to be given back before the function ends. */
export interface Held {
  readonly kind: Kind;
  readonly call: CallTerm;
  /** All spellings of it, the first one first. */
  readonly keys: readonly string[];
}

export type Found =
  /** The function ends with it. */
  | {
      readonly does: 'kept';
      readonly at: ReturnStep;
      readonly held: Held;
      /** On every path to this return. */
      readonly isAlways: boolean;
      /** Nobody has looked whether it is there. */
      readonly mayBeNull: boolean;
    }
  /** It is written over, and nobody can give it back. */
  | { readonly does: 'lost'; readonly at: Term; readonly held: Held }
  /** Something that was taken before is given back while this is held. */
  | { readonly does: 'order'; readonly at: CallTerm; readonly held: Held }
  /** It is taken a second time. */
  | { readonly does: 'twice'; readonly at: CallTerm; readonly held: Held }
  /** It is given back, or used, without being held: `before` is where it was given back, or where the value comes from. */
  | {
      readonly does: 'unheld';
      readonly at: CallTerm;
      readonly kind: Kind;
      readonly key: string;
      readonly isSpent: boolean;
      readonly before?: Term;
    }
  /** What must not be called while it is held. */
  | {
      readonly does: 'calls';
      readonly at: CallTerm;
      readonly held: Held;
      readonly because: 'sleeps' | 'locked' | 'throws' | 'leaves';
    }
  /** What wants a section around it is called outside of one. */
  | { readonly does: 'outside'; readonly at: CallTerm }
  /** What works on a list or a tree is called without the lock beside it. */
  | { readonly does: 'unlocked'; readonly at: CallTerm };

export type Fault = Found & { readonly trail: Trail | undefined };
