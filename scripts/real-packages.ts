import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, download, run } from './setup.ts';

/**
 * The unpacked content of Debian packages, one folder each under the returned one; downloaded on first use. Rejects
 * where there is no apt, or when a package is gone from the release.
 */
export async function ensureReal(names: readonly string[]): Promise<string> {
  const folder = join(cache, 'real');
  const missing = names.filter((name) => !existsSync(join(folder, name, 'complete')));
  if (missing.length === 0) return folder;
  console.log(`setup: downloading ${missing.length} Debian packages of real files into ${folder}`);
  for (const name of missing) await rm(join(folder, name), { recursive: true, force: true });
  const archives = join(folder, 'archives');
  await rm(archives, { recursive: true, force: true });
  await mkdir(archives, { recursive: true });
  await download(missing, archives);
  const files = await readdir(archives);
  for (const name of missing) {
    const archive = files.find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));
    if (archive === undefined) throw new Error(`${name} did not arrive`);
    await mkdir(join(folder, name, 'content'), { recursive: true });
    await run('dpkg-deb', ['-x', join(archives, archive), join(folder, name, 'content')]);
    await writeFile(join(folder, name, 'complete'), archive);
  }
  await rm(archives, { recursive: true });
  return folder;
}
