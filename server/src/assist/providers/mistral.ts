import { notesInText } from '../notes-in-text.ts';
import type { Ending, Provider } from '../types.ts';
import { events, post, type HttpOptions } from './http.ts';
import { inWays } from './in-ways.ts';
import { openaiCompatible } from './openai-compatible.ts';

export interface MistralOptions extends HttpOptions {
  /** Address up to and with the version. */
  readonly base: string;
  /** Empty: `codestral-latest`. */
  readonly model: string;
}

interface Event {
  readonly choices?: readonly {
    readonly delta?: { readonly content?: string | null } | null;
    readonly message?: { readonly content?: string | null } | null;
    readonly finish_reason?: string | null;
  }[];
}

/** Mistral's `/fim/completions`: asked like a completion, answered like a chat. Source: its API reference, 2026-11. */
export function mistral(settings: MistralOptions): Provider {
  const { base, key, timeout = 10_000 } = settings;
  const model = settings.model === '' ? 'codestral-latest' : settings.model;
  const sending = settings.send ? { send: settings.send } : {};
  const chat = openaiCompatible({ ...settings, model, mode: 'chat', timeout });
  return {
    id: 'mistral',
    fillInMiddle: true,
    generate: (prompt, signal, ended?: (how: Ending) => void) =>
      inWays({ signal, timeout }, (both) =>
        Promise.resolve({
          name: base,
          ways: ['fim'] as const,
          async *ask() {
            const body = {
              model,
              prompt: notesInText(prompt),
              suffix: prompt.suffix,
              max_tokens: prompt.maxTokens,
              temperature: 0,
              stream: true,
              ...(prompt.singleLine ? { stop: ['\n'] } : {}),
            };
            const response = await post(`${base}/fim/completions`, body, {
              ...sending,
              signal: both,
              key: await key(),
            });
            for await (const event of events(response)) {
              const choice = (event as Event).choices?.[0];
              const text = choice?.delta?.content ?? choice?.message?.content ?? '';
              if (both.aborted) return;
              if (text !== '') yield text;
              if (typeof choice?.finish_reason === 'string')
                ended?.(choice.finish_reason === 'length' ? 'length' : 'stop');
            }
          },
        }),
      ),
    converse: chat.converse,
  };
}
