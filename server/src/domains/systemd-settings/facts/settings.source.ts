/**
 * Makes `settings.json` again: `npx node settings.source.ts ROWS`. ROWS is the table of directives that was mined from the
 * `*-gperf.gperf` tables, the string tables and the manual pages of systemd 252.39, 254.26, 257.13 and 262 (Debian source
 * packages): a list of { file, section, name, parser, in, values, replacement }. Units have a table of their own.
 * systemd is LGPL-2.1-or-later; only facts (names, kinds, versions) are taken, no text.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface MinedRow {
  readonly file: string;
  readonly section: string;
  readonly name: string;
  readonly parser: string;
  readonly in: readonly string[];
  readonly accepted_in: readonly string[];
  readonly values?: readonly string[];
  readonly replacement?: string;
}

const rows = process.argv[2];
if (rows === undefined) throw new Error('usage: settings.source.ts ROWS');
const mined = JSON.parse(readFileSync(rows, 'utf8')) as {
  readonly versions: readonly string[];
  readonly directives: readonly MinedRow[];
};
const wanted =
  /^(?:network|netdev|link|nspawn|system\.conf|(?:journald|logind|networkd|resolved|timesyncd|sleep|coredump|oomd|homed|pstore|journal-remote|journal-upload)\.conf)$/;
const settings: Record<string, Record<string, Record<string, (string | number)[]>>> = {};
const values: Record<string, readonly string[]> = {};
for (const row of mined.directives) {
  if (!wanted.test(row.file)) continue;
  const places = row.in.map((version) => mined.versions.indexOf(version));
  const removed = row.parser === 'warn_compat';
  const last = removed ? mined.versions.indexOf(row.accepted_in.at(-1) ?? '') : Math.max(...places);
  const own = ((settings[row.file] ??= {})[row.section] ??= {});
  own[row.name] = [
    row.parser,
    Math.min(...places),
    last,
    ...(row.replacement === undefined ? [] : [row.replacement]),
  ];
  if (row.values) values[row.parser] = row.values;
}
const source = {
  what: 'settings by kind of file and section: [parser, first version, last version that reads it (-1 for none), successor]; values: words by parser; versions by their place in "versions"',
  from: 'systemd 252.39, 254.26, 257.13 and 262, made by settings.source.ts from the mined rows',
  licence: 'systemd is LGPL-2.1-or-later; only facts (names, kinds, versions) are taken',
};
const files = Object.entries(settings).map(([file, sections]) => {
  const lines = Object.entries(sections).map(
    ([section, own]) => `      ${JSON.stringify(section)}: ${JSON.stringify(own)}`,
  );
  return `    ${JSON.stringify(file)}: {\n${lines.join(',\n')}\n    }`;
});
writeFileSync(
  new URL('settings.json', import.meta.url),
  `{\n  "source": ${JSON.stringify(source)},\n  "versions": ${JSON.stringify(mined.versions)},\n  "values": ${JSON.stringify(values)},\n  "settings": {\n${files.join(',\n')}\n  }\n}\n`,
);
