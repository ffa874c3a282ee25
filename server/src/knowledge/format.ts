/**
 * The flat file of a table: a line of magic, the length of a directory, the directory as JSON, then typed arrays, each
 * at a multiple of eight. Little-endian, as every machine is that an editor runs on.
 */
export type Column = Uint8Array | Uint16Array | Uint32Array;

const magic = 'SWKAPI02';

interface Entry {
  readonly type: 'u8' | 'u16' | 'u32';
  readonly offset: number;
  /** In elements. */
  readonly length: number;
}

export interface TableFile {
  readonly about: unknown;
  /** Throws for a section that the file does not have. */
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
}

function padded(length: number): number {
  return (length + 7) & ~7;
}

export function encodeTable(about: object, sections: Readonly<Record<string, Column>>): Uint8Array {
  const entries: Record<string, Entry> = {};
  let offset = 0;
  for (const [name, column] of Object.entries(sections)) {
    const type = column instanceof Uint8Array ? 'u8' : column instanceof Uint16Array ? 'u16' : 'u32';
    entries[name] = { type, offset, length: column.length };
    offset += padded(column.byteLength);
  }
  const directory = new TextEncoder().encode(JSON.stringify({ about, sections: entries }));
  const start = padded(12 + directory.length);
  const file = new Uint8Array(start + offset);
  file.set(new TextEncoder().encode(magic), 0);
  new DataView(file.buffer).setUint32(8, directory.length, true);
  file.set(directory, 12);
  for (const [name, column] of Object.entries(sections)) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    file.set(bytes, start + entries[name]!.offset);
  }
  return file;
}

/** Undefined for anything but a whole table of this format: a cut or older file is made again, not guessed at. */
export function decodeTable(file: Uint8Array): TableFile | undefined {
  const isBig = new Uint8Array(new Uint16Array([1]).buffer)[0] === 0;
  if (isBig || file.length < 16 || file.byteOffset % 8 !== 0) return undefined;
  if (new TextDecoder().decode(file.subarray(0, 8)) !== magic) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = view.getUint32(8, true);
  const start = padded(12 + length);
  if (start > file.length) return undefined;
  const directory = readDirectory(file.subarray(12, 12 + length));
  if (!directory) return undefined;
  for (const { type, offset, length: count } of Object.values(directory.sections)) {
    if (start + offset + count * width(type) > file.length) return undefined;
  }
  const find = (name: string, type: Entry['type']): readonly [ArrayBufferLike, number, number] => {
    const entry = directory.sections[name];
    if (entry?.type !== type) throw new Error(`the table has no section ${name} of ${type}`);
    return [file.buffer, file.byteOffset + start + entry.offset, entry.length];
  };
  return {
    about: directory.about,
    u8: (name) => new Uint8Array(...find(name, 'u8')),
    u16: (name) => new Uint16Array(...find(name, 'u16')),
    u32: (name) => new Uint32Array(...find(name, 'u32')),
  };
}

/** What the beginning of a file says about its table, and how long that beginning is; undefined for other files. */
export function aboutIn(head: Uint8Array): { readonly length: number; readonly about: unknown } | undefined {
  if (head.length < 12 || new TextDecoder().decode(head.subarray(0, 8)) !== magic) return undefined;
  const length = 12 + new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(8, true);
  return { length, about: readDirectory(head.subarray(12, length))?.about };
}

function width(type: Entry['type']): number {
  return type === 'u8' ? 1 : type === 'u16' ? 2 : 4;
}

function readDirectory(
  bytes: Uint8Array,
): { readonly about: unknown; readonly sections: Readonly<Record<string, Entry>> } | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as ReturnType<typeof readDirectory>;
  } catch {
    return undefined;
  }
}
