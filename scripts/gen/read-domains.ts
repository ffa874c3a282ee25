import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage, type PageFile } from './page-file.ts';

/** A domain's folder as the generator sees it. */
export interface DomainFolder {
  readonly id: string;
  /** Relative to the repository, `/`-separated. */
  readonly folder: string;
  readonly pages: readonly PageFile[];
  /** False for pages whose findings the engine itself makes (ignore comments). */
  readonly hasChecks: boolean;
}

const domainsFolder = 'server/src/domains';

/** All folders with rule pages, in the order of their names. */
export function readDomains(root: string): readonly DomainFolder[] {
  const ids = readdirSync(join(root, domainsFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, domainsFolder, entry.name, 'claims.ts')))
    .map((entry) => entry.name)
    .sort();
  return ids.map((id) => {
    const folder = `${domainsFolder}/${id}`;
    return { id, folder, hasChecks: true, pages: readPages(join(root, folder, 'rules'), id, true) };
  });
}

/** The pages of the findings about ignore comments, which belong to no language. */
export function readIgnorePages(root: string): DomainFolder {
  const folder = 'server/src/core/ignores';
  return { id: 'ignore', folder, hasChecks: false, pages: readPages(join(root, folder), 'ignore', false) };
}

function readPages(folder: string, domain: string, paired: boolean): readonly PageFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  const pages = names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
  const checks = names.filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3));
  if (paired) {
    for (const name of pages)
      if (!checks.includes(name)) throw new Error(`${domain}/${name}.md has no ${name}.ts`);
    for (const name of checks)
      if (!pages.includes(name)) throw new Error(`${domain}/${name}.ts has no ${name}.md`);
  }
  return pages.map((defect) => readPage(domain, defect, readFileSync(join(folder, `${defect}.md`), 'utf8')));
}
