import { setTimeout as wait } from 'node:timers/promises';
import {
  ProviderError,
  type Conversation,
  type Ending,
  type Prompt,
  type Provider,
  type ProviderFault,
} from '../types.ts';

/** One recorded answer. All of it is data, so that recordings can live in files. */
export interface Recorded {
  /** The prompt this is the answer to: text before the cursor ends so. Without it, answers are given in order. */
  readonly before?: string;
  /** The answer, in the pieces in which it came. */
  readonly pieces: readonly string[];
  /** Milliseconds before each piece. */
  readonly delay?: number;
  /** How the answer ends when the protocol tells. */
  readonly ending?: Ending;
  /** What goes wrong after the pieces. */
  readonly fault?: { readonly kind: ProviderFault; readonly message: string; readonly retryAfter?: number };
}

export interface ReplayProvider extends Provider {
  /** Every prompt that was asked, in order. */
  readonly asked: readonly Prompt[];
  /** Every conversation, in order. */
  readonly conversations: readonly Conversation[];
  /** How many answers were stopped before their end. */
  readonly stopped: () => number;
}

/** Gives recorded answers instead of a model's, for tests and demonstrations. An unknown prompt gets an empty one. */
export function replay(recording: readonly Recorded[]): ReplayProvider {
  const asked: Prompt[] = [];
  const conversations: Conversation[] = [];
  const inOrder = recording.filter((answer) => answer.before === undefined);
  let next = 0;
  let stopped = 0;

  async function* generate(
    prompt: Prompt,
    signal: AbortSignal,
    ended?: (how: Ending) => void,
  ): AsyncGenerator<string> {
    asked.push(prompt);
    yield* answerTo(prompt.prefix, signal, ended);
  }

  async function* converse(
    conversation: Conversation,
    signal: AbortSignal,
    ended?: (how: Ending) => void,
  ): AsyncGenerator<string> {
    conversations.push(conversation);
    yield* answerTo(conversation.turns.at(-1)?.content ?? '', signal, ended);
  }

  async function* answerTo(
    text: string,
    signal: AbortSignal,
    ended?: (how: Ending) => void,
  ): AsyncGenerator<string> {
    const known = recording.find(({ before }) => before !== undefined && text.endsWith(before));
    const answer = known ?? inOrder[next++];
    if (!answer) return;
    let isWhole = false;
    try {
      for (const piece of answer.pieces) {
        if (answer.delay !== undefined)
          await wait(answer.delay, undefined, { signal }).catch(() => undefined);
        if (signal.aborted) return;
        yield piece;
      }
      if (signal.aborted) return;
      isWhole = true;
      const { fault, ending } = answer;
      if (fault) throw new ProviderError(fault.kind, fault.message, fault.retryAfter);
      if (ending) ended?.(ending);
    } finally {
      if (!isWhole) stopped++;
    }
  }

  return {
    id: 'replay',
    fillInMiddle: true,
    generate,
    converse,
    asked,
    conversations,
    stopped: () => stopped,
  };
}
