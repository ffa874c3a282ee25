import { movedCarried, type Carried } from '../core/carried.ts';
import type { Around } from '../workbench.ts';
import { dropStates, newRangeStates, type RangeStates } from '../workbench/look-around.ts';
import type { Change } from './messages.ts';
import { isSame, type Circumstances } from './scopes.ts';

/** A document on the kernels of its supported range, and what they said while the text is edited further. */
export class RangeLine {
  readonly states: RangeStates = newRangeStates();
  #learned: { readonly revision: number; readonly under: Circumstances; readonly around: Around } | undefined;
  #carried: readonly Carried[] = [];

  get isEmpty(): boolean {
    return this.states.kernels.size === 0;
  }

  /** What is known of the other kernels for a revision: all of it only for the one that they have seen. */
  around(revision: number, under: Circumstances): Around {
    const learned = this.#learned;
    if (!learned || !isSame(learned.under, under)) return { carried: [], gaps: [], isComplete: false };
    if (learned.revision === revision) return learned.around;
    return { carried: this.#carried, gaps: learned.around.gaps, isComplete: false };
  }

  learn(revision: number, under: Circumstances, around: Around): void {
    this.#learned = { revision, under, around };
    this.#carried = around.carried;
  }

  edit(changes: readonly Change[]): void {
    for (const { start, end, text } of changes)
      this.#carried = movedCarried(this.#carried, { span: { start, end }, text });
  }

  /** Forgets everything and frees the trees. */
  drop(): void {
    dropStates(this.states);
    this.#learned = undefined;
    this.#carried = [];
  }
}
