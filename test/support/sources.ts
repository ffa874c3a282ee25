import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of files under a folder of the repository, `/`-separated and relative to it; built and fetched ones left out. */
export function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(repository.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .filter((path) => !/(^|\/)(node_modules|dist|\.cache)\//.test(path))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}
