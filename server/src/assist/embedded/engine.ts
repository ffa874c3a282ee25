import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The part of `node-llama-cpp` 3.22 that is used. By hand, because the package is no dependency: a person has it, or
 * has it installed by a command.
 */
export interface Engine {
  getLlama(options: object): Promise<{
    loadModel(options: { readonly modelPath: string }): Promise<EngineModel>;
  }>;
  readonly LlamaCompletion: new (options: { readonly contextSequence: Sequence }) => Completion;
  readonly LlamaChatSession: new (options: {
    readonly contextSequence: Sequence;
    readonly systemPrompt?: string;
  }) => ChatSession;
}

export interface EngineModel {
  readonly trainContextSize: number;
  readonly fileInfo: { readonly metadata?: { readonly tokenizer?: { readonly chat_template?: string } } };
  createContext(options: object): Promise<{ getSequence(): Sequence }>;
}

export interface Sequence {
  clearHistory(): Promise<void>;
}

export interface Completion {
  readonly infillSupported: boolean;
  generateCompletionWithMeta(text: string, options: Generation): Promise<Generated>;
  generateInfillCompletionWithMeta(prefix: string, suffix: string, options: Generation): Promise<Generated>;
}

export interface ChatSession {
  promptWithMeta(text: string, options: Generation): Promise<Generated>;
  dispose(options: { readonly disposeSequence: boolean }): void;
}

export interface Generation {
  readonly maxTokens: number;
  readonly temperature: number;
  readonly signal: AbortSignal;
  readonly stopOnAbortSignal: boolean;
  readonly customStopTriggers: readonly string[];
  readonly onTextChunk: (text: string) => void;
}

export interface Generated {
  readonly stopReason?: string;
  readonly metadata?: { readonly stopReason?: string };
}

/** Loads the package from the folder that `node_modules` lies in. */
export async function loadEngine(folder: string): Promise<Engine> {
  const path = createRequire(join(folder, 'package.json')).resolve('node-llama-cpp');
  return (await import(pathToFileURL(path).href)) as Engine;
}
