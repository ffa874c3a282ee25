import type { Host } from '../../../core/types.ts';
import type { IniEntry, IniFile, IniSubjects } from '../../../syntax/shapes/ini.ts';
import type { RuleBody } from '../../../core/types.ts';
import { dropInFolders, placeOf, templateOf, unitFolders } from './names.ts';

/** Nobody has more drop-ins for a unit; a folder of thousands must not be read with every key. */
const most = 64;

/** The files that make up a unit as systemd reads them, the unit's own first. */
export interface Layers {
  readonly unit: string;
  readonly files: readonly IniFile[];
  /** Place of the file that is looked at; below 0 when another of its name hides it. */
  readonly own: number;
  /** Whether the unit's own file is the first of them. */
  readonly hasUnit: boolean;
}

/** A unit or drop-in with what stands beside it. */
export interface UnitFile extends IniFile {
  /** Absent for drop-ins of many units. */
  readonly layers?: Layers | undefined;
  /** For a timer that counts from its unit's last run: whether something else runs that unit. */
  readonly startsItself?: boolean;
}

export type UnitRule = RuleBody<UnitFile, Omit<IniSubjects, 'file'> & { file: UnitFile }>;

/** Finds and reads the other files of a unit. `previous` is what the version before had: texts that are the same are not read anew. */
export async function layersOf(
  own: IniFile,
  host: Pick<Host, 'read' | 'list'>,
  parse: (path: string, text: string) => IniFile,
  previous?: Layers,
): Promise<Layers | undefined> {
  const place = placeOf(own.source.path);
  if (!place) return undefined;
  const folders = unitFolders(place.folder);
  const names = await Promise.all(folders.map(async (folder) => new Set((await host.list(folder)) ?? [])));
  const known = new Map(previous?.files.map((file) => [file.source.path, file]));
  const read = async (path: string): Promise<IniFile | undefined> => {
    if (path === own.source.path) return own;
    const text = await host.read(path);
    const before = known.get(path);
    if (text === undefined || before?.source.text === text) return text === undefined ? undefined : before;
    return parse(path, text);
  };
  const unitPath = place.isDropIn ? fragmentOf(place.unit, folders, names) : own.source.path;
  const unit = unitPath === undefined ? undefined : await read(unitPath);
  const dropIns: IniFile[] = [];
  for (const path of await dropInsOf(place.unit, own.source.path, folders, names, host)) {
    const file = await read(path);
    if (file) dropIns.push(file);
  }
  const files = unit ? [unit, ...dropIns] : dropIns;
  return { unit: place.unit, files, own: files.indexOf(own), hasUnit: unit !== undefined };
}

/** The unit's file; an instance without one has its template's. */
function fragmentOf(
  unit: string,
  folders: readonly string[],
  names: readonly ReadonlySet<string>[],
): string | undefined {
  for (const name of [unit, templateOf(unit)]) {
    const at = name === undefined ? -1 : names.findIndex((own) => own.has(name));
    if (at >= 0) return join(folders[at]!, name!);
  }
  return undefined;
}

/** Read in the order of their names; of one name only the first that is found. */
async function dropInsOf(
  unit: string,
  own: string,
  folders: readonly string[],
  names: readonly ReadonlySet<string>[],
  host: Pick<Host, 'list'>,
): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const [at, folder] of folders.entries()) {
    for (const name of dropInFolders(unit)) {
      const room = join(folder, name);
      const isOwn = own.startsWith(`${room}/`);
      if (!isOwn && !names[at]!.has(name)) continue;
      const inside = names[at]!.has(name) ? ((await host.list(room)) ?? []) : [];
      // A text that was not saved yet is no file.
      for (const file of isOwn ? [...inside, own.slice(room.length + 1)] : inside) {
        if (file.endsWith('.conf') && !found.has(file)) found.set(file, `${room}/${file}`);
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, most)
    .map(([, path]) => path);
}

function join(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/\/$/, '')}/${name}`;
}

/** A line with the file that it stands in. */
export interface Setting {
  readonly entry: IniEntry;
  readonly file: IniFile;
}

/** All lines that set a key, in the order that systemd reads them. */
export function settingsOf(files: readonly IniFile[], section: string, key: string): readonly Setting[] {
  return files.flatMap((file) => file.find(section, key).map((entry) => ({ entry, file })));
}

/** Those of them that no empty line behind takes back. */
export function inForce(settings: readonly Setting[]): readonly Setting[] {
  return settings.slice(settings.findLastIndex(({ entry }) => entry.value.text === '') + 1);
}
