/** `npm run gen`: writes every generated file; `--check` only compares and names what is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explanationsModule, pagesModule, rulesModule } from './gen/pages.ts';
import { readDomains, readIgnorePages } from './gen/read-domains.ts';
import { registryModule } from './gen/registry.ts';
import { ruleDocs } from './gen/rule-docs.ts';
import { settingsFiles } from './gen/settings.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));

/** Every generated file by its path in the repository. */
export function generate(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const domains = readDomains(root);
  const ignores = readIgnorePages(root);
  for (const domain of domains) {
    files.set(`${domain.folder}/pages.ts`, pagesModule(domain));
    files.set(`${domain.folder}/rules.ts`, rulesModule(domain));
    files.set(`${domain.folder}/explanations.ts`, explanationsModule(domain));
  }
  files.set(`${ignores.folder}/pages.ts`, pagesModule(ignores));
  files.set(`${ignores.folder}/explanations.ts`, explanationsModule(ignores));
  files.set('server/src/domains/registry.ts', registryModule(domains));
  for (const [path, text] of ruleDocs([...domains, ignores])) files.set(`docs/rules/${path}`, text);
  for (const [path, text] of settingsFiles(root, [...domains, ignores])) files.set(path, text);
  return files;
}

/** Files under `docs/rules` that no rule stands behind any more. */
function orphans(root: string, files: Map<string, string>): readonly string[] {
  const folder = join(root, 'docs/rules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .filter((path) => !files.has(path));
}

/** The generated files that differ from what stands in the tree. */
export function stale(root: string): readonly string[] {
  const files = generate(root);
  const differing = [...files].filter(([path, text]) => {
    const full = join(root, path);
    return !existsSync(full) || readFileSync(full, 'utf8') !== text;
  });
  return [...differing.map(([path]) => path), ...orphans(root, files)];
}

function main(): void {
  const rootArgument = process.argv
    .find((argument) => argument.startsWith('--root='))
    ?.slice('--root='.length);
  const root = rootArgument ?? repository;
  if (process.argv.includes('--check')) {
    const paths = stale(root);
    for (const path of paths) console.error(`stale: ${path} (run npm run gen)`);
    process.exitCode = paths.length > 0 ? 1 : 0;
    return;
  }
  const files = generate(root);
  for (const path of orphans(root, files)) rmSync(join(root, path));
  for (const [path, text] of files) {
    const full = join(root, path);
    if (existsSync(full) && readFileSync(full, 'utf8') === text) continue;
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    console.log(`wrote ${path}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
