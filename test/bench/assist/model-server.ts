import { pause } from '../../../server/src/assist/clock.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface Speed {
  /** Tokens a second that the server reads and writes. */
  readonly reads: number;
  readonly writes: number;
}

/** A request as the server gets it. */
export interface Request {
  /** All of the document before the place that is asked about. */
  readonly before: string;
  /** The prompt as the server reads it. */
  readonly prompt: string;
  readonly maxTokens: number;
  /** Milliseconds of writing after which it ends once a line break has come. */
  readonly mostTime?: number;
  readonly signal?: AbortSignal;
}

/** Tokens are UTF-8 bytes / 3. */
export const bytesInToken = 3;
/** What a written token costs of a read one. */
const writeCost = 8;
/** Milliseconds from the editor to the server and back. */
const distance = 5;

/** A server with one slot that keeps what it has read and written last, and answers one request after the other. */
export class ModelServer {
  readonly work = { requests: 0, sent: 0, read: 0, written: 0 };
  readonly #clock: VirtualClock;
  readonly #speed: Speed;
  readonly #answer: (before: string) => string;
  #slot = Buffer.alloc(0);
  #free = Promise.resolve();

  /** Told of every request when it is sent. */
  asked: (before: string) => void = () => undefined;

  constructor(clock: VirtualClock, speed: Speed, answer: (before: string) => string) {
    this.#clock = clock;
    this.#speed = speed;
    this.#answer = answer;
  }

  /** Prompt tokens that were not in the cache and eight times the tokens written. */
  get tokenWork(): number {
    return this.work.read + writeCost * this.work.written;
  }

  /** The answer token by token. Ends early when the signal fires. */
  async *ask({ before, prompt, maxTokens, mostTime, signal }: Request): AsyncGenerator<string> {
    const stop = signal ?? new AbortController().signal;
    const isCancelled = (): boolean => stop.aborted;
    const turn = this.#free;
    let release = (): void => undefined;
    this.#free = new Promise((resolve) => (release = resolve));
    this.work.requests++;
    this.asked(before);
    try {
      await pause(this.#clock, distance, stop);
      await turn;
      if (isCancelled()) return;
      const bytes = Buffer.from(prompt);
      this.work.sent += Math.ceil(bytes.length / bytesInToken);
      const read = Math.ceil((bytes.length - common(this.#slot, bytes)) / bytesInToken);
      this.work.read += read;
      this.#slot = bytes;
      // Servers do not stop in the middle of reading.
      await this.#clock.wait((1000 * read) / this.#speed.reads);
      const answer = Buffer.from(this.#answer(before));
      const began = this.#clock.now();
      let hasBreak = false;
      for (let token = 0; token < maxTokens; token++) {
        if (isCancelled() || (hasBreak && this.#clock.now() - began > (mostTime ?? Infinity))) return;
        await this.#clock.wait(1000 / this.#speed.writes);
        this.work.written++;
        const piece = answer.subarray(token * bytesInToken, (token + 1) * bytesInToken);
        // The last token says that this is the end.
        if (piece.length === 0) return;
        this.#slot = Buffer.concat([this.#slot, piece]);
        hasBreak ||= piece.includes(10);
        yield piece.toString('latin1');
      }
    } finally {
      release();
    }
  }
}

function common(a: Buffer, b: Buffer): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
}
