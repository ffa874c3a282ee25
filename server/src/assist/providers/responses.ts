import type OpenAI from 'openai';
import type { Conversation, Ending } from '../types.ts';
import { errorInBody } from './faults.ts';

/** One event of a stream, or the whole answer of a server that does not stream. Nothing in it can be relied on. */
interface Event {
  readonly type?: string;
  readonly delta?: string | null;
  readonly error?: unknown;
  readonly message?: string;
  readonly status?: string;
  readonly response?: Event | null;
  readonly output?:
    readonly { readonly content?: readonly { readonly text?: string | null }[] | null }[] | null;
}

/** Asks by the newest of OpenAI's interfaces (`/responses`). It knows no stops, and nothing is to be kept at the server. */
export function askResponses(
  client: OpenAI,
  model: string,
  { turns, maxTokens }: Conversation,
  options: { readonly signal: AbortSignal; readonly headers: Record<string, string | null> },
): Promise<{ readonly data: AsyncIterable<unknown>; readonly response: Response }> {
  const input = turns.map(({ role, content }) => ({ role, content }));
  const body = { model, input, max_output_tokens: maxTokens, stream: true as const, store: false };
  return client.responses.create(body, options).withResponse();
}

/** The text in a stream of typed events; how it ended is told by the last one. Throws a `ProviderError`. */
export async function* responsePieces(
  events: AsyncIterable<unknown>,
  signal: AbortSignal,
  ended?: (how: Ending) => void,
): AsyncGenerator<string> {
  for await (const one of events) {
    if (signal.aborted) return;
    const event = (one ?? {}) as Event;
    const { type, delta, response } = event;
    const error = type === 'error' ? (event.error ?? event) : (response?.error ?? event.error);
    if (error !== undefined && error !== null) throw errorInBody(error, Date.now());
    if (type === 'response.output_text.delta') {
      if (typeof delta === 'string' && delta !== '') yield delta;
    } else if (type === undefined) {
      const text = (event.output ?? [])
        .flatMap(({ content }) => content ?? [])
        .map((part) => part.text ?? '');
      if (text.length > 0) yield text.join('');
    }
    const status = type === undefined ? event.status : response?.status;
    if (status === 'completed') ended?.('stop');
    if (status === 'incomplete') ended?.('length');
  }
}
