import { ownCopy } from '../core/remembered.ts';
import type { Files } from './files.ts';

type Asked = Required<Pick<Files, 'exists' | 'readNow' | 'listNow' | 'changedAt'>>;

/** Folders and files that are remembered at once. */
const pathsLimit = 4096;

/** What rules ask of a system's tree while they run. */
export interface SystemMemory {
  exists(path: string): boolean;
  readNow(path: string): string | undefined;
  listNow(folder: string): readonly string[] | undefined;
  /** Counts up when answers that were given before may be others now; looks at the disk at most once a while. */
  asOf(): number;
  forget(): void;
}

/** Larger folders are not held: a name in them is asked for alone. */
const namesLimit = 20_000;

/**
 * Answers for a person who types, and for rules that look for a name one letter away from hundreds: a folder is listed
 * once, and again only when it has changed. `trusted` is how long nobody looks whether it has, in milliseconds.
 */
export function systemMemory(disk: Asked, trusted: number): SystemMemory {
  const folders = new Map<string, ReadonlySet<string> | undefined>();
  const single = new Map<string, boolean>();
  const texts = new Map<string, string | undefined>();
  const times = new Map<string, number | undefined>();
  let looked = performance.now();
  let count = 0;
  const forget = (): void => {
    count++;
    for (const one of [folders, single, texts, times]) one.clear();
  };
  const remember = <T>(map: Map<string, T>, key: string, watched: string, ask: () => T): T => {
    if (map.has(key)) return map.get(key)!;
    // A path that is being typed is another one with every key.
    if (times.size + map.size >= pathsLimit) forget();
    if (!times.has(watched)) times.set(ownCopy(watched), disk.changedAt(watched));
    const answer = ask();
    map.set(ownCopy(key), answer);
    return answer;
  };
  const namesIn = (folder: string): ReadonlySet<string> | undefined =>
    remember(folders, folder, folder, () => {
      const names = disk.listNow(folder);
      return names && names.length <= namesLimit ? new Set(names) : undefined;
    });
  return {
    exists(path) {
      const cut = path.lastIndexOf('/');
      const folder = cut < 0 ? '.' : path.slice(0, cut) || '/';
      const name = path.slice(cut + 1);
      // What a folder's list cannot tell: the folder itself, and folders that may be passed through and not listed.
      const isPlain = name !== '' && name !== '.' && name !== '..';
      const names = isPlain ? namesIn(folder) : undefined;
      if (names) return names.has(name);
      // Nothing is in a folder that is not there.
      if (isPlain && times.get(folder) === undefined) return false;
      return remember(single, path, folder, () => disk.exists(path));
    },
    listNow(folder) {
      const names = namesIn(folder);
      return names && [...names];
    },
    readNow: (path) => remember(texts, path, path, () => disk.readNow(path)),
    asOf() {
      const now = performance.now();
      if (now - looked < trusted) return count;
      looked = now;
      for (const [path, time] of times)
        if (disk.changedAt(path) !== time) {
          forget();
          break;
        }
      return count;
    },
    forget,
  };
}

/** The memory over files that can be asked at once; undefined for others. */
export function memoryOf(files: Files, trusted: number): SystemMemory | undefined {
  const { exists, readNow, listNow, changedAt } = files;
  return exists && readNow && listNow && changedAt
    ? systemMemory({ exists, readNow, listNow, changedAt }, trusted)
    : undefined;
}
