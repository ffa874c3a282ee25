import type OpenAI from 'openai';
import { answerTag, chatPrompt } from '../chat-prompt.ts';
import { notesInText } from '../notes-in-text.ts';
import { fillTemplate, templateOf } from '../templates.ts';
import {
  ProviderError,
  type Answered,
  type Conversation,
  type Ending,
  type Prompt,
  type Provider,
} from '../types.ts';
import { errorInBody, isUnsupported, providerError } from './faults.ts';
import type { HttpOptions, Send } from './http.ts';
import { inWays } from './in-ways.ts';
import { askResponses, responsePieces } from './responses.ts';

/** A way of asking in words. `plain-chat` is chat for models that refuse a temperature, stops or `max_tokens`. */
type Spoken = 'chat' | 'plain-chat' | 'responses';
export type Way = 'suffix' | 'template' | Spoken;
export type Mode = 'auto' | 'suffix' | 'template' | 'chat';

export interface OpenaiCompatibleOptions extends HttpOptions {
  /** Address up to and with the version, as `readEndpoint` gives it. */
  readonly base: string;
  /** Empty: the first model that the endpoint lists. */
  readonly model: string;
  readonly mode: Mode;
  /** The ways that `auto` tries, when it is known what the endpoint can. */
  readonly ways?: readonly Way[];
  /** Fields that a chat needs besides, such as those that switch a model's thinking off. */
  readonly chatFields?: object;
}

/** Servers of this wire format often take no more stops than these. */
const mostStops = 4;

/** In the order in which they are tried: of servers that know the newest interface nearly all know the older one too. */
const spoken: readonly Spoken[] = ['chat', 'plain-chat', 'responses'];

interface Asked {
  readonly client: OpenAI;
  readonly model: string;
  readonly chatFields: object;
  readonly options: { readonly signal: AbortSignal; readonly headers: Record<string, string | null> };
}

interface Streaming {
  readonly data: AsyncIterable<unknown>;
  readonly response: Response;
}

/** One piece of a stream, or the whole answer of a server that does not stream. Nothing in it can be relied on. */
interface Chunk {
  readonly error?: unknown;
  readonly choices?:
    | readonly {
        readonly text?: string | null;
        readonly delta?: { readonly content?: string | null } | null;
        readonly message?: { readonly content?: string | null } | null;
        readonly finish_reason?: string | null;
      }[]
    | null;
}

/** A server that speaks the completions or the chat completions of OpenAI: llama.cpp, Ollama, vLLM, hosted ones. */
export function openaiCompatible(settings: OpenaiCompatibleOptions): Required<Omit<Provider, 'dispose'>> {
  const { base, mode, key, timeout = 10_000, memory = new Map<string, string>() } = settings;
  const { chatFields = {}, send = fetch } = settings;
  let client: Promise<OpenAI> | undefined;
  let listed: string | undefined;

  async function prepare(signal: AbortSignal): Promise<Asked> {
    const secret = await key();
    // A null takes the header away: an empty key must not be sent as one.
    const headers = { Authorization: secret === undefined || secret === '' ? null : `Bearer ${secret}` };
    const options = { signal, headers };
    const sdk = await (client ??= createClient(base, timeout, send));
    const model = settings.model === '' ? (listed ??= await firstModel(sdk, options)) : settings.model;
    return { client: sdk, model, options, chatFields };
  }

  return {
    id: 'openai-compatible',
    fillInMiddle: mode !== 'chat',
    generate: (prompt, signal, ended) =>
      inWays({ signal, timeout, memory }, async (both) => {
        const asked = await prepare(both);
        return {
          name: `${base} ${asked.model}`,
          ways: settings.ways && mode === 'auto' ? settings.ways : waysFor(mode, asked.model),
          async *ask(way: Way) {
            yield* piecesOf(way)(await request(asked, prompt, way), both, ended);
          },
        };
      }),
    several: async (prompt, count, signal) => {
      let name = '';
      try {
        const asked = await prepare(AbortSignal.any([signal, AbortSignal.timeout(timeout)]));
        name = `${base} ${asked.model}`;
        const way = memory.get(name);
        if ((way !== 'suffix' && way !== 'template') || memory.get(`${name} several`) === 'no') return [];
        const answers = await askSeveral(asked, prompt, way, count);
        // Who gives one answer gives it to the plain question too.
        if (answers.length < 2) memory.set(`${name} several`, 'no');
        return answers;
      } catch (error) {
        if (signal.aborted) return [];
        const fault = providerError(error, Date.now());
        if (!isUnsupported(fault)) throw fault;
        memory.set(`${name} several`, 'no');
        return [];
      }
    },
    converse: (conversation, signal, ended) =>
      inWays({ signal, timeout, memory }, async (both) => {
        const asked = await prepare(both);
        return {
          name: `${base} ${asked.model} in words`,
          ways: spoken,
          async *ask(way: Spoken) {
            yield* piecesOf(way)(await talk(asked, conversation, way), both, ended);
          },
        };
      }),
  };
}

function waysFor(mode: Mode, model: string): readonly Way[] {
  if (mode === 'chat') return spoken;
  if (mode !== 'auto') return [mode];
  return templateOf(model) ? ['suffix', 'template', ...spoken] : ['suffix', ...spoken];
}

async function createClient(base: string, timeout: number, send: Send): Promise<OpenAI> {
  const { OpenAI: Client } = await import('openai');
  return new Client({
    baseURL: base,
    // Everything that the package would else take from the environment is said here.
    apiKey: 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    // A key press later the question is another one: whoever asks decides whether to ask again.
    maxRetries: 0,
    timeout,
    // Standard output belongs to the language server's protocol.
    logLevel: 'off',
    // Text goes to the address that the person gave and to no other.
    fetchOptions: { redirect: 'error' },
    fetch: send,
  });
}

async function firstModel(client: OpenAI, options: Asked['options']): Promise<string> {
  try {
    const models = (await client.models.list(options)) as { data?: readonly { id?: string }[] };
    return models.data?.[0]?.id ?? 'default';
  } catch (error) {
    const fault = providerError(error, Date.now());
    // Small servers list nothing and take any name.
    if (isUnsupported(fault) || fault.fault === 'malformed') return 'default';
    throw fault;
  }
}

/** Sends the question; comes back with the response once its head is there. */
async function request(asked: Asked, prompt: Prompt, way: Way): Promise<Streaming> {
  const { client, options } = asked;
  if (way !== 'suffix' && way !== 'template')
    return talk(asked, { turns: chatPrompt(prompt), maxTokens: prompt.maxTokens }, way, [answerTag.close]);
  const body = { ...completionBody(asked.model, prompt, way), temperature: 0, stream: true } as const;
  return client.completions.create(body, options).withResponse();
}

function completionBody(
  model: string,
  prompt: Prompt,
  way: 'suffix' | 'template',
): { readonly model: string; readonly prompt: string; readonly max_tokens: number } {
  const limits = { max_tokens: prompt.maxTokens };
  const stops = (more: readonly string[]): { stop: string[] } | object => {
    const stop = [...(prompt.singleLine ? ['\n'] : []), ...more].slice(0, mostStops);
    return stop.length > 0 ? { stop } : {};
  };
  if (way === 'suffix') {
    // Without a suffix some servers take the prompt for a conversation; a line break asks for the same gap.
    const suffix = { suffix: prompt.suffix === '' ? '\n' : prompt.suffix };
    return { model, prompt: notesInText(prompt), ...suffix, ...limits, ...stops([]) };
  }
  const template = templateOf(model);
  if (!template)
    throw new ProviderError('unsupported', `no fill-in-the-middle template is known for ${model}`);
  const text = fillTemplate(template, notesInText(prompt), prompt.suffix, prompt.typed);
  return { model, prompt: text, ...limits, ...stops(template.stops) };
}

/** Words that are not the likeliest: with those there would be one answer several times. */
const warmth = 0.8;

async function askSeveral(
  { client, model, options }: Asked,
  prompt: Prompt,
  way: 'suffix' | 'template',
  count: number,
): Promise<readonly Answered[]> {
  const body = { ...completionBody(model, prompt, way), temperature: warmth, n: count };
  const { error, choices } = (await client.completions.create(body, options)) as Chunk;
  if (error !== undefined && error !== null) throw errorInBody(error, Date.now());
  return (choices ?? []).flatMap(({ text, finish_reason: how }) =>
    typeof text === 'string'
      ? [
          {
            text,
            ...(typeof how === 'string' ? { ending: how === 'length' ? 'length' : 'stop' } : {}),
          } as const,
        ]
      : [],
  );
}

async function talk(
  { client, model, options, chatFields }: Asked,
  conversation: Conversation,
  way: Spoken,
  stop: readonly string[] = [],
): Promise<Streaming> {
  if (way === 'responses') return askResponses(client, model, conversation, options);
  const { turns, maxTokens } = conversation;
  const messages = [...turns];
  const stops = stop.length > 0 ? { stop: [...stop] } : {};
  const body =
    way === 'chat'
      ? {
          ...{ model, messages, max_tokens: maxTokens, temperature: 0, stream: true as const },
          ...stops,
          ...chatFields,
        }
      : { model, messages, max_completion_tokens: maxTokens, stream: true as const };
  return client.chat.completions.create(body, options).withResponse();
}

function piecesOf(way: Way): typeof pieces {
  if (way !== 'responses') return pieces;
  return (streaming, signal, ended) => responsePieces(parts(streaming), signal, ended);
}

async function* pieces(
  streaming: Streaming,
  signal: AbortSignal,
  ended?: (how: Ending) => void,
): AsyncGenerator<string> {
  let how: Ending | undefined;
  for await (const part of parts(streaming)) {
    if (signal.aborted) return;
    const { error, choices } = (part ?? {}) as Chunk;
    if (error !== undefined && error !== null) throw errorInBody(error, Date.now());
    // The last piece with the usage has no choices.
    const choice = choices?.[0];
    const text = choice?.text ?? choice?.delta?.content ?? choice?.message?.content ?? '';
    if (text !== '') yield text;
    if (typeof choice?.finish_reason === 'string')
      how = choice.finish_reason === 'length' ? 'length' : 'stop';
  }
  if (how && !signal.aborted) ended?.(how);
}

function parts({ data, response }: Streaming): AsyncIterable<unknown> {
  return /\bjson\b/.test(response.headers.get('content-type') ?? '') ? whole(response) : data;
}

/** Some servers answer as a whole although a stream was asked for. */
async function* whole(response: Response): AsyncGenerator {
  yield JSON.parse(await response.text());
}
