import type { Merged, Row } from './merge.ts';
import { encodeNames } from './names.ts';
import { encodeTable, type Column } from './format.ts';
import { inlineSign, localSign, rowKinds, type TableAbout } from './layout.ts';

/** Writes merged facts as one flat file. Throws when a limit of the format is passed, which no kernel comes near. */
export function writeTable(about: Omit<TableAbout, 'names'>, merged: Merged): Uint8Array {
  const isWide = about.columns.length > 8;
  const masks = (count: number): Uint8Array | Uint16Array =>
    isWide ? new Uint16Array(count) : new Uint8Array(count);
  const rows = [...merged.rows.values()].filter((row) => isName(row.name));
  const all = new Set([...merged.words.keys(), ...rows.map((row) => row.name)]);
  const names = [...all].filter((one) => one === '' || isName(one)).sort();
  const nameIndex = new Map(names.map((name, index) => [name, index]));
  const strings = new Pool();
  const conditions = new Pool();
  const paths = new Pool();
  for (const path of ['', ...[...merged.headers.keys()].sort()]) paths.add(path);
  conditions.add('');
  strings.add('');
  rows.sort(
    (a, b) =>
      nameIndex.get(a.name)! - nameIndex.get(b.name)! || b.mask - a.mask || (keyOf(a) < keyOf(b) ? -1 : 1),
  );

  const wordMask = masks(names.length);
  const formCount = new Uint8Array(names.length);
  const formStart = new Uint32Array(Math.ceil(names.length / 16));
  for (const [name, mask] of merged.words) if (nameIndex.has(name)) wordMask[nameIndex.get(name)!] = mask;
  const kind = new Uint8Array(rows.length);
  const mask = masks(rows.length);
  const header = new Uint16Array(rows.length);
  const condition = new Uint16Array(rows.length);
  const signature = new Uint32Array(rows.length);
  const parameters = new Uint32Array(rows.length);
  const memberCount = rows.reduce((sum, row) => sum + row.members.size, 0);
  const memberStart: number[] = [0];
  const memberName = new Uint32Array(memberCount);
  const memberType = new Uint32Array(memberCount);
  const memberCondition = new Uint16Array(memberCount);
  const memberMask = masks(memberCount);
  let member = 0;
  for (const [index, row] of rows.entries()) {
    const at = nameIndex.get(row.name)!;
    if (formCount[at] === 255) throw new Error(`${row.name} has more than 255 forms`);
    formCount[at]!++;
    kind[index] = rowKinds.indexOf(row.kind) | (row.inline ? inlineSign : 0) | (row.local ? localSign : 0);
    mask[index] = row.mask;
    header[index] = paths.add(row.header);
    condition[index] = conditions.add(row.condition);
    parameters[index] = strings.add(row.parameters);
    if (row.kind !== 'struct' && row.kind !== 'union') {
      signature[index] = strings.add(row.signature);
      continue;
    }
    signature[index] = memberStart.length - 1;
    for (const one of row.members.values()) {
      memberName[member] = nameIndex.get(one.name) ?? 0;
      memberType[member] = strings.add(one.type);
      memberCondition[member] = conditions.add(one.condition);
      memberMask[member] = one.mask;
      member++;
    }
    memberStart.push(member);
  }
  let start = 0;
  for (const [index, count] of formCount.entries()) {
    if (index % 16 === 0) formStart[index / 16] = start;
    start += count;
  }
  const includes = encodeIncludes(merged, paths, conditions, masks);
  if (paths.size > 0xffff || conditions.size > 0xffff)
    throw new Error('more headers or conditions than a table can hold');
  const encoded = encodeNames(names);
  return encodeTable({ ...about, names: names.length } satisfies TableAbout, {
    nameHeads: encoded.heads,
    nameBytes: encoded.bytes,
    wordMask,
    formCount,
    formStart,
    kind,
    mask,
    header,
    condition,
    signature,
    parameters,
    memberStart: Uint32Array.from(memberStart),
    memberName,
    memberType,
    memberCondition,
    memberMask,
    ...includes,
    ...strings.encoded('string'),
    ...conditions.encoded('condition'),
    ...paths.encoded('path'),
  });
}

function isName(name: string): boolean {
  return name.length < 256 && /^[\w$.]+$/.test(name);
}

function keyOf(row: Row): string {
  return `${row.kind}\0${row.header}\0${row.signature}\0${row.condition}`;
}

function encodeIncludes(
  merged: Merged,
  paths: Pool,
  conditions: Pool,
  masks: (count: number) => Uint8Array | Uint16Array,
): Record<string, Column> {
  const count = [...merged.headers.values()].reduce((sum, one) => sum + one.includes.size, 0);
  const headers = paths.all().map((path) => merged.headers.get(path));
  const headerMask = masks(headers.length);
  const includeStart = new Uint32Array(headers.length + 1);
  const includePath = new Uint16Array(count);
  const includeCondition = new Uint16Array(count);
  const includeMask = masks(count);
  let at = 0;
  for (const [index, one] of headers.entries()) {
    headerMask[index] = one?.mask ?? 0;
    for (const include of one?.includes.values() ?? []) {
      includePath[at] = paths.add(include.path);
      includeCondition[at] = conditions.add(include.condition);
      includeMask[at] = include.mask;
      at++;
    }
    includeStart[index + 1] = at;
  }
  return { headerMask, includeStart, includePath, includeCondition, includeMask };
}

/** Texts that are kept once and named by their number. */
class Pool {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  add(one: string): number {
    let number = this.#numbers.get(one);
    if (number === undefined) this.#numbers.set(one, (number = this.#numbers.size));
    return number;
  }

  all(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  encoded(name: string): Record<string, Column> {
    const texts = this.all();
    const starts = new Uint32Array(texts.length + 1);
    const bytes = Buffer.from(texts.join(''), 'latin1');
    let at = 0;
    for (const [index, one] of texts.entries()) starts[index + 1] = at += one.length;
    return { [`${name}Bytes`]: Uint8Array.from(bytes), [`${name}Starts`]: starts };
  }
}
