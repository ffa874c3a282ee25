import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Files } from '../../workbench.ts';

/** The root of some folders that holds a path, links followed. A file need not be there, but its folder then must be inside. */
export async function rootOf(roots: readonly string[], path: string): Promise<string | undefined> {
  const real = await realOf(path);
  for (const root of roots) {
    const inside = await realOf(root);
    if (real === inside || real.startsWith(inside.endsWith('/') ? inside : `${inside}/`)) return root;
  }
  return undefined;
}

/** The disk without what lies outside of some folders: an include of `../../elsewhere` in a text reads nothing there. */
export function filesWithin(roots: readonly string[], disk: Files): Files {
  const isInside = async (path: string): Promise<boolean> => (await rootOf(roots, path)) !== undefined;
  return {
    read: async (path, limit) => ((await isInside(path)) ? disk.read(path, limit) : undefined),
    list: async (folder) => ((await isInside(folder)) ? disk.list(folder) : undefined),
  };
}

/** Where a path leads, or the nearest folder above it that is there. */
async function realOf(path: string): Promise<string> {
  for (let there = path; ; there = dirname(there)) {
    const real = await realpath(there).catch(() => undefined);
    if (real !== undefined || there === dirname(there)) return real ?? there;
  }
}
