/** Packs the extension into `.cache/syswright-<version>.vsix`, the same file for every platform. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from './build.ts';

const root = join(import.meta.dirname, '..');
const execute = promisify(execFile);
const vsce = join(root, 'node_modules/@vscode/vsce/vsce');

/** Beside the manifest these are the only places something may come from; the rest is a packing mistake. */
const expected =
  /^(package\.json|package\.nls(\.zh-cn)?\.json|README\.md|CHANGELOG\.md|LICENSE|syswright\.schema\.json|client\/dist\/extension\.cjs|server\/dist\/[\w.-]+\.(js|wasm|txt|bin)|docs\/rules\/.+\.md|images\/(icon\.png|walkthrough\/[\w.-]+\.md)|l10n\/[\w.-]+\.json|syntaxes\/[\w.-]+\.json)$/;

/** Without these the extension would start and fail, or start and say nothing. */
const required = [
  'package.json',
  'package.nls.zh-cn.json',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  'client/dist/extension.cjs',
  'server/dist/server.js',
  'server/dist/cli.js',
  'server/dist/model-child.js',
  'server/dist/web-tree-sitter.wasm',
  'server/dist/tree-sitter-c.wasm',
  'server/dist/NOTICES.txt',
  'server/dist/kernel-api.bin',
  'docs/rules/README.md',
  'l10n/bundle.l10n.zh-cn.json',
];

export interface Packed {
  readonly path: string;
  readonly bytes: number;
  readonly files: readonly string[];
}

/** Builds, packs, and refuses a package that holds too much or too little. */
export async function pack(): Promise<Packed> {
  await build();
  const files = await listFiles();
  const problems = [
    ...files
      .filter((file) => !expected.test(file))
      .map((file) => `does not belong into the package: ${file}`),
    ...required.filter((file) => !files.includes(file)).map((file) => `missing in the package: ${file}`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const path = join(root, '.cache', `syswright-${version}.vsix`);
  await mkdir(join(root, '.cache'), { recursive: true });
  await rm(path, { force: true });
  await run(['package', '--no-dependencies', '--out', path]);
  return { path, bytes: (await stat(path)).size, files };
}

async function listFiles(): Promise<string[]> {
  const lines = (await run(['ls', '--no-dependencies'])).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').sort();
}

async function run(args: readonly string[]): Promise<string> {
  const { stdout } = await execute(process.execPath, [vsce, ...args], { cwd: root, maxBuffer: 16 << 20 });
  return stdout;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { path, bytes, files } = await pack();
  console.log(`${path}: ${(bytes / 1e6).toFixed(2)} MB, ${files.length} files`);
}
