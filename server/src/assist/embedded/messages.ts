import type { Ending, ProviderFault, Turn } from '../types.ts';

/** What the process that holds a model is told. Its first message is `load`. */
export type ToChild =
  | {
      readonly kind: 'load';
      /** Folder of the npm package `node-llama-cpp`. */
      readonly engine: string;
      /** A GGUF file. */
      readonly model: string;
      readonly threads: number;
      /** In tokens. */
      readonly contextSize: number;
    }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  | { readonly kind: 'stop'; readonly id: number };

/** A gap in a text, or a conversation. `stops`: texts at which an answer ends. */
export type Question = { readonly maxTokens: number; readonly stops: readonly string[] } & (
  { readonly prefix: string; readonly suffix: string } | { readonly turns: readonly Turn[] }
);

/** What it says back. */
export type FromChild =
  /** `gaps`: the model was trained on gaps, `converses`: on conversations. */
  | { readonly kind: 'ready'; readonly gaps: boolean; readonly converses: boolean }
  | { readonly kind: 'piece'; readonly id: number; readonly text: string }
  | { readonly kind: 'ended'; readonly id: number; readonly how: Ending }
  /** Without an id: the model could not be loaded. */
  | { readonly kind: 'failed'; readonly id?: number; readonly fault: ProviderFault; readonly reason: string };
