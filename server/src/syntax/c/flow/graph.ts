import type { Span } from '../../../core/types.ts';
import type { CFunction } from '../types.ts';
import type { CallTerm, Term } from './term.ts';

/** What happens at one point of a path, in the order of evaluation. */
export type Step = CallStep | AssignStep | DeclareStep | AccessStep | LeaveStep | ReturnStep;

/** A call whose arguments have been evaluated. */
export interface CallStep extends Span {
  readonly kind: 'call';
  readonly call: CallTerm;
  /** The result is thrown away: the call is a statement of its own. */
  readonly discarded: boolean;
  /** The macro heads a loop or a block, as `list_for_each_entry` and `scoped_guard` do. */
  readonly heads?: 'loop' | 'block';
}

/** `target = value`; without a value where only the change is known (`x++`, `x += 1`). */
export interface AssignStep extends Span {
  readonly kind: 'assign';
  readonly target: Term;
  readonly value?: Term;
}

/** A local variable comes to life; its initialiser follows as an assignment. */
export interface DeclareStep extends Span {
  readonly kind: 'declare';
  readonly name: string;
  /** The declaration as written up to the name. */
  readonly type: string;
  readonly isArray: boolean;
  /** It has a value from the start. */
  readonly isSet: boolean;
  /** The function of `__free(kfree)`, which runs when the scope ends. */
  readonly cleanup?: string;
}

/** Memory behind a pointer is read or written. */
export interface AccessStep extends Span {
  readonly kind: 'access';
  readonly pointer: Term;
  readonly term: Term;
}

/** The scope of something that cleans up after itself ends: a `__free` variable or a guard. */
export interface LeaveStep extends Span {
  readonly kind: 'leave';
  /** Where it was made. */
  readonly of: DeclareStep | CallStep;
}

export interface ReturnStep extends Span {
  readonly kind: 'return';
  readonly value?: Term;
}

/** A condition of several parts, and what it gave. */
export interface Decided {
  readonly whole: Term;
  readonly truth: boolean;
}

export interface Edge {
  readonly to: Block;
  /** The condition that leads here, and what it gave. */
  readonly condition?: Term;
  readonly truth?: boolean;
  /** The value that a `switch` found; several share a block by several edges. */
  readonly equals?: Term;
  /** Longer conditions whose last part this edge decides: all of `a || b`. */
  readonly decides?: readonly Decided[];
  /** A `goto` leads here, and no statement that repeats. */
  readonly isGoto?: boolean;
}

export interface Block {
  readonly id: number;
  readonly steps: readonly Step[];
  readonly edges: readonly Edge[];
}

/** The paths through one function. Offsets are those of the file. */
export interface FlowGraph {
  readonly fn: CFunction;
  readonly entry: Block;
  /** All that returns or falls off the end arrives here. */
  readonly exit: Block;
  /** Every block that can be reached, in reverse postorder: a block stands before those it leads to, loops aside. */
  readonly blocks: readonly Block[];
  /** Every step, in the order of the blocks. */
  readonly steps: readonly Step[];
}
