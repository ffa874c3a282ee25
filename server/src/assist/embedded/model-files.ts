import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where other programs keep models, below the person's home. */
const usual = [
  '.cache/llama.cpp',
  '.cache/huggingface/hub',
  '.lmstudio/models',
  '.cache/lm-studio/models',
  'models',
];
const deepest = 5;
const most = 200;

/** Paths of GGUF files that are on this machine already: ours, and those of other programs. */
export async function modelFiles(own: string, home: string = homedir()): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of [own, ...usual.map((name) => join(home, name))]) await search(folder, deepest, found);
  return found;
}

async function search(folder: string, depth: number, found: string[]): Promise<void> {
  if (depth === 0 || found.length >= most) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await search(path, depth - 1, found);
    // Of a model in several files the first one names all; what sees pictures completes nothing.
    else if (/(?<!-0000[2-9]-of-\d{5})\.gguf$/i.test(entry.name) && !/^mmproj/i.test(entry.name))
      found.push(path);
  }
}
