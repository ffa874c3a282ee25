/** Time as the pipeline sees it, so that hours of typing can be tried out in seconds. */
export interface Clock {
  /** Milliseconds since some moment that stays the same. */
  now(): number;
  /** Calls back once, after so many milliseconds; what it gives takes the call back. */
  after(milliseconds: number, run: () => void): () => void;
}

export const realClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Waits, or less when the request is cancelled. */
export function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      takeBack();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const takeBack = clock.after(milliseconds, done);
    signal.addEventListener('abort', done);
  });
}
