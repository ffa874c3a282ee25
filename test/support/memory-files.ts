import type { Files } from '../../server/src/workbench.ts';

/** A disk made of texts by path, for examples and tests. Paths are taken as they are, `/`-separated. */
export function memoryFiles(texts: ReadonlyMap<string, string>): Files {
  return {
    read: (path, limit) => {
      const text = texts.get(path);
      return Promise.resolve(
        text === undefined ? undefined : { text: text.slice(0, limit), cut: text.length > limit },
      );
    },
    list: (folder) => {
      const prefix = folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
      const names = [...texts.keys()]
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length));
      return Promise.resolve([...new Set(names.map((name) => name.split('/')[0]!))]);
    },
    readNow: (path) => texts.get(path),
    exists: (path) => [...texts.keys()].some((one) => one === path || one.startsWith(`${path}/`)),
  };
}
