import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { namesIn, rowsOf, versions } from '../../../server/src/domains/systemd/facts/directives.ts';

export interface Compared {
  readonly release: string;
  readonly theirs: number;
  /** `Section.Name` that systemd prints and the table has not. */
  readonly missing: readonly string[];
  /** The other way round; what systemd reads only to say that it does nothing is left out. */
  readonly extra: readonly string[];
}

/** What a systemd prints about itself; undefined when the program is not there. */
export function dumpOf(manager: string): { readonly release: string; readonly text: string } | undefined {
  if (!existsSync(manager)) return undefined;
  const version = execFileSync(manager, ['--version'], { encoding: 'utf8' });
  const release = /^systemd (\d+)/.exec(version)?.[1] ?? '';
  return { release, text: execFileSync(manager, ['--dump-configuration-items'], { encoding: 'utf8' }) };
}

/** Compares the table of units with the output of `systemd --dump-configuration-items`; undefined for other releases. */
export function compareDump(release: string, text: string): Compared | undefined {
  const at = versions.findIndex(({ parts }) => String(parts[0]) === release);
  if (at < 0) return undefined;
  const theirs = new Set<string>();
  const sections = new Set<string>();
  let section = '';
  for (const line of text.split('\n')) {
    section = /^\[(\w+)\]/.exec(line)?.[1] ?? section;
    if (section !== '') sections.add(section);
    const name = /^([A-Za-z]\w*)=/.exec(line)?.[1];
    if (name !== undefined && section !== '') theirs.add(`${section}.${name}`);
  }
  const ours = new Set<string>();
  for (const one of sections)
    for (const name of namesIn(one))
      if (rowsOf(one, name).some((row) => row.first <= at && at <= row.last && row.parser !== 'warn_compat'))
        ours.add(`${one}.${name}`);
  return {
    release,
    theirs: theirs.size,
    missing: [...theirs].filter((name) => !ours.has(name)),
    extra: [...ours].filter((name) => !theirs.has(name)),
  };
}
