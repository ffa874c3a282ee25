import { chatPrompt } from '../chat-prompt.ts';
import type { Conversation, Ending, Provider } from '../types.ts';
import { inWays } from './in-ways.ts';

/** Asks a model that the editor itself offers; the answer comes in pieces. Throws a `ProviderError`. */
export type AskEditor = (
  model: string,
  conversation: Conversation,
  signal: AbortSignal,
) => AsyncIterable<string>;

/** Sends of a hosted model of the editor's take longer than a server of one's own. In milliseconds. */
const patience = 30_000;

/** The editor's own models (`vscode.lm`): they converse, and are asked for a gap in words. `model`: an id, or empty for the first. */
export function editorModel(model: string, ask: AskEditor): Provider {
  const asked = (conversation: Conversation, signal: AbortSignal, ended?: (how: Ending) => void) =>
    inWays({ signal, timeout: patience }, (both) =>
      Promise.resolve({
        name: model,
        ways: ['chat'] as const,
        async *ask() {
          yield* ask(model, conversation, both);
          if (!both.aborted) ended?.('stop');
        },
      }),
    );
  return {
    id: 'editor',
    fillInMiddle: false,
    generate: (prompt, signal, ended) =>
      asked({ turns: chatPrompt(prompt), maxTokens: prompt.maxTokens }, signal, ended),
    converse: asked,
  };
}
