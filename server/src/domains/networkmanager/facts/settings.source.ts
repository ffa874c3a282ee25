/**
 * Makes `settings.json` again: `npx node settings.source.ts NETWORKMANAGER-TREE` (Debian source package network-manager
 * 1.58.1-1). Sections, keys and types of profiles come from the metadata that the tree carries for libnm and nmcli
 * (`gen-metadata-nm-settings-*.xml.in`), options of bonds and attributes of peers from the public headers, sections and keys
 * of NetworkManager.conf from `nm-config.c` and `nm-config-base.h`. NetworkManager is LGPL-2.1; only names, types, numbers and
 * words of values are taken.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tree = process.argv[2];
if (tree === undefined) throw new Error('usage: settings.source.ts NETWORKMANAGER-TREE');
const read = (name: string): string => readFileSync(join(tree, 'src', name), 'utf8');

interface Element {
  readonly name: string;
  readonly body: string;
  attribute(name: string): string;
}

function elements(text: string, tag: string): readonly Element[] {
  const pattern = new RegExp(`<${tag}\\s([^>]*?)(?:/>|>([\\s\\S]*?)</${tag}>)`, 'g');
  return [...text.matchAll(pattern)].map((match) => {
    const head = match[1]!;
    const attribute = (name: string): string =>
      new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1] ?? '';
    return { name: attribute('name'), body: match[2] ?? '', attribute };
  });
}

const formats = new Map<string, Element>();
for (const setting of elements(read('nmcli/gen-metadata-nm-settings-nmcli.xml.in'), 'setting'))
  for (const property of elements(setting.body, 'property'))
    formats.set(`${setting.name}.${property.name}`, property);

/** How the reader of profiles takes a value, with its words or its range. */
function typeOf(property: Element, shown: Element | undefined): string {
  const gtype = property.attribute('gprop-type');
  const format = shown?.attribute('format') ?? '';
  const values = shown?.attribute('values') ?? '';
  const numbers = /^(-?\d+) - (-?\d+)$/.exec(values);
  const nicks = [...values.matchAll(/([\w/-]+) \((-?\d+|0x[\da-f]+)\)/g)].map(
    (match) => `${match[1]!}=${Number(match[2])}`,
  );
  if (format.startsWith('flags')) return 'flags';
  if (gtype === 'gboolean') return 'bool';
  if (format === 'ternary' || gtype === 'NMTernary') return 'ternary';
  if (nicks.length > 1 && !/^g?char|GStrv/.test(gtype)) return `enum ${nicks.join(' ')}`;
  if (/^gu?int/.test(gtype)) return numbers ? `int ${numbers[1]!} ${numbers[2]!}` : 'int';
  if (format === 'MAC address') return 'mac';
  if (format.startsWith('list')) return 'list';
  if (gtype !== 'gchararray') return 'other';
  const words = values.split(/,\s*/).filter((word) => /^[\w-]+$/.test(word));
  return words.length > 1 && words.length === values.split(',').length ? `words ${words.join(' ')}` : 'text';
}

const sections: Record<string, Record<string, string>> = {};
for (const setting of elements(
  read('libnm-core-impl/gen-metadata-nm-settings-libnm-core.xml.in'),
  'setting',
)) {
  const own: Record<string, string> = {};
  for (const property of elements(setting.body, 'property')) {
    // What has no property of its own is only spoken of on the bus.
    if (property.attribute('gprop-type') === '' && property.attribute('is-setting-option') !== '1') continue;
    const marks = `${property.attribute('is-secret') === '1' ? '*' : ''}${property.attribute('is-deprecated') === '1' ? '-' : ''}`;
    own[property.name] = marks + typeOf(property, formats.get(`${setting.name}.${property.name}`));
  }
  sections[setting.name] = own;
}

const defined = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1]!)),
];
const base = read('libnm-base/nm-config-base.h');
const macros = new Map(
  [...base.matchAll(/#define\s+(NM_CONFIG_KEYFILE_\w+)\s+\\?\s*"([^"]+)"/g)].map((match) => [
    match[1]!,
    match[2]!,
  ]),
);
const core = read('core/nm-config.c');
const groups = /ConfigGroup config_groups\[\] = \{([\s\S]*?)\n\};/.exec(core)![1]!;
for (const [name, value] of [...core.matchAll(/#define\s+(NM_CONFIG_KEYFILE_GROUP\w+)\s+"([^"]+)"/g)].map(
  (match) => [match[1]!, match[2]!] as const,
))
  macros.set(name, value);
for (const file of readdirSync(join(tree, 'src/core')).filter((name) => /^nm-config.*\.h$/.test(name)))
  for (const match of read(`core/${file}`).matchAll(/#define\s+(NM_CONFIG_KEYFILE_GROUP\w+)\s+"([^"]+)"/g))
    macros.set(match[1]!, match[2]!);
const conf: Record<string, string> = {};
for (const match of groups.matchAll(/\.group\s*=\s*(\w+),([\s\S]*?)\}/g)) {
  const name = macros.get(match[1]!);
  if (name === undefined) throw new Error(`${match[1]!} is nowhere defined`);
  const keys = defined(match[2]!, /(NM_CONFIG_KEYFILE_KEY_\w+)/g).map((macro) => macros.get(macro)!);
  conf[name + (match[2]!.includes('is_prefix') ? '*' : '')] = keys.join(' ');
}

const source = {
  what: 'sections of profiles with keys and types (* a secret, - replaced by a newer key); options of bonds; keys of peers; sections of NetworkManager.conf, * a beginning of names',
  from: 'Debian source package network-manager 1.58.1-1, made by settings.source.ts',
  licence: 'NetworkManager is LGPL-2.1; only names, types, numbers and words of values are taken',
};
const headers = 'libnm-core-public';
const bond = defined(read(`${headers}/nm-setting-bond.h`), /#define NM_SETTING_BOND_OPTION_\w+\s+"([^"]+)"/g);
const peer = defined(
  read(`${headers}/nm-setting-wireguard.h`),
  /#define NM_WIREGUARD_PEER_ATTR_\w+\s+"([^"]+)"/g,
);
const table = { source, sections, bond: bond.join(' '), peer: peer.join(' '), conf };
writeFileSync(new URL('settings.json', import.meta.url), `${JSON.stringify(table, undefined, 1)}\n`);
console.log(
  Object.keys(sections).length,
  'sections,',
  Object.values(sections).flatMap(Object.keys).length,
  'keys,',
  bond.length,
  'options of bonds,',
  Object.keys(conf).length,
  'sections of NetworkManager.conf',
);
