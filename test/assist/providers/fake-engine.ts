import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/**
 * A package `node-llama-cpp` that needs no weights. Its "model" is a text file: the first line says what it can (`gaps`,
 * `chat`, `broken`), the rest is what it answers, a character (of long ones, 64) every few milliseconds; `{prefix}` becomes the question.
 */
const source = `
import { readFileSync } from 'node:fs';
async function generate(text, question, options) {
  let given = 0;
  const answer = text.replace('{prefix}', question);
  if (answer.includes('{crash}')) process.kill(process.pid, 'SIGSEGV');
  for (const letter of answer.match(answer.length > 3000 ? /[^]{1,64}/g : /[^]/g) ?? []) {
    if (given++ >= options.maxTokens) return { metadata: { stopReason: 'maxTokens' } };
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (options.signal.aborted) return { metadata: { stopReason: 'abort' } };
    options.onTextChunk(letter);
  }
  return { metadata: { stopReason: 'eogToken' } };
}
export async function getLlama() {
  return {
    async loadModel({ modelPath }) {
      const [kind, ...rest] = readFileSync(modelPath, 'utf8').split('\\n');
      if (kind === 'broken') throw new Error('not a GGUF file');
      const text = rest.join('\\n');
      return {
        trainContextSize: 4096,
        fileInfo: { metadata: { tokenizer: kind === 'chat' ? { chat_template: 'x' } : {} } },
        createContext: async () => ({ getSequence: () => ({ kind, text, clearHistory: async () => {} }) }),
      };
    },
  };
}
export class LlamaCompletion {
  constructor({ contextSequence }) {
    this.sequence = contextSequence;
    this.infillSupported = contextSequence.kind === 'gaps';
  }
  generateCompletionWithMeta(text, options) {
    return generate(this.sequence.text, 'before ' + text, options);
  }
  generateInfillCompletionWithMeta(prefix, suffix, options) {
    return generate(this.sequence.text, 'gap ' + prefix + '|' + suffix, options);
  }
}
export class LlamaChatSession {
  constructor({ contextSequence, systemPrompt }) {
    Object.assign(this, { sequence: contextSequence, systemPrompt });
  }
  promptWithMeta(text, options) {
    return generate(this.sequence.text, 'chat ' + this.systemPrompt + '|' + text, options);
  }
  dispose() {}
}
`;

export interface FakeEngine {
  readonly engine: string;
  /** Writes a model and returns its path. */
  readonly model: (kind: 'gaps' | 'plain' | 'chat' | 'broken', answer: string) => Promise<string>;
}

export async function fakeEngine(t: TestContext): Promise<FakeEngine> {
  const engine = await mkdtemp(join(tmpdir(), 'syswright-engine-'));
  t.after(() => rm(engine, { recursive: true, force: true }));
  const folder = join(engine, 'node_modules/node-llama-cpp');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module","main":"./index.js"}');
  await writeFile(join(folder, 'index.js'), source);
  let count = 0;
  return {
    engine,
    async model(kind, answer) {
      const path = join(engine, `${count++}.gguf`);
      await writeFile(path, `${kind}\n${answer}`);
      return path;
    },
  };
}
