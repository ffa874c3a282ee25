import type { Files } from './files.ts';
import { memoryOf } from './system-memory.ts';

/** Characters of text that are kept. */
const budget = 16 << 20;
const folderLimit = 4096;

/**
 * The disk with a memory, for one run over a tree that nobody edits meanwhile: every C file asks for its folder's names
 * and Makefile, and for the same headers.
 */
export function cachedFiles(files: Files): Files {
  const texts = new Map<string, ReturnType<Files['read']>>();
  const folders = new Map<string, ReturnType<Files['list']>>();
  let held = 0;
  const release = (text: string | undefined): void => {
    held -= text?.length ?? 0;
  };
  return {
    read(path, limit) {
      const key = `${limit} ${path}`;
      const known = texts.get(key);
      if (known) {
        // Taken out and put back, so that the first of the map is the one not asked for the longest.
        texts.delete(key);
        texts.set(key, known);
        return known;
      }
      const fresh = files.read(path, limit).then((read) => {
        held += read?.text.length ?? 0;
        for (const [name, oldest] of texts) {
          if (held <= budget || name === key) break;
          texts.delete(name);
          void oldest.then((one) => {
            release(one?.text);
          });
        }
        return read;
      });
      texts.set(key, fresh);
      return fresh;
    },
    ...memoryOf(files, Infinity),
    list(folder) {
      let names = folders.get(folder);
      if (!names) {
        if (folders.size >= folderLimit) folders.clear();
        folders.set(folder, (names = files.list(folder)));
      }
      return names;
    },
  };
}
