import { answerTag, chatPrompt } from '../chat-prompt.ts';
import { notesInText } from '../notes-in-text.ts';
import { fillTemplate, templateOf } from '../templates.ts';
import { ProviderError, type Ending, type Prompt, type Provider, type Turn } from '../types.ts';
import { get, lines, post, type HttpOptions, type Sending } from './http.ts';
import { inWays } from './in-ways.ts';

/** `suffix`: the model's template has a place for it. `template`: ours, past the server's. */
type Way = 'suffix' | 'template' | 'chat';

/** How Ollama is asked: for the listed model when none is named. */
interface Asked {
  readonly path: 'chat' | 'generate';
  readonly body: object;
  readonly signal: AbortSignal;
  readonly ended?: (how: Ending) => void;
}

export interface OllamaOptions extends HttpOptions {
  /** Address of the server without a path. */
  readonly root: string;
  /** Empty: the first model that the server has. */
  readonly model: string;
}

/** One line of an answer of `/api/generate` or `/api/chat`. */
interface Line {
  readonly response?: string;
  readonly message?: { readonly content?: string };
  readonly done?: boolean;
  readonly done_reason?: string;
}

/**
 * Tokens that the server makes room for. Longer prompts it cuts without a word, and another figure loads the model anew: so it is
 * one for all requests, and holds the longest window of `gather` with room to spare.
 */
const contextSize = 8192;
/** How long the model stays loaded after a request: a person reads and thinks between two of them. */
const keepAlive = '30m';

/** Ollama's own protocol: lines of JSON, and the model's thinking can be switched off. Source: its docs/api.md, 0.13. */
export function ollama(settings: OllamaOptions): Provider {
  const { root, key, timeout = 20_000 } = settings;
  const memory = settings.memory ?? new Map<string, string>();
  const sending = settings.send ? { send: settings.send } : {};
  let listed: string | undefined;

  async function* ask({ path, body, signal, ended }: Asked): AsyncGenerator<string> {
    const response = await post(`${root}/api/${path}`, body, { ...sending, signal, key: await key() });
    for await (const line of lines(response)) {
      const { response: text, message, done, done_reason: reason } = line as Line;
      if (signal.aborted) return;
      const piece = text ?? message?.content ?? '';
      if (piece !== '') yield piece;
      if (done === true) ended?.(reason === 'length' ? 'length' : 'stop');
    }
  }

  const modelName = async (signal: AbortSignal): Promise<string> =>
    settings.model === '' ? (listed ??= await firstModel(root, { ...sending, signal })) : settings.model;

  return {
    id: 'ollama',
    fillInMiddle: true,
    generate: (prompt, signal, ended) =>
      inWays({ signal, timeout, memory }, async (both) => {
        const model = await modelName(both);
        return {
          name: `${root} ${model}`,
          ways: templateOf(model) ? (['suffix', 'template', 'chat'] as const) : (['suffix', 'chat'] as const),
          ask: (way: Way) =>
            ask({
              path: way === 'chat' ? 'chat' : 'generate',
              body: bodyOf(way, model, prompt),
              signal: both,
              ...(ended ? { ended } : {}),
            }),
        };
      }),
    converse: ({ turns, maxTokens }, signal, ended) =>
      inWays({ signal, timeout }, async (both) => {
        const model = await modelName(both);
        const limits = { num_predict: maxTokens, num_ctx: contextSize, temperature: 0 };
        const body = { ...chatBody(model, turns), options: limits };
        return {
          name: model,
          ways: ['chat'] as const,
          ask: () => ask({ path: 'chat', body, signal: both, ...(ended ? { ended } : {}) }),
        };
      }),
  };
}

function chatBody(model: string, messages: readonly Turn[]): object {
  return { model, stream: true, keep_alive: keepAlive, think: false, messages };
}

function bodyOf(way: Way, model: string, prompt: Prompt): object {
  const options = (stop: readonly string[]): object => ({
    num_predict: prompt.maxTokens,
    num_ctx: contextSize,
    temperature: 0,
    stop: [...(prompt.singleLine && way !== 'chat' ? ['\n'] : []), ...stop],
  });
  const common = { model, stream: true, keep_alive: keepAlive };
  if (way === 'chat') return { ...chatBody(model, chatPrompt(prompt)), options: options([answerTag.close]) };
  const text = notesInText(prompt);
  // An empty suffix is none to the server, and the model would go on as with a story.
  if (way === 'suffix')
    return {
      ...common,
      prompt: text,
      suffix: prompt.suffix === '' ? '\n' : prompt.suffix,
      options: options([]),
    };
  const template = templateOf(model);
  if (!template)
    throw new ProviderError('unsupported', `no fill-in-the-middle template is known for ${model}`);
  return {
    ...common,
    raw: true,
    prompt: fillTemplate(template, text, prompt.suffix, prompt.typed),
    options: options(template.stops),
  };
}

async function firstModel(root: string, sending: Sending): Promise<string> {
  const { models } = (await get(`${root}/api/tags`, sending)) as { models?: readonly { name?: string }[] };
  const name = models?.[0]?.name;
  if (name === undefined)
    throw new ProviderError('refused', 'the server has no model; pull one with `ollama pull`');
  return name;
}
