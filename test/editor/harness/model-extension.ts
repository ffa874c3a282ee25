import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');
const source = join(import.meta.dirname, '../model-extension');
const execute = promisify(execFile);

/** Bundles the extension that brings a scripted language model. Returns its folder. */
export async function buildModelExtension(): Promise<string> {
  const folder = join(root, '.cache/editor-tests/model-extension');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(source, 'extension.ts')],
    outfile: join(folder, 'extension.cjs'),
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node22', logLevel: 'warning' },
    external: ['vscode'],
  });
  await copyFile(join(source, 'package.json'), join(folder, 'package.json'));
  return folder;
}

/** Packs it. Returns the path of its .vsix. */
export async function packModelExtension(): Promise<string> {
  const folder = await buildModelExtension();
  const vsix = `${folder}.vsix`;
  // Without it the packer asks what to leave out.
  await writeFile(join(folder, '.vscodeignore'), '');
  await execute(
    process.execPath,
    [
      join(root, 'node_modules/@vscode/vsce/vsce'),
      ...['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix],
    ],
    { cwd: folder },
  );
  return vsix;
}
