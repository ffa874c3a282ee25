/**
 * Bundles the extension: `client/dist/extension.cjs` for the editor, `server/dist/*.js` for plain Node 22 and up.
 * `--watch` keeps building while sources change, `--dev` leaves names and source maps in.
 */
import { chmod, copyFile, glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { context, type BuildOptions, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');
const resolve = createRequire(import.meta.url).resolve;

export const outputs = {
  client: join(root, 'client/dist'),
  server: join(root, 'server/dist'),
} as const;

interface Mode {
  readonly watch?: boolean;
  readonly dev?: boolean;
}

/** The programs of the server, by the name they have in `server/dist`. Workers are whatever `workers/` holds. */
async function serverEntries(): Promise<Record<string, string>> {
  const entries: Record<string, string> = {
    server: join(root, 'server/src/lsp/main.ts'),
    cli: join(root, 'server/src/cli/main.ts'),
    'model-child': join(root, 'server/src/assist/embedded/model-child.ts'),
  };
  for await (const file of glob('server/src/workers/*-worker.ts', { cwd: root })) {
    entries[basename(file, '.ts')] = join(root, file);
  }
  return entries;
}

/** The interpreter line must be the first of all, before the banner that esbuild puts into every file. */
const executableCli: Plugin = {
  name: 'executable-cli',
  setup(build) {
    build.onEnd(async (result) => {
      if (result.errors.length > 0) return;
      const file = join(outputs.server, 'cli.js');
      const text = await readFile(file, 'utf8');
      await writeFile(file, `#!/usr/bin/env node\n${text.replace(/^#!.*\n/, '')}`);
      await chmod(file, 0o755);
    });
  },
};

/** The licences of every package that went into the bundles: they ask to be carried along. */
async function writeNotices(inputs: readonly string[]): Promise<void> {
  const folders = new Set<string>(['node_modules/web-tree-sitter', 'node_modules/tree-sitter-c']);
  for (const input of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const notices: string[] = [];
  for (const folder of [...folders].sort()) {
    const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as {
      readonly name: string;
      readonly version: string;
      readonly license?: string;
    };
    const licence = (await readdir(join(root, folder))).find((name) => /^licen[cs]e/i.test(name));
    const text = licence === undefined ? '' : await readFile(join(root, folder, licence), 'utf8');
    notices.push(
      `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})\n\n${text.trim()}\n`,
    );
  }
  await writeFile(join(outputs.server, 'NOTICES.txt'), notices.join(`\n${'-'.repeat(80)}\n`));
}

/** Parsers are WebAssembly files that the bundle opens by a path beside itself, as it does the kernel's timeline. */
async function copyData(): Promise<void> {
  await mkdir(outputs.server, { recursive: true });
  for (const file of [
    resolve('web-tree-sitter/web-tree-sitter.wasm'),
    resolve('tree-sitter-c/package.json').replace('package.json', 'tree-sitter-c.wasm'),
    join(root, 'knowledge/kernel-api.bin'),
  ]) {
    await copyFile(file, join(outputs.server, basename(file)));
  }
}

export async function build(mode: Mode = {}): Promise<void> {
  // Stale chunks would be packed, and a stale bundle could answer for sources that no longer build.
  await Promise.all(Object.values(outputs).map((folder) => rm(folder, { recursive: true, force: true })));
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node22',
    minify: mode.dev !== true,
    sourcemap: mode.dev === true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  };
  const contexts = await Promise.all([
    context({
      ...shared,
      entryPoints: { extension: join(root, 'client/src/extension.ts') },
      outdir: outputs.client,
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      external: ['vscode'],
    }),
    context({
      ...shared,
      entryPoints: await serverEntries(),
      outdir: outputs.server,
      // Everything lies flat, so that a path beside `import.meta.url` is right in whichever chunk it lands.
      entryNames: '[name]',
      chunkNames: '[name]-[hash]',
      format: 'esm',
      splitting: true,
      // Packages in CommonJS ask for Node's own modules through `require`.
      banner: {
        js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
      },
      plugins: [executableCli],
    }),
    copyData(),
  ]);
  const bundles = contexts.filter((part) => part !== undefined);
  if (mode.watch === true) {
    await Promise.all(bundles.map((bundle) => bundle.watch()));
    return;
  }
  try {
    const results = await Promise.all(bundles.map((bundle) => bundle.rebuild()));
    await writeNotices(results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {})));
  } finally {
    await Promise.all(bundles.map((bundle) => bundle.dispose()));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const watch = process.argv.includes('--watch');
  const start = performance.now();
  await build({ watch, dev: watch || process.argv.includes('--dev') });
  console.log(watch ? 'watching' : `built in ${Math.round(performance.now() - start)} ms`);
}
