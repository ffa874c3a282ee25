import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aptLists, architectures, cache, output, type DebianKernel } from '../../apt.ts';

export { architectures, kernels } from '../../apt.ts';

/** Header packages unpacked: what the configuration generated, and what all configurations share. */
export interface FetchedHeaders {
  readonly folders: readonly string[];
  /** Name and version of the packages, for the notice. */
  readonly packages: readonly string[];
}

const home = join(cache, 'kernel-headers');

/**
 * Downloads the header packages of a suite for all architectures and unpacks them into the cache, never installing
 * anything: apt gets lists of its own. All come from one release: where the security archive lacks one of them, all
 * are taken from the suite itself. Rejects where there is no apt or the suite has no such kernel.
 */
export async function fetchHeaders(kernel: DebianKernel): Promise<readonly FetchedHeaders[]> {
  const stamp = join(home, `${kernel.series}.json`);
  if (existsSync(stamp)) return JSON.parse(await readFile(stamp, 'utf8')) as FetchedHeaders[];
  const all = async (hasSecurity: boolean): Promise<FetchedHeaders[]> => {
    const found: FetchedHeaders[] = [];
    for (const [arch] of architectures) found.push(await fetchOne(kernel, arch, hasSecurity));
    return found;
  };
  const fetched = await all(true).catch((error: unknown) => {
    console.log(
      `${kernel.series}: ${error instanceof Error ? error.message : String(error)}; taking the suite's own`,
    );
    return all(false);
  });
  await writeFile(stamp, JSON.stringify(fetched));
  return fetched;
}

async function fetchOne(
  { series, suite }: DebianKernel,
  arch: string,
  hasSecurity: boolean,
): Promise<FetchedHeaders> {
  const target = join(home, `${series}-${arch}`);
  const apt = await aptLists(suite, hasSecurity);
  const depends = await output('apt-cache', [...apt, 'depends', `linux-headers-${arch}:${arch}`]);
  const flavour = /Depends: (linux-headers-\d[^\s:<>]*)/.exec(depends)?.[1];
  if (flavour === undefined) throw new Error(`${suite} names no headers for ${arch}`);
  if (!flavour.startsWith(`linux-headers-${series}.`) && !flavour.startsWith(`linux-headers-${series}-`))
    throw new Error(`${suite} has ${flavour}, wanted was ${series}`);
  const common = flavour.replace(new RegExp(`-${arch}$`), '-common');
  const fresh = `${target}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await output('apt-get', [...apt, '-qq', 'download', `${flavour}:${arch}`, common], fresh);
  const archives = (await readdir(fresh)).filter((name) => name.endsWith('.deb'));
  for (const name of archives) await output('dpkg-deb', ['-x', join(fresh, name), fresh]);
  const packages = archives.map((name) =>
    name
      .replace(/_(?:all|\w+)\.deb$/, '')
      .replace(/%3a/g, ':')
      .replace('_', ' '),
  );
  for (const name of archives) await rm(join(fresh, name));
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
  const folders = [flavour, common].map((name) => join(target, 'usr/src', name));
  for (const folder of folders) if (!existsSync(folder)) throw new Error(`${folder} did not arrive`);
  return { folders, packages: packages.sort() };
}
