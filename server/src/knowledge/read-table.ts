import type {
  ApiColumn,
  ApiExport,
  ApiForm,
  ApiFormKind,
  ApiHeader,
  ApiMember,
  ApiMoment,
  ColumnSet,
  KernelApi,
} from '../core/kernel-api.ts';
import { ownCopy } from '../core/remembered.ts';
import { parseVersion } from '../core/version.ts';
import { decodeTable, type TableFile } from './format.ts';
import { createView } from './kernel-view.ts';
import { formOf } from './form-of.ts';
import { inlineSign, localSign, rowKinds, type TableAbout } from './layout.ts';
import { Names, text } from './names.ts';

/** Known releases of changes by name, `tag.member`, header or `export:symbol`. */
export type Moments = ReadonlyMap<string, readonly ApiMoment[]>;

/** Opens a table where its bytes lie. Undefined for bytes that are none, or were cut or made by another version. */
export function openTable(file: Uint8Array, moments: Moments = new Map()): Table | undefined {
  const decoded = decodeTable(file);
  if (!decoded) return undefined;
  try {
    return new Table(decoded, moments);
  } catch {
    // A section is missing or a number is none: the file is of another version.
    return undefined;
  }
}

/** More paths than all headers of a kernel have. */
const mostCandidates = 20_000;

/** A row whose texts are read only when somebody looks. */
interface RawRow {
  readonly index: number;
  readonly kind: (typeof rowKinds)[number];
}

export class Table implements KernelApi {
  readonly columns: readonly ApiColumn[];
  /** Header paths by their number, for those who walk includes. */
  readonly paths: Pool;
  readonly headerMask: Uint8Array | Uint16Array;
  readonly includeStart: Uint32Array;
  readonly includePath: Uint16Array;
  readonly includeCondition: Uint16Array;
  readonly includeMask: Uint8Array | Uint16Array;
  readonly conditions: Pool;
  readonly #moments: Moments;
  readonly #names: Names;
  readonly #strings: Pool;
  readonly #wordMask: Uint8Array | Uint16Array;
  readonly #formCount: Uint8Array;
  readonly #formStart: Uint32Array;
  readonly #kind: Uint8Array;
  readonly #mask: Uint8Array | Uint16Array;
  readonly #header: Uint16Array;
  readonly #condition: Uint16Array;
  readonly #signature: Uint32Array;
  readonly #parameters: Uint32Array;
  readonly #memberStart: Uint32Array;
  readonly #memberName: Uint32Array;
  readonly #memberType: Uint32Array;
  readonly #memberCondition: Uint16Array;
  readonly #memberMask: Uint8Array | Uint16Array;
  #pathIndex: ReadonlyMap<string, number> | undefined;
  #includable: readonly string[] | undefined;
  readonly #candidates = new Map<string, readonly number[]>();

  constructor(file: TableFile, moments: Moments) {
    const about = file.about as TableAbout;
    this.columns = about.columns.map(({ version, ...rest }) => {
      const parsed = parseVersion(version);
      if (!parsed) throw new Error(`not a version: ${version}`);
      return { ...rest, version: parsed };
    });
    const masks = (name: string): Uint8Array | Uint16Array =>
      this.columns.length > 8 ? file.u16(name) : file.u8(name);
    this.#moments = moments;
    this.#names = new Names({ heads: file.u32('nameHeads'), bytes: file.u8('nameBytes') }, about.names);
    this.#strings = new Pool(file, 'string');
    this.conditions = new Pool(file, 'condition');
    this.paths = new Pool(file, 'path');
    this.#wordMask = masks('wordMask');
    this.#formCount = file.u8('formCount');
    this.#formStart = file.u32('formStart');
    this.#kind = file.u8('kind');
    this.#mask = masks('mask');
    this.#header = file.u16('header');
    this.#condition = file.u16('condition');
    this.#signature = file.u32('signature');
    this.#parameters = file.u32('parameters');
    this.#memberStart = file.u32('memberStart');
    this.#memberName = file.u32('memberName');
    this.#memberType = file.u32('memberType');
    this.#memberCondition = file.u16('memberCondition');
    this.#memberMask = masks('memberMask');
    this.headerMask = masks('headerMask');
    this.includeStart = file.u32('includeStart');
    this.includePath = file.u16('includePath');
    this.includeCondition = file.u16('includeCondition');
    this.includeMask = masks('includeMask');
  }

  lookup(name: string): readonly ApiForm[] {
    return this.#rows(name).flatMap((row) =>
      row.kind === 'export' ? [] : [this.#form(name, row.index, row.kind)],
    );
  }

  members(tag: string): readonly ApiMember[] {
    const found: ApiMember[] = [];
    for (const { index, kind } of this.#rows(tag)) {
      if (kind !== 'struct' && kind !== 'union') continue;
      const list = this.#signature[index]!;
      const header = this.paths.at(this.#header[index]!);
      for (let i = this.#memberStart[list]!; i < this.#memberStart[list + 1]!; i++) {
        found.push({
          name: this.#names.at(this.#memberName[i]!),
          type: this.#strings.at(this.#memberType[i]!),
          header,
          condition: this.conditions.at(this.#memberCondition[i]!),
          columns: this.#memberMask[i]!,
        });
      }
    }
    return found;
  }

  header(path: string): ApiHeader | undefined {
    const index = this.pathIndex(path);
    if (index === undefined) return undefined;
    const includes: { path: string; condition: string; columns: ColumnSet }[] = [];
    for (let i = this.includeStart[index]!; i < this.includeStart[index + 1]!; i++) {
      includes.push({
        path: this.paths.at(this.includePath[i]!),
        condition: this.conditions.at(this.includeCondition[i]!),
        columns: this.includeMask[i]!,
      });
    }
    return { path: this.paths.at(index), columns: this.headerMask[index]!, includes };
  }

  /** Number of the header with exactly this path. */
  pathOf(path: string): number | undefined {
    this.#pathIndex ??= new Map(
      Array.from({ length: this.paths.length }, (_, index) => [this.paths.at(index), index]),
    );
    const index = this.#pathIndex.get(path);
    return index !== undefined && index > 0 ? index : undefined;
  }

  /** All headers that an include may mean, the one in user space's folder last: every file asks for the same few hundred. */
  pathsOf(path: string): readonly number[] {
    let found = this.#candidates.get(path);
    if (!found) {
      found = [path, `uapi/${path}`, `generated/uapi/${path}`].flatMap((one) => this.pathOf(one) ?? []);
      if (this.#candidates.size >= mostCandidates) this.#candidates.clear();
      this.#candidates.set(ownCopy(path), found);
    }
    return found;
  }

  /** Number of the header that an include means; user space's folder is searched last, as a build does. */
  pathIndex(path: string): number | undefined {
    return this.pathsOf(path)[0];
  }

  exported(symbol: string): readonly ApiExport[] {
    return this.#rows(symbol).flatMap(({ index, kind }) =>
      kind === 'export'
        ? [
            {
              name: symbol,
              isGplOnly: (this.#kind[index]! & inlineSign) !== 0,
              namespace: this.#strings.at(this.#signature[index]!),
              columns: this.#mask[index]!,
            },
          ]
        : [],
    );
  }

  mentioned(name: string): ColumnSet {
    const index = this.#names.find(name);
    return index < 0 ? 0 : this.#wordMask[index]!;
  }

  names(prefix: string, limit: number, header?: (path: string) => boolean): readonly string[] {
    const found: string[] = [];
    const wanted = new Map<number, boolean>();
    const isWanted = (row: number, count: number): boolean => {
      for (let i = row; header && i < row + count; i++) {
        const path = this.#header[i]!;
        let answer = wanted.get(path);
        if (answer === undefined) wanted.set(path, (answer = header(this.paths.at(path))));
        if (answer) return true;
      }
      return !header;
    };
    let index = this.#names.lowerBound(prefix);
    let row = this.#firstRow(index);
    for (const name of this.#names.from(index)) {
      if (!name.startsWith(prefix) || found.length >= limit) break;
      const count = this.#formCount[index++]!;
      if (count > 0 && !name.includes('.') && isWanted(row, count) && this.#isForOthers(row, count))
        found.push(name);
      row += count;
    }
    return found;
  }

  headers(prefix: string): readonly string[] {
    this.#includable ??= [
      ...new Set(
        Array.from({ length: this.paths.length }, (_, index) => this.paths.at(index).replace(/^uapi\//, '')),
      ),
    ].sort();
    return this.#includable.filter((path) => path.startsWith(prefix) && path !== '');
  }

  changes(about: string): readonly ApiMoment[] {
    return this.#moments.get(about) ?? [];
  }

  view(...args: Parameters<KernelApi['view']>): ReturnType<KernelApi['view']> {
    return createView(this, ...args);
  }

  #rows(name: string): readonly RawRow[] {
    const index = this.#names.find(name);
    const count = index < 0 ? 0 : this.#formCount[index]!;
    if (count === 0) return [];
    const start = this.#firstRow(index);
    return Array.from({ length: count }, (_, i) => ({
      index: start + i,
      kind: rowKinds[this.#kind[start + i]! & 15] ?? 'variable',
    }));
  }

  /** Where the rows of a name begin. */
  #firstRow(index: number): number {
    const first = index & ~15;
    let start = this.#formStart[first >> 4] ?? 0;
    for (let i = first; i < index; i++) start += this.#formCount[i]!;
    return start;
  }

  /** Functions that nothing outside of their file can call are no names to write. */
  #isForOthers(row: number, count: number): boolean {
    for (let i = row; i < row + count; i++) if ((this.#kind[i]! & localSign) === 0) return true;
    return false;
  }

  #form(name: string, index: number, kind: ApiFormKind): ApiForm {
    return formOf({
      kind,
      name,
      signature: kind === 'struct' || kind === 'union' ? '' : this.#strings.at(this.#signature[index]!),
      parameters: this.#strings.at(this.#parameters[index]!),
      header: this.paths.at(this.#header[index]!),
      condition: this.conditions.at(this.#condition[index]!),
      columns: this.#mask[index]!,
      inline: (this.#kind[index]! & inlineSign) !== 0,
      ...((this.#kind[index]! & localSign) === 0 ? {} : { local: true }),
    });
  }
}

/** Texts by their number. */
class Pool {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;

  constructor(file: TableFile, name: string) {
    this.#bytes = file.u8(`${name}Bytes`);
    this.#starts = file.u32(`${name}Starts`);
    this.length = Math.max(0, this.#starts.length - 1);
  }

  at(number: number): string {
    return text(this.#bytes, this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0);
  }
}
