import { keptOn } from '../../core/remembered.ts';
import type { IniFile } from '../../syntax/shapes/ini.ts';

export type UnitKind =
  'service' | 'socket' | 'timer' | 'mount' | 'automount' | 'swap' | 'target' | 'path' | 'slice' | 'scope';

/** What systemd reads in a unit of each kind, beside `[Unit]` and `[Install]`. */
const ownSections: Readonly<Record<UnitKind, string | undefined>> = {
  service: 'Service',
  socket: 'Socket',
  timer: 'Timer',
  mount: 'Mount',
  automount: 'Automount',
  swap: 'Swap',
  target: undefined,
  path: 'Path',
  slice: 'Slice',
  scope: 'Scope',
};
const kinds = Object.keys(ownSections) as readonly UnitKind[];
const byName = new RegExp(`\\.(${kinds.join('|')})$`);
const byDropIn = new RegExp(`(?:^|[./])(${kinds.join('|')})\\.d/[^/]+\\.conf$`);

/** Formats of systemd and Podman that share the shape and some sections, and are not units. */
const foreign =
  /\.(?:network|netdev|link|nspawn|dnssd|container|pod|volume|kube|image|build|artifact|desktop|preset|transfer)$/;

/** What kind of unit a file belongs to: by its name or its drop-in folder, else by its sections; undefined for others. */
export const kindOf: (file: IniFile) => UnitKind | undefined = keptOn(read);

function read(file: IniFile): UnitKind | undefined {
  const { path } = file.source;
  const named = byName.exec(path)?.[1] ?? byDropIn.exec(path)?.[1];
  if (named !== undefined) return named as UnitKind;
  if (foreign.test(path)) return undefined;
  const fitting = kinds.filter(
    (kind) => ownSections[kind] !== undefined && file.named(ownSections[kind]).length > 0,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A drop-in changes a unit that stands elsewhere: nothing is required of it. */
export function isDropIn(file: IniFile): boolean {
  return file.source.path.endsWith('.conf');
}

export function isTemplate(file: IniFile): boolean {
  return /@\.[a-z]+(?:\.d\/[^/]+\.conf)?$/.test(file.source.path);
}

/** The sections that systemd reads in a unit of a kind, in their usual order. */
export function sectionsOf(kind: UnitKind): readonly string[] {
  const own = ownSections[kind];
  return own === undefined ? ['Unit', 'Install'] : ['Unit', own, 'Install'];
}

export function ownSection(kind: UnitKind): string | undefined {
  return ownSections[kind];
}

/** Sections of every kind, for telling a misplaced one from a misspelt one. */
export const allSections: readonly string[] = [
  'Unit',
  'Install',
  ...kinds.flatMap((kind) => ownSections[kind] ?? []),
];

/** Names that are left to other programs. */
export function isExtension(name: string): boolean {
  return /^x-/i.test(name);
}
