import table from './unit-keys.json' with { type: 'json' };

const sections = new Map(
  Object.entries(table.keys).map(([section, names]) => [section, new Set(names.split(' '))]),
);

/** What systemd reads in a section that podman hands on to it; undefined for other sections. */
export function unitKeysOf(section: string): ReadonlySet<string> | undefined {
  return sections.get(section);
}

/** The section of systemd that has a key. */
export function unitSectionOf(key: string): string | undefined {
  return [...sections].find(([, keys]) => keys.has(key))?.[0];
}
