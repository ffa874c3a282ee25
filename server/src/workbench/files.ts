import { open, readdir } from 'node:fs/promises';

/** The disk as analysis sees it: reading only, and nothing rejects. */
export interface Files {
  /** At most `limit` bytes; undefined when it cannot be read. `cut` says that the file is longer. */
  read(path: string, limit: number): Promise<{ readonly text: string; readonly cut: boolean } | undefined>;
  list(folder: string): Promise<readonly string[] | undefined>;
  /** Counts up whenever something besides the file at `path` may have changed; absent where nothing changes. */
  generation?(path: string): number;
}

export const diskFiles: Files = {
  async read(path, limit) {
    try {
      await using file = await open(path, 'r');
      const { size } = await file.stat();
      const wanted = Math.min(size, limit);
      // Files of /proc and /sys say size 0 and still have text.
      const buffer = Buffer.alloc(size === 0 ? Math.min(limit, 65_536) : wanted);
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
};
