import { readdirSync, statSync, type Dirent } from 'node:fs';
import { mayBeOurs, type DomainEntry } from '../workbench.ts';
import { ignoresAbove, ignoresIn, isIgnored, type IgnoreLevel } from '../workbench/gitignore.ts';

export interface WalkOptions {
  readonly entries: readonly DomainEntry[];
  isExcluded(path: string): boolean;
  /** Called with a folder below the named one that cannot be listed. */
  unreadable(path: string): void;
}

export interface Walked {
  /** Absolute and `/`-separated. */
  readonly path: string;
  /** Relative to the folder that was walked; empty for a file that was named itself. */
  readonly relative: string;
}

/** Folders that never hold files of the person's own. */
const foreign = new Set(['.git', '.hg', '.svn', 'node_modules']);

/**
 * The files of a folder that some domain may claim, in order of their names, judged by name alone: foreign files cost
 * the walk and nothing more. Links are not followed, so that no loop and nothing outside of the folder is walked; what
 * they lead to inside is met by its own name.
 */
export function walk(folder: string, options: WalkOptions): readonly Walked[] {
  const found: Walked[] = [];
  walkFolder(folder, '', ignoresAbove(folder), options, found);
  return found;
}

/** Without promises, which would cost several times what the file system does. */
function walkFolder(
  path: string,
  relative: string,
  above: readonly IgnoreLevel[],
  options: WalkOptions,
  found: Walked[],
): void {
  let names: Dirent[];
  try {
    names = readdirSync(path, { withFileTypes: true });
  } catch {
    options.unreadable(path);
    return;
  }
  const hasIgnore = names.some((name) => name.name === '.gitignore');
  const levels = hasIgnore ? [...above, ...ignoresIn(path, '.gitignore')] : above;
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const name of names) {
    const full = path.endsWith('/') ? path + name.name : `${path}/${name.name}`;
    const inner = relative === '' ? name.name : `${relative}/${name.name}`;
    if (name.isDirectory()) {
      if (foreign.has(name.name) || isIgnored(levels, full, true) || options.isExcluded(full)) continue;
      walkFolder(full, inner, levels, options, found);
    } else if (name.isFile() && mayBeOurs(options.entries, full)) {
      if (isIgnored(levels, full, false) || options.isExcluded(full)) continue;
      found.push({ path: full, relative: inner });
    }
  }
}

/** What a named path is; undefined when there is nothing that can be read. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}
