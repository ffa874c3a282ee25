import { presets, type Preset } from './presets.ts';
import { get, type Send } from './providers/http.ts';
import type { Prompt, Provider } from './types.ts';
import { ProviderError } from './types.ts';

/** A model that can be asked, as the settings name it. */
export interface FoundModel {
  readonly provider: string;
  /** The provider's own name. */
  readonly label: string;
  readonly endpoint: string;
  readonly name: string;
}

/** A server on this machine answers at once or is not there. In milliseconds. */
const patience = 1000;

/** Model servers that run on this machine, each model they list; found by knocking at their usual ports. */
export async function findModels(
  send: Send,
  among: readonly Preset[] = presets,
): Promise<readonly FoundModel[]> {
  const places = among.flatMap((preset) =>
    [preset.endpoint, ...(preset.ports ?? []).map((port) => `http://127.0.0.1:${port}/v1`)]
      .filter((endpoint) => new URL(endpoint).hostname === '127.0.0.1')
      .map((endpoint) => ({ preset, endpoint })),
  );
  const found = await Promise.all(places.map(({ preset, endpoint }) => modelsAt(preset, endpoint, send)));
  const seen = new Set<string>();
  // Several presets share a port; the first one that knew the server counts.
  return found.flat().filter(({ endpoint, name }) => {
    const key = `${endpoint} ${name}`;
    return !seen.has(key) && seen.add(key);
  });
}

async function modelsAt(preset: Preset, endpoint: string, send: Send): Promise<readonly FoundModel[]> {
  const root = new URL(endpoint).origin;
  const at = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
    (await get(root + path, { signal: AbortSignal.timeout(patience), send })) as Record<string, unknown>;
  const named = (names: readonly unknown[]): readonly FoundModel[] =>
    names
      .filter((name) => typeof name === 'string')
      .map((name) => ({ provider: preset.id, label: preset.label, endpoint, name }));
  try {
    if (preset.wire === 'ollama') {
      const { models } = await at('/api/tags');
      return named(listOf(models).map(({ name }) => name));
    }
    // Only llama.cpp's own server says this of itself.
    if (preset.wire === 'llama-cpp' && !('total_slots' in (await at('/props')))) return [];
    const { data } = await at('/v1/models');
    return named(listOf(data).map(({ id }) => id));
  } catch {
    // Nobody there, or somebody else.
    return [];
  }
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.filter((one) => typeof one === 'object' && one !== null) as readonly Record<string, unknown>[];
}

/** What trying a model showed. Times in milliseconds. */
export interface Tried {
  readonly answer: string;
  readonly firstPiece: number;
  readonly whole: number;
  /** It answers in words, so that it can explain, repair and write. */
  readonly converses: boolean;
}

/** A gap whose answer every model that knows C gives. */
const question: Prompt = {
  path: 'add.c',
  language: 'c',
  prefix: 'int add(int left, int right)\n{\n\treturn ',
  suffix: ';\n}\n',
  notes: [],
  singleLine: true,
  maxTokens: 16,
};

/** Asks a model for a small gap and for a word. Throws a `ProviderError` when it has nothing to say to either. */
export async function tryModel(provider: Provider, signal: AbortSignal): Promise<Tried> {
  const began = performance.now();
  let firstPiece: number | undefined;
  let answer = '';
  for await (const piece of provider.generate(question, signal)) {
    firstPiece ??= performance.now() - began;
    answer += piece;
  }
  const whole = performance.now() - began;
  const inWords = await converses(provider, signal);
  if (firstPiece === undefined && !inWords) throw new ProviderError('malformed', 'the answer is empty');
  return { answer, firstPiece: firstPiece ?? whole, whole, converses: inWords };
}

async function converses(provider: Provider, signal: AbortSignal): Promise<boolean> {
  if (!provider.converse) return false;
  const turns = [{ role: 'user', content: 'Answer with the word ready.' }] as const;
  try {
    for await (const piece of provider.converse({ turns, maxTokens: 8 }, signal))
      if (piece !== '') return true;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
  }
  return false;
}
