import { createParser } from 'eventsource-parser';
import type { Ways } from '../ways.ts';
import { errorInBody } from './faults.ts';

/** A status that is no success, in the form that `providerError` understands. */
class StatusError extends Error {
  readonly status: number;
  readonly headers: Headers;

  constructor(status: number, headers: Headers, message: string) {
    super(message);
    this.name = 'StatusError';
    this.status = status;
    this.headers = headers;
  }
}

/** How requests reach the network. */
export type Send = typeof fetch;

/** What every provider over HTTP is given. */
export interface HttpOptions {
  /** The key at the time of a request; undefined for endpoints that want none. */
  readonly key: () => Promise<string | undefined>;
  /** Most milliseconds without a piece of an answer. */
  readonly timeout?: number;
  readonly send?: Send;
  /** Which way of asking has worked, by endpoint and model; else it lives as long as the provider. */
  readonly memory?: Ways;
}

export interface Sending {
  readonly signal: AbortSignal;
  readonly send?: Send;
  /** Sent as a bearer token when there is one. */
  readonly key?: string | undefined;
}

/** Posts JSON and comes back with the response once its head is there; rejects for a status that is no success. */
export async function post(
  url: string,
  body: object,
  { signal, key, send = fetch }: Sending,
): Promise<Response> {
  return accepted(
    await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(key) },
      body: JSON.stringify(body),
      signal,
      // Text goes to the address that the person gave and to no other.
      redirect: 'error',
    }),
  );
}

/** The JSON at an address. */
export async function get(url: string, { signal, key, send = fetch }: Sending): Promise<unknown> {
  const response = await accepted(await send(url, { headers: bearer(key), signal, redirect: 'error' }));
  return response.json();
}

/** The JSON of each event of a stream, up to its end or `[DONE]`; of a server that does not stream, its one answer. */
export async function* events(response: Response): AsyncGenerator<object> {
  if (/\bjson\b/.test(response.headers.get('content-type') ?? '')) {
    yield valueOf(await response.text());
    return;
  }
  const waiting: string[] = [];
  const parser = createParser({
    onEvent: ({ data }) => {
      waiting.push(data);
    },
  });
  for await (const text of texts(response)) {
    parser.feed(text);
    for (const data of waiting.splice(0)) {
      if (data === '[DONE]') return;
      yield valueOf(data);
    }
  }
}

/** The JSON of each line of a stream (NDJSON). */
export async function* lines(response: Response): AsyncGenerator<object> {
  let rest = '';
  for await (const text of texts(response)) {
    const parts = (rest + text).split('\n');
    rest = parts.pop()!;
    for (const line of parts) if (line.trim() !== '') yield valueOf(line);
  }
  if (rest.trim() !== '') yield valueOf(rest);
}

async function* texts(response: Response): AsyncGenerator<string> {
  if (response.body) yield* response.body.pipeThrough(new TextDecoderStream());
}

/** Throws what a body says of an error although its status said that all is well. */
function valueOf(json: string): object {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null)
    throw new SyntaxError(`not an object: ${json.slice(0, 80)}`);
  const { error } = value as { readonly error?: unknown };
  if (error !== undefined && error !== null) throw errorInBody(error, Date.now());
  return value;
}

async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  const text = await response.text().catch(() => '');
  throw new StatusError(response.status, response.headers, `${response.status} ${messageIn(text)}`.trim());
}

/** The words of an error in the forms that servers have for it. */
function messageIn(text: string): string {
  try {
    const { error, message, detail } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    for (const words of [error, (error as { message?: unknown } | null)?.message, message, detail])
      if (typeof words === 'string') return words;
  } catch {
    // A proxy's page; its first words say enough.
  }
  return text.slice(0, 200);
}

function bearer(key: string | undefined): Record<string, string> {
  return key === undefined || key === '' ? {} : { authorization: `Bearer ${key}` };
}
