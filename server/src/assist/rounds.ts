import { ProviderError, type Conversation, type Provider, type Turn } from './types.ts';

/** What was said of a draft. */
export interface Judgement {
  /** Empty for a draft that nothing can be said against. */
  readonly complaints: readonly string[];
}

export interface Rounds<J extends Judgement> {
  readonly provider: Provider;
  /** What is wanted; the last turn is the person's. */
  readonly turns: readonly Turn[];
  readonly maxTokens: number;
  /** The draft in an answer; undefined when there is none. */
  readonly draftIn: (answer: string) => string | undefined;
  readonly judge: (draft: string) => Promise<J>;
  /** Hides what must not leave the machine in what the model is told of its draft. */
  readonly hide: (complaint: string) => string;
  readonly signal: AbortSignal;
  /** Called before each round, from 1. */
  readonly begun?: (round: number) => void;
}

/** The last draft with what was said of it, or why there is none. */
export type Outcome<J extends Judgement> =
  | {
      readonly kind: 'verified' | 'refuted';
      readonly draft: string;
      readonly rounds: number;
      readonly judgement: J;
    }
  | { readonly kind: 'no-draft'; readonly rounds: number };

export const mostRounds = 3;
/** No answer of so many tokens is longer than this many characters each. */
const longestToken = 16;
/** A model that is told everything at once repairs nothing. */
const mostComplaints = 12;

/**
 * Lets a model propose, looks at it, and tells it what is wrong, three times at most. Undefined when the signal fires; throws a
 * `ProviderError` when the model cannot be asked.
 */
export async function inRounds<J extends Judgement>(asked: Rounds<J>): Promise<Outcome<J> | undefined> {
  const { provider, maxTokens, draftIn, judge, hide, signal, begun } = asked;
  let turns = asked.turns;
  const isOver = (): boolean => signal.aborted;
  let last: Outcome<J> | undefined;
  for (let round = 1; round <= mostRounds; round++) {
    begun?.(round);
    const answer = await wholeAnswer(provider, { turns, maxTokens }, signal);
    if (isOver()) return undefined;
    const draft = draftIn(answer);
    const judgement = draft === undefined ? undefined : await judge(draft);
    if (isOver()) return undefined;
    if (draft !== undefined && judgement) {
      const kind = judgement.complaints.length === 0 ? 'verified' : 'refuted';
      last = { kind, draft, rounds: round, judgement };
      if (kind === 'verified') return last;
    } else last = last && { ...last, rounds: round };
    const said = judgement?.complaints.map(hide) ?? ['There is no text in a code fence.'];
    turns = [...asked.turns, { role: 'assistant', content: answer }, { role: 'user', content: again(said) }];
  }
  return last ?? { kind: 'no-draft', rounds: mostRounds };
}

/** An answer as a whole, cut where no answer of that many tokens can end. */
export async function wholeAnswer(
  provider: Provider,
  conversation: Conversation,
  signal: AbortSignal,
): Promise<string> {
  if (!provider.converse) throw new ProviderError('unsupported', 'this model only completes');
  let answer = '';
  for await (const piece of provider.converse(conversation, signal)) {
    answer += piece;
    if (answer.length > conversation.maxTokens * longestToken) break;
  }
  return answer;
}

function again(complaints: readonly string[]): string {
  const list = complaints.slice(0, mostComplaints).map((one) => `- ${one}`);
  return `Your answer was checked. This is wrong with it:\n${list.join('\n')}\nAnswer with the whole text again, corrected, in one code fence.`;
}
