import type { Finding, Span } from '../core/types.ts';

/** A stretch of a text that does not stand around the cursor, with what it is shown for. */
export interface Passage {
  /** Code like what is being written, or lines that the person has replaced: removed ones with `-`, new ones with `+`. */
  readonly kind: 'similar' | 'changed';
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A passage as a model is shown it. */
export type Excerpt = Pick<Passage, 'kind' | 'path' | 'text'>;

/** What a model is asked: text around the cursor and true statements about the target. */
export interface Prompt {
  readonly path: string;
  readonly language: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The end of `prefix` that was typed since the gap was first asked about; a template puts it behind prefix and suffix. */
  readonly typed?: string;
  /** Short true statements in English about the target; the same for every place of a file. */
  readonly facts?: readonly string[];
  /** Short true statements in English about the place of the cursor, most useful first. */
  readonly notes: readonly string[];
  /** What may help and stands elsewhere: text to read, no statement of ours. */
  readonly excerpts?: readonly Excerpt[];
  /** The rest of the line only, because text stands right of the cursor. */
  readonly singleLine: boolean;
  readonly maxTokens: number;
}

/** How an answer came to its end: the model was done, or `maxTokens` cut it. */
export type Ending = 'stop' | 'length';

/** One turn of a conversation. */
export interface Turn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a model is asked in words: to explain, to repair, to write. */
export interface Conversation {
  readonly turns: readonly Turn[];
  readonly maxTokens: number;
}

/** A whole answer, and how it came to its end where the protocol tells. */
export interface Answered {
  readonly text: string;
  readonly ending?: Ending;
}

/** One wire format. `generate` yields pieces of text, stops when the signal fires, and throws a `ProviderError`. */
export interface Provider {
  readonly id: string;
  readonly fillInMiddle: boolean;
  /** `ended` is called at most once, after the last piece, by providers whose protocol tells how the answer ended. */
  generate(prompt: Prompt, signal: AbortSignal, ended?: (how: Ending) => void): AsyncIterable<string>;
  /**
   * Several answers to one question, each as a whole; fewer where the server gives no more, none where it is not known to give
   * any. Absent where the protocol has no such thing. Throws as `generate` does.
   */
  several?(prompt: Prompt, count: number, signal: AbortSignal): Promise<readonly Answered[]>;
  /** Answers in words, under the same terms as `generate`; absent where a model only completes. */
  converse?(
    conversation: Conversation,
    signal: AbortSignal,
    ended?: (how: Ending) => void,
  ): AsyncIterable<string>;
  /** Lets go of what the provider holds outside of this process. */
  dispose?(): void;
}

/** What went wrong at a provider, as far as the pipeline acts on it. */
export type ProviderFault = 'unreachable' | 'refused' | 'busy' | 'unsupported' | 'malformed';

export class ProviderError extends Error {
  readonly fault: ProviderFault;
  /** How long to leave the endpoint alone, in milliseconds, when it said so. */
  readonly retryAfter: number | undefined;

  constructor(fault: ProviderFault, message: string, retryAfter?: number) {
    super(message);
    this.name = 'ProviderError';
    this.fault = fault;
    this.retryAfter = retryAfter;
  }
}

/** A text that is to replace a stretch of a document: an idiom's or a model's. */
export interface Proposal {
  readonly replace: Span;
  readonly text: string;
}

/**
 * What the guard says of a proposal. `unparsed`: the text does not parse with it, so nothing can be said about it; it
 * is shown with a mark, and counted.
 */
export type Verdict =
  | { readonly kind: 'accept'; readonly text: string }
  | { readonly kind: 'repaired'; readonly text: string; readonly repaired: readonly Finding[] }
  | { readonly kind: 'unparsed'; readonly text: string }
  | { readonly kind: 'reject'; readonly introduced: readonly Finding[] };
