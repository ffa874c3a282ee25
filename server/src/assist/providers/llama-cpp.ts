import { notesInText } from '../notes-in-text.ts';
import type { Ending, Prompt, Provider } from '../types.ts';
import { events, post, type HttpOptions } from './http.ts';
import { inWays } from './in-ways.ts';
import { openaiCompatible } from './openai-compatible.ts';

export interface LlamaCppOptions extends HttpOptions {
  /** Address of the server without a path. */
  readonly root: string;
}

/** One piece of an answer of `/infill`. */
interface Piece {
  readonly content?: string;
  readonly stop?: boolean;
  readonly stop_type?: string;
}

/**
 * llama.cpp's own server: `/infill` lets the server build the prompt from the model's own marks and keeps what it has
 * read of it. Models without such marks are asked in a chat. Source: the server's README, build 10621.
 */
export function llamaCpp(settings: LlamaCppOptions): Provider {
  const { root, key, timeout = 10_000, memory = new Map<string, string>() } = settings;
  const sending = settings.send ? { send: settings.send } : {};
  const chat = openaiCompatible({ ...settings, base: `${root}/v1`, model: '', mode: 'chat', timeout });

  async function* infill(
    prompt: Prompt,
    signal: AbortSignal,
    ended?: (how: Ending) => void,
  ): AsyncGenerator<string> {
    const body = {
      input_prefix: notesInText(prompt),
      input_suffix: prompt.suffix,
      input_extra: [],
      // Releases differ in where they put it: said in the prefix instead.
      prompt: '',
      n_predict: prompt.maxTokens,
      temperature: 0,
      samplers: ['top_k', 'top_p', 'infill'],
      top_k: 40,
      top_p: 0.99,
      cache_prompt: true,
      stream: true,
      ...(prompt.singleLine ? { stop: ['\n'] } : {}),
    };
    const response = await post(`${root}/infill`, body, { ...sending, signal, key: await key() });
    for await (const event of events(response)) {
      const { content = '', stop, stop_type: kind } = event as Piece;
      if (signal.aborted) return;
      if (content !== '') yield content;
      if (stop === true) ended?.(kind === 'limit' ? 'length' : 'stop');
    }
  }

  return {
    id: 'llama-cpp',
    fillInMiddle: true,
    generate: (prompt, signal, ended) =>
      inWays({ signal, timeout, memory }, (both) =>
        Promise.resolve({
          name: root,
          ways: ['infill', 'chat'] as const,
          ask: (way) => (way === 'infill' ? infill(prompt, both, ended) : chat.generate(prompt, both, ended)),
        }),
      ),
    converse: chat.converse,
  };
}
