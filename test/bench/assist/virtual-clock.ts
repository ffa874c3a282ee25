import type { Clock } from '../../../server/src/assist/clock.ts';

interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** Time that passes when nobody has anything left to do: hours of typing in seconds. */
export class VirtualClock implements Clock {
  #now = 0;
  readonly #due: Due[] = [];
  readonly #busy: () => boolean;

  /** `busy`: whether somebody works in real time, such as another thread. That takes no virtual time. */
  constructor(busy: () => boolean) {
    this.#busy = busy;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const due = { at: this.#now + Math.max(0, milliseconds), run };
    // What comes later stands first, and among equals what was asked for later.
    let low = 0;
    let high = this.#due.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#due[middle]!.at > due.at) low = middle + 1;
      else high = middle;
    }
    this.#due.splice(low, 0, due);
    return () => {
      const at = this.#due.indexOf(due);
      if (at >= 0) this.#due.splice(at, 1);
    };
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(milliseconds, resolve);
    });
  }

  /** Lets time pass until something is done. */
  async run<T>(work: Promise<T>): Promise<T> {
    const state = { isDone: false };
    const done = (): void => {
      state.isDone = true;
    };
    work.then(done, done);
    for (;;) {
      await turn();
      while (this.#busy()) await turn();
      if (state.isDone) return work;
      const next = this.#due.pop();
      if (!next) throw new Error('everybody waits for somebody else');
      this.#now = next.at;
      next.run();
    }
  }
}

/** Everything runs that waits for nothing but its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
