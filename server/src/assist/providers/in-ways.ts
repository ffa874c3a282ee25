import { ProviderError } from '../types.ts';
import type { Ways } from '../ways.ts';
import { isUnsupported, providerError } from './faults.ts';

/** One question, and the ways in which a server may be asked it. */
export interface Question<Way extends string> {
  /** Endpoint and model, by which it is remembered what has worked. */
  readonly name: string;
  /** In the order in which they are to be tried. */
  readonly ways: readonly Way[];
  ask(way: Way): AsyncIterable<string>;
}

export interface Asking {
  readonly signal: AbortSignal;
  /** Most milliseconds without a piece of an answer. */
  readonly timeout: number;
  /** What has worked, by the question's name; absent where there is one way only. */
  readonly memory?: Ways;
}

/**
 * Asks in the way that has worked before, else in one after the other until the server knows one: a server that answers
 * "unsupported" is asked once in that way and not again. Ends without an error when the signal fires, throws a
 * `ProviderError` for everything else, and ends the request when whoever reads has had enough.
 */
export async function* inWays<Way extends string>(
  { signal, timeout, memory }: Asking,
  prepare: (signal: AbortSignal) => Promise<Question<Way>>,
): AsyncGenerator<string> {
  const stop = new AbortController();
  const clock = patience(timeout, () => {
    stop.abort();
  });
  try {
    const both = AbortSignal.any([signal, stop.signal]);
    const question = await prepare(both);
    const { name, ways } = question;
    let failed: ProviderError | undefined;
    for (const way of bestFirst(ways, memory?.get(name))) {
      let hasBegun = false;
      try {
        for await (const piece of question.ask(way)) {
          // Not only at the end: whoever reads may have enough before.
          if (!hasBegun) memory?.set(name, way);
          hasBegun = true;
          clock.again();
          yield piece;
        }
        if (!both.aborted) memory?.set(name, way);
        failed = undefined;
        break;
      } catch (error) {
        if (signal.aborted) return;
        failed = providerError(error, Date.now());
        if (hasBegun || !isUnsupported(failed)) break;
        if (memory?.get(name) === way) memory.delete(name);
      }
    }
    if (signal.aborted) return;
    if (stop.signal.aborted) throw new ProviderError('unreachable', `no answer within ${timeout} ms`);
    if (failed) throw failed;
  } catch (error) {
    if (!signal.aborted) throw providerError(error, Date.now());
  } finally {
    clock.end();
    stop.abort();
  }
}

function bestFirst<Way extends string>(ways: readonly Way[], worked: string | undefined): readonly Way[] {
  return [...ways.filter((way) => way === worked), ...ways.filter((way) => way !== worked)];
}

/** Calls back when nothing came for too long. */
function patience(milliseconds: number, late: () => void): { again(): void; end(): void } {
  let timer = setTimeout(late, milliseconds);
  return {
    again: () => {
      clearTimeout(timer);
      timer = setTimeout(late, milliseconds);
    },
    end: () => {
      clearTimeout(timer);
    },
  };
}
