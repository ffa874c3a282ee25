import { realpathSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { ignoresIn, isIgnored, type IgnoreLevel } from './gitignore.ts';

/** Names files that no model may be told of, in the syntax of `.gitignore`; it counts for its folder and all below. */
export const neverSentFile = '.syswrightignore';

/**
 * Whether a file is never to be sent to a model, nor read on behalf of one: some folder above it says so, of the path as it is
 * written or of the one that links lead to. Read anew each time, because a person who adds a line means it at once.
 */
export function isNeverSent(path: string): boolean {
  return [...new Set([path, realOf(path)])].some((one) => isIgnored(levelsAbove(one), one, false));
}

function levelsAbove(path: string): readonly IgnoreLevel[] {
  const levels: IgnoreLevel[][] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    levels.unshift([...ignoresIn(folder, neverSentFile)]);
    if (folder === dirname(folder)) return levels.flat();
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
