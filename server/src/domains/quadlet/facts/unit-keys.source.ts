/**
 * Makes `unit-keys.json` again: `node unit-keys.source.ts`. The directives that systemd reads in the sections which podman hands
 * on to it, in any of the releases of the table of units; `npm run mine:systemd` runs it behind that table.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const url = new URL('../../systemd/facts/directives.json', import.meta.url);
const table = JSON.parse(readFileSync(url, 'utf8')) as {
  readonly versions: readonly string[];
  readonly sections: Readonly<Record<string, string>>;
  readonly directives: Readonly<Record<string, readonly (readonly [sections: string])[]>>;
};

const letters = new Map(Object.entries(table.sections).map(([letter, name]) => [name, letter]));
const keys = Object.fromEntries(
  ['Unit', 'Service', 'Install'].map((section) => [
    section,
    Object.entries(table.directives)
      .filter(([, rows]) => rows.some(([own]) => own.includes(letters.get(section)!)))
      .map(([name]) => name)
      .sort()
      .join(' '),
  ]),
);
const source = {
  what: 'directives that systemd reads in sections of quadlets that podman hands on',
  from: `the table of units, systemd ${table.versions[0]!} to ${table.versions.at(-1)!}, made by unit-keys.source.ts`,
  licence: 'systemd is LGPL-2.1-or-later; only names are taken',
};
writeFileSync(
  new URL('unit-keys.json', import.meta.url),
  `${JSON.stringify({ source, keys }, undefined, 1)}\n`,
);
