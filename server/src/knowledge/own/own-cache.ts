import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { aboutIn } from '../format.ts';
import type { TableAbout } from '../layout.ts';
import { openTable, type Table } from '../read-table.ts';
import { ownSource, type OwnSource } from './own-source.ts';
import type { OwnTable } from './own-table.ts';

/** A table that is kept: one file for each tree or image, which says itself what it was made from. */
export interface KeptTable {
  readonly file: string;
  readonly size: number;
  readonly about: TableAbout & { readonly own: NonNullable<TableAbout['own']> };
}

/** Puts a table in its place, all or nothing; readers of the old one keep what they have. */
export function keepTable(folder: string, { bytes, own }: OwnTable): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeRests(folder);
  const file = join(folder, fileName(own.path));
  const fresh = join(
    folder,
    `${basename(file)}.${process.pid}-${Math.random().toString(36).slice(2)}${unfinished}`,
  );
  try {
    const descriptor = openSync(fresh, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  return file;
}

/** The kept table of a source, when it was made from what is there now. */
export function keptTable(folder: string, source: OwnSource): KeptTable | undefined {
  const kept = readKept(join(folder, fileName(source.path)));
  return kept?.about.own.path === source.path && kept.about.own.stamp === source.stamp ? kept : undefined;
}

/** Opens the kept table of a path; undefined when there is none, it is out of date, or it was spoiled. Never throws. */
export function openKept(folder: string, path: string): Table | undefined {
  try {
    const kept = keptTable(folder, ownSource(path));
    // A copy of its own lies where numbers of four bytes can be read.
    return kept && openTable(new Uint8Array(readFileSync(kept.file)));
  } catch {
    return undefined;
  }
}

/** All tables of a folder, in the order of their paths. */
export function keptTables(folder: string): readonly KeptTable[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const tables = names
    .filter((name) => name.endsWith('.bin'))
    .flatMap((name) => readKept(join(folder, name)) ?? []);
  return tables.sort((a, b) => (a.about.own.path < b.about.own.path ? -1 : 1));
}

/** What a table says about itself; its beginning is enough for that. */
function readKept(file: string): KeptTable | undefined {
  let descriptor;
  try {
    descriptor = openSync(file, 'r');
    const head = new Uint8Array(mostAbout);
    const length = readSync(descriptor, head, 0, head.length, 0);
    const read = aboutIn(head.subarray(0, length));
    const about = read?.about as TableAbout | undefined;
    if (about?.own === undefined) return undefined;
    return { file, size: statSync(file).size, about: { ...about, own: about.own } };
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A directory has some kilobytes, most of them the times of folders. */
const mostAbout = 256 << 10;

const unfinished = '.new';

/** What a process that died left behind. */
function removeRests(folder: string): void {
  const hour = 3_600_000;
  for (const name of readdirSync(folder).filter((one) => one.endsWith(unfinished))) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > hour) rmSync(join(folder, name), { force: true });
  }
}

/** Readable for people, and different for different paths. */
function fileName(path: string): string {
  const name = basename(path)
    .replace(/[^\w.+-]/g, '_')
    .slice(-60);
  return `${name}-${hash(path, 0x811c9dc5)}${hash(path, 0x2545f491)}.bin`;
}

/** FNV-1a; a clash would only cost time, because the table names its path. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
