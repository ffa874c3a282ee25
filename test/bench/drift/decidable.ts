/**
 * What stays decidable on a kernel between two of the tables: `decidable(folders, { after, until, on })` checks the
 * sources for all three. A finding is one of medium confidence or more on `until`. It is decided on `on` when it is found
 * there too, when the older kernel has it as well, or when the release that brought the change is known.
 */
import { createWorkbench } from '../../../server/src/workbench.ts';
import type { Finding } from '../../../server/src/core/types.ts';
import { version } from '../../../server/src/core/version.ts';
import { blockingFiles } from '../../../server/src/workbench/files.ts';
import { releaseOf, type Bounds } from '../../../server/src/workbench/release-of.ts';
import { openScope } from '../../../server/src/workbench/scope.ts';
import { filesBelow } from './files-below.ts';

export interface Between {
  readonly after: string;
  readonly until: string;
  readonly on: string;
}

export interface Decidable {
  /** All findings, and those of them that the older kernel does not have. */
  all: number;
  changed: number;
  /** Of `changed`, those with an answer. */
  decided: number;
  /** The names of the others, with their number. */
  readonly open: Map<string, number>;
}

const bench = createWorkbench();

async function findingsOf(folder: string, path: string, kernel: string): Promise<readonly Finding[]> {
  const scope = await openScope(blockingFiles, { root: folder, target: kernel, tags: ['drift'] });
  const found = await bench.recognise(path, undefined);
  const read = found && (await bench.readSource(path, found.claim));
  if (!found || !read || 'gap' in read) return [];
  const { target } = await scope.targetOf(path);
  const source = { path, language: found.claim.language, text: read.text };
  const checked = await bench.check(found, source, { target, selection: scope.selection });
  checked?.file.dispose?.();
  return (checked?.report.findings ?? []).filter((one) => one.confidence !== 'low');
}

export async function decidable(
  folders: readonly string[],
  { after, until, on }: Between,
): Promise<Decidable> {
  const api = (await bench.kernelFacts())?.api;
  const bounds: Bounds = { after: version(after), until: version(until) };
  const found: Decidable = { all: 0, changed: 0, decided: 0, open: new Map() };
  for (const folder of folders) {
    for (const path of await filesBelow(folder)) {
      const findings = await findingsOf(folder, path, until);
      if (findings.length === 0) continue;
      const place = ({ code, span }: Finding): string => `${code} ${span.start}`;
      const older = new Set((await findingsOf(folder, path, after)).map(place));
      const here = new Set((await findingsOf(folder, path, on)).map(place));
      for (const finding of findings) {
        found.all++;
        if (older.has(place(finding))) continue;
        found.changed++;
        const isKnown = here.has(place(finding)) || releaseOf([finding], [], bounds, api).isSure;
        const name = String(finding.message.args?.['name'] ?? finding.code);
        if (isKnown) found.decided++;
        else found.open.set(name, (found.open.get(name) ?? 0) + 1);
      }
    }
  }
  return found;
}
