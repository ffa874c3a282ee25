import { answerTag, chatPrompt } from '../chat-prompt.ts';
import { notesInText } from '../notes-in-text.ts';
import { fillTemplate, templateOf } from '../templates.ts';
import { ProviderError, type Ending, type Prompt, type Provider } from '../types.ts';
import { get, lines, post } from './http.ts';
import { inWays } from './in-ways.ts';

/** `suffix`: the model's template has a place for it. `template`: ours, past the server's. */
type Way = 'suffix' | 'template' | 'chat';

export interface OllamaOptions {
  /** Address of the server without a path. */
  readonly root: string;
  /** Empty: the first model that the server has. */
  readonly model: string;
  readonly key: () => Promise<string | undefined>;
  readonly timeout?: number;
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
  const memory = new Map<string, Way>();
  let listed: string | undefined;

  async function* ask(
    way: Way,
    {
      model,
      prompt,
      signal,
      ended,
    }: { model: string; prompt: Prompt; signal: AbortSignal; ended?: (how: Ending) => void },
  ): AsyncGenerator<string> {
    const response = await post(
      `${root}/api/${way === 'chat' ? 'chat' : 'generate'}`,
      bodyOf(way, model, prompt),
      {
        signal,
        key: await key(),
      },
    );
    for await (const line of lines(response)) {
      const { response: text, message, done, done_reason: reason } = line as Line;
      if (signal.aborted) return;
      const piece = text ?? message?.content ?? '';
      if (piece !== '') yield piece;
      if (done === true) ended?.(reason === 'length' ? 'length' : 'stop');
    }
  }

  return {
    id: 'ollama',
    fillInMiddle: true,
    generate: (prompt, signal, ended) =>
      inWays({ signal, timeout, memory }, async (both) => {
        const model = settings.model === '' ? (listed ??= await firstModel(root, both)) : settings.model;
        return {
          name: `${root} ${model}`,
          ways: templateOf(model) ? (['suffix', 'template', 'chat'] as const) : (['suffix', 'chat'] as const),
          ask: (way) => ask(way, { model, prompt, signal: both, ...(ended ? { ended } : {}) }),
        };
      }),
  };
}

function bodyOf(way: Way, model: string, prompt: Prompt): object {
  const options = (stop: readonly string[]): object => ({
    num_predict: prompt.maxTokens,
    num_ctx: contextSize,
    temperature: 0,
    stop: [...(prompt.singleLine && way !== 'chat' ? ['\n'] : []), ...stop],
  });
  const common = { model, stream: true, keep_alive: keepAlive };
  if (way === 'chat')
    return { ...common, think: false, messages: chatPrompt(prompt), options: options([answerTag.close]) };
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
    prompt: fillTemplate(template, text, prompt.suffix),
    options: options(template.stops),
  };
}

async function firstModel(root: string, signal: AbortSignal): Promise<string> {
  const { models } = (await get(`${root}/api/tags`, { signal })) as { models?: readonly { name?: string }[] };
  const name = models?.[0]?.name;
  if (name === undefined)
    throw new ProviderError('refused', 'the server has no model; pull one with `ollama pull`');
  return name;
}
