/** Our reading of a service's exposure beside that of `systemd-analyze security --offline=yes`, file by file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { version } from '../../../server/src/core/version.ts';
import { exposureOf, serviceLines } from '../../../server/src/domains/systemd/exposure/exposure.ts';
import { domain } from '../../../server/src/domains/systemd/index.ts';
import { findProgram, run } from '../../../server/src/process/run.ts';
import { createWorkbench } from '../../../server/src/workbench.ts';

async function releaseOf(program: string): Promise<string> {
  const result = await run({
    program,
    args: ['--version'],
    folder: '/',
    timeout: 10_000,
    outputLimit: 1 << 16,
  });
  const said = result.kind === 'done' ? result.output.toString('utf8') : '';
  return /^systemd (\d+)/.exec(said)?.[1] ?? '0';
}

export interface Compared {
  readonly path: string;
  /** Tenths. */
  readonly ours: number;
  readonly theirs: number;
}

/** Each service alone in a folder of its own; those that systemd does not load are left out. */
export async function compareExposure(folder: string, most: number): Promise<readonly Compared[]> {
  const compared: Compared[] = [];
  const program = await findProgram('systemd-analyze', []);
  if (program === undefined) return [];
  const host = createWorkbench().host({
    systemd: { version: version(await releaseOf(program)), source: program },
  });
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.service'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\/systemd\/system\/[^/]+$/.test(path))
    .sort();
  const step = Math.max(1, Math.floor(paths.length / most));
  for (const path of paths.filter((_, at) => at % step === 0)) {
    const text = readFileSync(path, 'utf8');
    const room = mkdtempSync(join(tmpdir(), 'syswright-exposure-'));
    try {
      // A template is asked of as one of its instances.
      const copy = join(room, basename(path).replace('@.', '@x.'));
      writeFileSync(copy, text);
      const result = await run({
        program,
        args: ['security', '--offline=yes', '--no-pager', copy],
        folder: room,
        timeout: 10_000,
        outputLimit: 1 << 20,
      });
      const said = result.kind === 'done' ? result.output.toString('utf8') : '';
      const theirs = /Overall exposure level for [^:]*: (\d+)\.(\d)/.exec(said);
      const file = await domain.parse({ path: copy, language: 'systemd-unit', text }, host);
      const lines = serviceLines(file);
      if (theirs && lines)
        compared.push({
          path,
          ours: exposureOf(lines, file.target),
          theirs: Number(theirs[1]) * 10 + Number(theirs[2]),
        });
    } finally {
      rmSync(room, { recursive: true });
    }
  }
  return compared;
}
