/** Requests, notices and cancellation over a message port, typed by the two maps that both sides agree on. */

export interface Stop {
  /** Whether nobody waits for the answer any more. */
  readonly stopped: boolean;
}

/** A thread's end of a channel, as far as this file needs it: a worker, a parent port or one end of a channel. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

type RequestMap<R> = { readonly [K in keyof R]: { params: unknown; answer: unknown } };

export type RequestHandlers<R extends RequestMap<R>> = {
  readonly [K in keyof R]: (params: R[K]['params'], stop: Stop) => R[K]['answer'] | Promise<R[K]['answer']>;
};

export type NoticeHandlers<N> = { readonly [K in keyof N]: (params: N[K]) => void };

type Wire =
  | { readonly kind: 'request'; readonly id: number; readonly name: string; readonly params: unknown }
  | { readonly kind: 'notice'; readonly name: string; readonly params: unknown }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly reason: string };

/** The request was cancelled by the one who asked. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** The thread that was asked is gone, and nobody else is to be asked in its place. */
export class ThreadLost extends Error {
  constructor() {
    super('the analysis thread stopped');
    this.name = 'ThreadLost';
  }
}

/** Answers what comes over a port. A handler that throws fails its own request and nothing else. */
export function serve<R extends RequestMap<R>, N>(
  port: Port,
  requests: RequestHandlers<R>,
  notices: NoticeHandlers<N>,
  failed: (name: string, error: unknown) => void,
): void {
  const running = new Map<number, { stopped: boolean }>();
  const answer = async (id: number, name: string, params: unknown): Promise<void> => {
    const stop = { stopped: false };
    running.set(id, stop);
    try {
      const result: unknown = await requests[name as keyof R](params, stop);
      // An answer to a question that was taken back would only be copied to be thrown away.
      if (!stop.stopped) port.postMessage({ kind: 'answer', id, answer: result } satisfies Wire);
    } catch (error) {
      port.postMessage({ kind: 'failure', id, reason: reasonOf(error) } satisfies Wire);
    } finally {
      running.delete(id);
    }
  };
  port.on('message', (message) => {
    const wire = message as Wire;
    if (wire.kind === 'request') void answer(wire.id, wire.name, wire.params);
    else if (wire.kind === 'cancel') {
      const stop = running.get(wire.id);
      if (stop) stop.stopped = true;
    } else if (wire.kind === 'notice') {
      try {
        (notices[wire.name as keyof N] as (params: unknown) => void)(wire.params);
      } catch (error) {
        failed(wire.name, error);
      }
    }
  });
}

export interface Pending {
  readonly name: string;
  readonly params: unknown;
  /** How often it was handed to a thread that then died. */
  lost: number;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** The asking side. It outlives its port: after a crash the same questions are put to the next thread. */
export class Asker<R extends RequestMap<R>, N> {
  readonly #pending = new Map<number, Pending>();
  #port: Port | undefined;
  #nextId = 1;

  /** Takes a new port. Questions that are still open are asked again there by `askAgain`. */
  connect(port: Port): void {
    this.#port = port;
    port.on('message', (message) => {
      // A thread that was replaced may still have answers on their way; they are as good as any.
      const wire = message as Wire;
      if (wire.kind !== 'answer' && wire.kind !== 'failure') return;
      const pending = this.#pending.get(wire.id);
      if (!pending) return;
      this.#pending.delete(wire.id);
      if (wire.kind === 'answer') pending.resolve(wire.answer);
      else pending.reject(new Error(wire.reason));
    });
  }

  get pending(): Iterable<Pending> {
    return this.#pending.values();
  }

  get isIdle(): boolean {
    return this.#pending.size === 0;
  }

  /** Rejects with `Cancelled` when the signal fires, at once: nobody waits for the other thread to notice. */
  request<K extends keyof R & string>(
    name: K,
    params: R[K]['params'],
    signal?: AbortSignal,
  ): Promise<R[K]['answer']> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new Cancelled());
        return;
      }
      const id = this.#nextId++;
      const cancel = (): void => {
        this.#pending.delete(id);
        this.#port?.postMessage({ kind: 'cancel', id } satisfies Wire);
        reject(new Cancelled());
      };
      const settled = (): void => {
        signal?.removeEventListener('abort', cancel);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      this.#pending.set(id, {
        name,
        params,
        lost: 0,
        resolve: (answer) => {
          settled();
          resolve(answer);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      });
      this.#port?.postMessage({ kind: 'request', id, name, params } satisfies Wire);
    });
  }

  notify<K extends keyof N & string>(name: K, params: N[K]): void {
    this.#port?.postMessage({ kind: 'notice', name, params } satisfies Wire);
  }

  /** Puts every open question to the current port; those that `giveUp` names are rejected instead. */
  askAgain(giveUp: (pending: Pending) => boolean): void {
    for (const [id, pending] of [...this.#pending]) {
      if (giveUp(pending)) {
        this.#pending.delete(id);
        pending.reject(new ThreadLost());
      } else {
        this.#port?.postMessage({
          kind: 'request',
          id,
          name: pending.name,
          params: pending.params,
        } satisfies Wire);
      }
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
