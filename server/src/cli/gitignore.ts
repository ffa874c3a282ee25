import { readFile, stat } from 'node:fs/promises';
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
export async function ignoresIn(folder: string, name: string): Promise<readonly IgnoreLevel[]> {
  try {
    const path = `${folder === '/' ? '' : folder}/${name}`;
    if ((await stat(path)).size > sizeLimit) return [];
    const text = await readFile(path, 'utf8');
    return [{ folder, matcher: ignore({ ignorecase: false }).add(text) }];
  } catch {
    return [];
  }
}

/**
 * What holds for a folder from above it: the ignore files up to the repository's top. A folder that is itself ignored
 * was named on purpose, so nothing from above counts there.
 */
export async function ignoresAbove(folder: string): Promise<readonly IgnoreLevel[]> {
  const top = await repositoryOf(folder);
  if (top === undefined) return [];
  const folders: string[] = [];
  for (let one = folder; one !== top;) {
    one = dirname(one);
    folders.unshift(one);
  }
  const levels = [...(await infoOf(top))];
  for (const one of folders) levels.push(...(await ignoresIn(one, '.gitignore')));
  return isIgnored(levels, folder, true) ? [] : levels;
}

async function infoOf(top: string): Promise<readonly IgnoreLevel[]> {
  const levels = await ignoresIn(top, '.git/info/exclude');
  return levels.map((level) => ({ ...level, folder: top }));
}

/** The nearest folder with a `.git`, at or above a folder. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let one = folder; ; one = dirname(one)) {
    try {
      await stat(`${one === '/' ? '' : one}/.git`);
      return one;
    } catch {
      if (one === dirname(one)) return undefined;
    }
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
