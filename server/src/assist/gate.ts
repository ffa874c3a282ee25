import type { Send } from './providers/http.ts';
import { isLoopback } from './providers/endpoint.ts';
import { ProviderError } from './types.ts';

/** One request as it went out, for the person who wants to know what was sent. */
export interface SentRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where it went: an address, or the name of what is asked without a network. */
  readonly to: string;
  /** The body as it was sent, secrets and names hidden. */
  readonly body: string;
  /** What came back so far: a status, and the beginning of the answer as the wire had it. */
  answer: string;
}

/** The last requests, oldest first. Kept in memory only. */
export class SentRequests {
  readonly #requests: SentRequest[] = [];

  add(to: string, body: string): SentRequest {
    const request: SentRequest = { at: Date.now(), to, body: short(body), answer: '' };
    this.#requests.push(request);
    if (this.#requests.length > mostRequests) this.#requests.shift();
    return request;
  }

  get all(): readonly SentRequest[] {
    return this.#requests;
  }
}

export interface GateOptions {
  /** Only this machine may be asked. */
  readonly offline: boolean;
  /** Whether text may go to a host that is not this machine; asked before each request. */
  readonly mayLeave: (host: string) => Promise<boolean>;
  readonly sent: SentRequests;
}

const mostRequests = 20;
/** Characters of one body or answer that are kept. */
const mostText = 64 * 1024;

/**
 * The one way to the network: refuses hosts that nobody allowed before a name is even looked up, and keeps what went out
 * for the person to see. Headers are not kept: one of them is the key.
 */
export function gate({ offline, mayLeave, sent }: GateOptions): Send {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!isLoopback(url.hostname)) {
      if (offline) throw new ProviderError('refused', `offline: ${url.host} is not this machine`);
      if (!(await mayLeave(url.host)))
        throw new ProviderError('refused', `sending text to ${url.host} was not allowed`);
    }
    const body = typeof init?.body === 'string' ? init.body : '';
    const request = sent.add(`${init?.method ?? 'GET'} ${url.origin}${url.pathname}`, body);
    try {
      const response = await fetch(input, init);
      request.answer = `${response.status}\n`;
      return watched(response, request);
    } catch (error) {
      request.answer = error instanceof Error ? error.message : String(error);
      throw error;
    }
  };
}

/** The same response; what is read of it is kept as well. */
function watched(response: Response, request: SentRequest): Response {
  if (!response.body) return response;
  const decoder = new TextDecoder();
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (request.answer.length < mostText)
        request.answer = short(request.answer + decoder.decode(chunk, { stream: true }));
      controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(watch), { status, statusText, headers });
}

function short(text: string): string {
  return text.length > mostText ? `${text.slice(0, mostText)}…` : text;
}
