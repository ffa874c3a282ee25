/** What finding a target asks of the disk: reading only, and nothing rejects. */
export interface Disk {
  /** At most `limit` bytes of a file as text; undefined when it cannot be read. */
  read(path: string, limit: number): Promise<{ readonly text: string; readonly cut: boolean } | undefined>;
  /** Names in a folder; undefined or empty when it cannot be listed. */
  list(folder: string): Promise<readonly string[] | undefined>;
}

export async function readText(disk: Disk, path: string, limit = 65_536): Promise<string | undefined> {
  return (await disk.read(path, limit))?.text;
}

export async function isFolder(disk: Disk, path: string): Promise<boolean> {
  return ((await disk.list(path)) ?? []).length > 0;
}

/** The folder that a `/`-separated path stands in. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : slash === 0 ? '/' : path.slice(0, slash);
}

/** A folder and those above it, nearest first. */
export function upwards(folder: string): readonly string[] {
  const folders = [folder];
  while (folders.length < 64) {
    const above = folderOf(folders.at(-1)!);
    if (above === folders.at(-1) || above === '.') break;
    folders.push(above);
  }
  return folders;
}

/** Joins and tidies `/`-separated paths: `.`, `..` and doubled slashes are resolved; a later absolute part wins. */
export function joinPath(...parts: readonly string[]): string {
  const start = Math.max(
    0,
    parts.findLastIndex((part) => part.startsWith('/')),
  );
  const joined = parts.slice(start).join('/');
  const names: string[] = [];
  for (const name of joined.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (!joined.startsWith('/')) names.push('..');
  }
  return (joined.startsWith('/') ? '/' : '') + names.join('/') || '.';
}
