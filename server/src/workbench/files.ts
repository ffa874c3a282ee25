import {
  type Stats,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { open, readdir } from 'node:fs/promises';

/** Bytes of what is read at once for a question. */
const smallLimit = 1 << 20;

/** The disk as analysis sees it: reading only, and nothing rejects. */
export interface Files {
  /** At most `limit` bytes; undefined when it cannot be read. `cut` says that the file is longer. */
  read(path: string, limit: number): Promise<{ readonly text: string; readonly cut: boolean } | undefined>;
  list(folder: string): Promise<readonly string[] | undefined>;
  /** Text of a small file at once, for the few questions that rules ask while they run. */
  readonly readNow?: (path: string) => string | undefined;
  /** Whether something of the name is there, a dangling link too. */
  readonly exists?: (path: string) => boolean;
  /** Names in a folder at once. */
  readonly listNow?: (folder: string) => readonly string[] | undefined;
  /** When a folder or file was changed, as a number that says nothing else; undefined when it is not there. */
  readonly changedAt?: (path: string) => number | undefined;
  /** Counts up when what `exists` and `readNow` said before may be old; absent where they ask anew each time. */
  readonly asOf?: () => number;
  /** Counts up whenever something besides the file at `path` may have changed; absent where nothing changes. */
  generation?(path: string): number;
}

export const diskFiles: Files = {
  async read(path, limit) {
    try {
      await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
      const { size } = await file.stat();
      const buffer = Buffer.alloc(bytesWanted(size, limit));
      let length = 0;
      while (length < buffer.length) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return { text: buffer.toString('utf8', 0, length), cut: size > limit };
    } catch {
      return undefined;
    }
  },
  async list(folder) {
    try {
      return await readdir(folder);
    } catch {
      return undefined;
    }
  },
  readNow: (path) => readBlocking(path, smallLimit)?.text,
  exists: (path) => statNow(path, lstatSync) !== undefined,
  listNow(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return undefined;
    }
  },
  changedAt: (path) => statNow(path)?.mtimeMs,
};

/**
 * The same for a thread that has nothing else to do meanwhile: a file costs the reading, and not four trips through a pool
 * of threads.
 */
export const blockingFiles: Files = {
  ...diskFiles,
  read: (path, limit) => Promise.resolve(readBlocking(path, limit)),
  list: (folder) => Promise.resolve(diskFiles.listNow?.(folder)),
};

function readBlocking(path: string, limit: number): { text: string; cut: boolean } | undefined {
  // Most paths that are asked for are places where a header could be, and an exception for each would be dear.
  const stat = statNow(path);
  // A pipe that nobody writes to would be waited for.
  if (!stat?.isFile()) return undefined;
  const { size } = stat;
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const buffer = Buffer.allocUnsafe(bytesWanted(size, limit));
    let length = 0;
    while (length < buffer.length) {
      const bytes = readSync(file, buffer, length, buffer.length - length, null);
      if (bytes === 0) break;
      length += bytes;
    }
    return { text: buffer.toString('utf8', 0, length), cut: size > limit };
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function statNow(path: string, ask: typeof lstatSync = statSync): Stats | undefined {
  try {
    return ask(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Files of /proc and /sys say size 0 and still have text. */
function bytesWanted(size: number, limit: number): number {
  return size === 0 ? Math.min(limit, 65_536) : Math.min(size, limit);
}
