/**
 * Mines the table of unit directives again: `npm run mine:systemd`. Fetches systemd's sources of several Debian releases into
 * the cache (unpacked, never built), makes `directives.json` and `exposure.json` from them, and says what has changed.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache, output, ownArchives } from '../../apt.ts';

/** Oldest first; each has a release that the table names. */
const suites = ['bullseye', 'bookworm', 'bookworm-backports', 'trixie', 'forky'] as const;
const facts = fileURLToPath(new URL('../../../server/src/domains/systemd/facts/', import.meta.url));
/** What is read of a source tree. */
const wanted = ['src', 'man', 'units'];

async function ensureSource(suite: string): Promise<string> {
  const folder = join(cache, 'systemd-sources', suite);
  const known = existsSync(folder)
    ? (await readdir(folder)).find((name) => /^systemd-\d{3}/.test(name))
    : undefined;
  if (known !== undefined) return join(folder, known);
  const work = `${folder}.part`;
  await rm(work, { recursive: true, force: true });
  for (const one of ['lists/partial', 'cache/archives/partial', 'files'])
    await mkdir(join(work, one), { recursive: true });
  const list = join(work, 'suite.list');
  const archives = (await ownArchives()).filter(({ isSecurity }) => !isSecurity);
  await writeFile(
    list,
    archives.map(({ archive, keys }) => `deb-src [${keys}] ${archive} ${suite} main\n`).join(''),
  );
  const options = [
    `Dir::Etc::sourcelist=${list}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State=${work}`,
    `Dir::State::lists=${join(work, 'lists')}`,
    'Dir::State::status=/dev/null',
    `Dir::Cache=${join(work, 'cache')}`,
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  await output('apt-get', [...options, '-qq', 'update']);
  await output('apt-get', [...options, '-qq', 'source', '--download-only', 'systemd'], join(work, 'files'));
  const files = await readdir(join(work, 'files'));
  const archive = files.find((name) => /\.orig\.tar\.\w+$/.test(name));
  if (archive === undefined) throw new Error(`no source of systemd in ${suite}`);
  await mkdir(join(work, 'tree'));
  const version = /_(\d{3}[\d.]*)/.exec(archive)![1]!.replace(/\.$/, '');
  const path = join(work, 'files', archive);
  await output(
    'tar',
    ['-xf', path, '--strip-components=1', '--wildcards', ...wanted.map((name) => `*/${name}/*`)],
    join(work, 'tree'),
  );
  await mkdir(folder, { recursive: true });
  const tree = join(folder, `systemd-${version}`);
  await rename(join(work, 'tree'), tree);
  await rm(work, { recursive: true });
  return tree;
}

const trees: string[] = [];
for (const suite of suites) {
  const tree = await ensureSource(suite);
  console.log(`${suite}: ${tree}`);
  trees.push(tree);
}
await output(process.execPath, [join(facts, 'directives.source.ts'), ...trees]);
// The oldest of them weighs in another way.
await output(process.execPath, [join(facts, 'exposure.source.ts'), ...trees.slice(1)]);
await output(process.execPath, [join(facts, '../../quadlet/facts/unit-keys.source.ts')]);
const changed = await output('git', ['diff', '--stat', '--', join(facts, '../..')]);
console.log(changed === '' ? 'nothing has changed' : changed);
