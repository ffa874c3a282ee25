import { walk } from '../../../server/src/cli/walk.ts';
import { diskFiles } from '../../../server/src/workbench.ts';
import { cachedFiles } from '../../../server/src/workbench/cached-files.ts';
import { checkPath } from '../../../server/src/workbench/check-path.ts';
import type { FindingReport } from '../../../server/src/workbench/file-report.ts';
import { openScope } from '../../../server/src/workbench/scope.ts';
import { createWorkbench } from '../../../server/src/workbench.ts';
import { configClaims } from './long-file.ts';

export interface Silence {
  readonly language: string;
  readonly files: number;
  /** Of medium confidence or more. */
  readonly findings: readonly { readonly path: string; readonly finding: FindingReport }[];
}

/** Tags of findings that say "no such key" or "no such value", which shipped files hardly ever deserve. */
export const doubtful: readonly string[] = ['key', 'value'];

/** Looks at every file of configuration below a folder of unpacked packages. */
export async function silence(folder: string): Promise<readonly Silence[]> {
  const bench = createWorkbench(cachedFiles(diskFiles));
  const scope = await openScope(bench.files, { root: folder });
  const languages = new Set(configClaims().map(({ language }) => language));
  const kinds = new Map<string, { files: number; findings: Silence['findings'][number][] }>();
  const entries = bench.entries.filter(({ claims }) =>
    claims.some(({ language }) => languages.has(language)),
  );
  const files = walk(folder, { entries, isExcluded: () => false, unreadable: () => undefined });
  for (const { path, relative } of files) {
    const task = { path, shown: relative, base: { path: folder, shown: '' } };
    const report = (await checkPath(bench, scope, task, 'en'))?.report;
    if (!report || !languages.has(report.language)) continue;
    const kind = kinds.get(report.language) ?? { files: 0, findings: [] };
    kinds.set(report.language, kind);
    kind.files++;
    for (const finding of report.findings)
      if (finding.confidence !== 'low') kind.findings.push({ path: relative, finding });
  }
  return [...kinds]
    .map(([language, kind]) => ({ language, ...kind }))
    .sort((a, b) => (a.language < b.language ? -1 : 1));
}
