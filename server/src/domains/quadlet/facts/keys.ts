import table from './keys.json' with { type: 'json' };
import patch from './keys.patch.json' with { type: 'json' };

const sections = table.sections as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
const words = patch.words as Readonly<Record<string, string>>;
const systemd = patch.systemd as Readonly<Record<string, string>>;
const truths = new Set(table.truths.split(' '));
const single = new Set(patch.single.split(' '));

/** Sections that podman itself reads. */
export const ownSections: readonly string[] = Object.keys(sections);
/** Sections that it hands on to systemd. */
export const unitSections: readonly string[] = ['Unit', 'Service', 'Install'];

/** The keys of a section; undefined for sections that podman does not read itself. */
export function keysOf(section: string): readonly string[] | undefined {
  return Object.hasOwn(sections, section) ? Object.keys(sections[section]!) : undefined;
}

/** The first release with a key: empty for what the first quadlets had; undefined for names that a section has not. */
export function sinceOf(section: string, key: string): string | undefined {
  return Object.hasOwn(sections, section) && Object.hasOwn(sections[section]!, key)
    ? sections[section]![key]
    : undefined;
}

export function isTruth(key: string): boolean {
  return truths.has(key);
}

/** Whether only the last of several lines of a key counts. */
export function isSingle(key: string): boolean {
  return single.has(key);
}

/** The words that a key takes; undefined where it takes others. */
export function wordsOf(section: string, key: string): readonly string[] | undefined {
  const list = words[`${section}.${key}`] ?? words[key];
  return list === undefined ? undefined : list.split(' ');
}

/** The section of systemd that a key belongs to, of keys that are often put elsewhere. */
export function systemdSectionOf(key: string): string | undefined {
  return Object.hasOwn(systemd, key) ? systemd[key] : undefined;
}
