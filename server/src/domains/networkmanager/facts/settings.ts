import table from './settings.json' with { type: 'json' };
import patch from './settings.patch.json' with { type: 'json' };

/** A key of a profile. */
export interface Setting {
  readonly name: string;
  /** `bool`, `ternary`, `int MIN MAX`, `enum NICK=NUMBER …`, `words …`, `flags`, `mac`, `list`, `text` or `other`. */
  readonly type: string;
  readonly isSecret: boolean;
  /** True when a newer key says the same. */
  readonly isOld: boolean;
}

const aliases = patch.aliases as Readonly<Record<string, string>>;
const extra = patch.extra as Readonly<Record<string, string>>;

const sections = new Map<string, ReadonlyMap<string, Setting>>(
  Object.entries(table.sections).map(([section, keys]) => {
    const own = new Map(
      Object.entries(keys as Readonly<Record<string, string>>).map(([name, row]) => [
        name,
        settingOf(name, row),
      ]),
    );
    for (const name of (extra[section] ?? '').split(' '))
      if (name !== '' && !own.has(name)) own.set(name, settingOf(name, 'other'));
    return [section, own];
  }),
);

/** A type of connection is the name of a section, in any of its spellings. */
function settingOf(name: string, row: string): Setting {
  const marks = /^[*-]*/.exec(row)![0];
  const type = row.slice(marks.length);
  const isKind = name === 'type' && type.startsWith('words ');
  return {
    name,
    type: isKind ? `${type} ${Object.keys(aliases).join(' ')}` : type,
    isSecret: marks.includes('*'),
    isOld: marks.includes('-'),
  };
}

const open = new Set(patch.open.split(' '));

/** The section under the name that the tables have. */
export function plainSection(name: string): string {
  return Object.hasOwn(aliases, name) ? aliases[name]! : name;
}

/** Sections of a profile as people write them. */
export const profileSections: readonly string[] = [
  ...Object.keys(aliases),
  ...[...sections.keys()].filter((name) => !Object.values(aliases).includes(name)),
  ...patch.otherSections.split(' '),
];

export function isProfileSection(name: string): boolean {
  return sections.has(plainSection(name)) || profileSections.includes(name) || /^wireguard-peer\./.test(name);
}

/** Whether keys of a section are chosen by others, such as plugins. */
export function isOpenSection(name: string): boolean {
  return open.has(name);
}

const peers = new Map(
  table.peer.split(' ').map((name) => [name, settingOf(name, name === 'preshared-key' ? '*text' : 'text')]),
);
const bonds = new Map(table.bond.split(' ').map((name) => [name, settingOf(name, 'other')]));
const none: ReadonlyMap<string, Setting> = new Map();

/** Keys of a section of a profile; those of bonds are their options too. */
export function settingsOf(section: string): ReadonlyMap<string, Setting> {
  if (/^wireguard-peer\./.test(section)) return peers;
  const own = sections.get(plainSection(section)) ?? none;
  return section === 'bond' ? new Map([...own, ...bonds]) : own;
}

/** Keys with a number behind: `address1`, `routes2`, `route3_options`, `routing-rule1`, and a few families of names. */
export function isNumbered(section: string, key: string): boolean {
  if (/^ipv[46]$/.test(section))
    return /^(?:address(?:es)?|routes?|routing-rules?)\d*$|^routes?\d+_options$/.test(key);
  if (section === 'ethtool') return /^(?:feature|coalesce|ring|pause|channels|eee|fec)-?/.test(key);
  if (/^bridge(?:-port)?$/.test(section)) return /^vlans?\d*$/.test(key);
  return /^(?:802-3-)?ethernet$/.test(section) && /^s390-opt-/.test(key);
}

/** The sections that have a key, as people write them. */
export function sectionsWith(key: string): readonly string[] {
  return profileSections.filter((name) => settingsOf(name).has(key) || isNumbered(name, key));
}

const conf = new Map(
  Object.entries(table.conf as Readonly<Record<string, string>>).map(([name, keys]) => [
    name,
    keys.split(' '),
  ]),
);
const confValues = patch.conf as Readonly<Record<string, string>>;

/** Sections of NetworkManager.conf; those for devices and connections go on with a name of somebody's own. */
export const confSections: readonly string[] = [
  ...new Set([...patch.confSections.split(' '), 'device', 'connection', 'global-dns-domain-']),
];

/** The section of NetworkManager.conf that a name is one of, without what goes on behind it; undefined for others. */
export function confSectionOf(name: string): string | undefined {
  if (patch.confSections.split(' ').includes(name)) return name;
  return ['global-dns-domain-', 'device', 'connection'].find((one) => name.startsWith(one));
}

/** Keys of such a section; undefined where others may add some. */
export function confKeys(section: string): readonly string[] | undefined {
  return conf.get(section) ?? conf.get(`${section}*`);
}

/** The words that a key takes there; undefined where it takes others. */
export function confWords(section: string, key: string): readonly string[] | undefined {
  const words = confValues[`${section}.${key}`];
  return words === undefined || words === '' ? undefined : words.split(' ');
}

export function isConfNumber(section: string, key: string): boolean {
  return patch.confNumbers.split(' ').includes(`${section}.${key}`);
}

export const plugins: readonly string[] = patch.plugins.split(' ');
