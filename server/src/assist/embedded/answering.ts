import type { Ending } from '../types.ts';
import {
  loadEngine,
  type Completion,
  type Engine,
  type Generated,
  type Generation,
  type Sequence,
} from './engine.ts';
import type { Question, ToChild } from './messages.ts';

/** A model in memory. */
export interface Loaded {
  readonly engine: Engine;
  readonly sequence: Sequence;
  readonly completion: Completion;
  readonly gaps: boolean;
  readonly converses: boolean;
}

export async function load({
  engine: folder,
  model: path,
  threads,
  contextSize,
}: ToChild & { kind: 'load' }): Promise<Loaded> {
  const engine = await loadEngine(folder);
  // Never built here: a compiler run is nothing that typing may set off.
  const llama = await engine.getLlama({ build: 'never', maxThreads: threads, progressLogs: false });
  const model = await llama.loadModel({ modelPath: path });
  const context = await model.createContext({
    contextSize: Math.min(contextSize, model.trainContextSize),
    threads,
    sequences: 1,
  });
  const sequence = context.getSequence();
  const completion = new engine.LlamaCompletion({ contextSequence: sequence });
  const converses = model.fileInfo.metadata?.tokenizer?.chat_template !== undefined;
  return { engine, sequence, completion, gaps: completion.infillSupported, converses };
}

/** Answers a question in pieces. A model without marks for gaps goes on with the text before the cursor. */
export async function ask(
  { engine, sequence, completion, gaps, converses }: Loaded,
  question: Question,
  signal: AbortSignal,
  piece: (text: string) => void,
): Promise<{ readonly ending: Ending } | { readonly unsupported: string }> {
  const options: Generation = {
    maxTokens: question.maxTokens,
    temperature: 0,
    signal,
    stopOnAbortSignal: true,
    customStopTriggers: question.stops,
    onTextChunk: piece,
  };
  if ('prefix' in question) {
    const { prefix, suffix } = question;
    return ended(
      gaps
        ? await completion.generateInfillCompletionWithMeta(prefix, suffix, options)
        : await completion.generateCompletionWithMeta(prefix, options),
    );
  }
  if (!converses) return { unsupported: 'the model was not trained on conversations' };
  const system = question.turns.filter(({ role }) => role === 'system');
  const rest = question.turns.filter(({ role }) => role !== 'system');
  await sequence.clearHistory();
  const session = new engine.LlamaChatSession({
    contextSequence: sequence,
    systemPrompt: system.map(({ content }) => content).join('\n\n'),
  });
  try {
    // The whole conversation comes with every question; one turn of it says the same to a small model.
    return ended(await session.promptWithMeta(rest.map(({ content }) => content).join('\n\n'), options));
  } finally {
    session.dispose({ disposeSequence: false });
  }
}

function ended({ stopReason, metadata }: Generated): { readonly ending: Ending } {
  return { ending: (stopReason ?? metadata?.stopReason) === 'maxTokens' ? 'length' : 'stop' };
}
