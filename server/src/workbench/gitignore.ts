import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import ignore, { type Ignore } from 'ignore';

/** The patterns of one ignore file, which are relative to its folder. */
export interface IgnoreLevel {
  readonly folder: string;
  readonly matcher: Ignore;
}

/** Patterns beyond this are no hand-written list. */
const sizeLimit = 1 << 20;

/** The ignore file of a folder as a level, or nothing when there is none. */
export function ignoresIn(folder: string, name: string): readonly IgnoreLevel[] {
  try {
    const path = `${folder === '/' ? '' : folder}/${name}`;
    if (statSync(path).size > sizeLimit) return [];
    const text = readFileSync(path, 'utf8');
    return [{ folder, matcher: ignore({ ignorecase: false }).add(text) }];
  } catch {
    return [];
  }
}

/**
 * What holds for a folder from above it: the ignore files up to the repository's top. A folder that is itself ignored
 * was named on purpose, so nothing from above counts there.
 */
export function ignoresAbove(folder: string): readonly IgnoreLevel[] {
  const top = repositoryOf(folder);
  if (top === undefined) return [];
  const folders: string[] = [];
  for (let one = folder; one !== top;) {
    one = dirname(one);
    folders.unshift(one);
  }
  const levels = [...infoOf(top)];
  for (const one of folders) levels.push(...ignoresIn(one, '.gitignore'));
  return isIgnored(levels, folder, true) ? [] : levels;
}

function infoOf(top: string): readonly IgnoreLevel[] {
  const levels = ignoresIn(top, '.git/info/exclude');
  return levels.map((level) => ({ ...level, folder: top }));
}

/** The nearest folder with a `.git`, at or above a folder. */
export function repositoryOf(folder: string): string | undefined {
  for (let one = folder; ; one = dirname(one)) {
    if (existsSync(`${one === '/' ? '' : one}/.git`)) return one;
    if (one === dirname(one)) return undefined;
  }
}

/** The deepest level that says something decides, as in git. */
export function isIgnored(levels: readonly IgnoreLevel[], path: string, isFolder: boolean): boolean {
  for (let i = levels.length - 1; i >= 0; i--) {
    const { folder, matcher } = levels[i]!;
    const relative = path.slice(folder.length).replace(/^\/+/, '');
    if (relative === '') continue;
    const verdict = matcher.test(isFolder ? `${relative}/` : relative);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
