/**
 * What version guards of code outside of the kernel say about changes whose release is not known yet, for whoever adds
 * rows to `server/src/knowledge/moments.patch.json`:
 *
 *     node scripts/mine/kernel/votes.ts --table knowledge/kernel-api.bin --packages DIR [--all]
 *
 * Each folder of DIR is a package. A vote is no proof: a guard may stand at the release in which the replacement came, or
 * in which its writer noticed. Several packages that agree, inside the bracket, are worth a look.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareVersions, version } from '../../../server/src/core/version.ts';
import { datedMoments, isExact } from '../../../server/src/knowledge/moments.ts';
import { openTable } from '../../../server/src/knowledge/read-table.ts';
import { changesIn, type Change } from './changes.ts';
import { guardsOf, isMember, type Guard, type Words } from './guards.ts';

const { values } = parseArgs({
  options: {
    table: { type: 'string', default: 'knowledge/kernel-api.bin' },
    packages: { type: 'string', default: '.' },
    all: { type: 'boolean', default: false },
  },
});
const table = openTable(readFileSync(values.table));
if (!table) throw new Error(`${values.table} is no API timeline`);

interface Vote extends Guard {
  readonly package: string;
}

/** Guards by the words in them. */
const votes = new Map<string, Vote[]>();
for (const name of readdirSync(values.packages)) {
  for (const path of filesIn(join(values.packages, name))) {
    for (const guard of guardsOf(readFileSync(path, 'utf8'))) {
      for (const word of new Set([...guard.older.keys(), ...guard.newer.keys()])) {
        const vote = { ...guard, package: name.replace(/_.*|-dkms$|-source$/g, '') };
        const list = votes.get(word);
        if (list) list.push(vote);
        else votes.set(word, [vote]);
      }
    }
  }
}

function* filesIn(folder: string): Generator<string> {
  if (!statSync(folder).isDirectory()) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (/\.[ch]$/.test(entry.name) && entry.isFile()) yield path;
  }
}

/** Whether a guard's branches differ as a change makes them differ. */
function isFor({ older, newer, isMixed }: Vote, change: Change, word: string): boolean {
  const wanted = (words: Words): boolean => {
    const uses = words.get(word);
    return uses !== undefined && (!change.siblings || uses.has(isMember));
  };
  if (isMixed) return false;
  if (change.change === 'went') return newer.size > 0 && wanted(older) && !wanted(newer);
  if (change.change === 'came') return older.size > 0 && wanted(newer) && !wanted(older);
  const [before, after] = change.arity;
  const has = (words: Words, counts: readonly number[]): boolean =>
    counts.some((one) => words.get(word)?.has(one));
  return has(older, before) && has(newer, after) && !has(older, after) && !has(newer, before);
}

const known = new Map(datedMoments().map((row) => [`${row.about} ${row.change} ${row.first}`, row] as const));
for (const change of changesIn(table)) {
  const word = change.siblings ? change.about.slice(change.about.indexOf('.') + 1) : change.about;
  const row = known.get(`${change.about} ${change.change} ${change.first}`);
  if (!votes.has(word) || (row && isExact(row) && !values.all)) continue;
  const after = row?.after ?? change.last;
  const since = row?.since ?? change.first;
  const packages = new Map<string, Set<string>>();
  for (const vote of votes.get(word)!) {
    const isInside =
      compareVersions(version(vote.version), version(after)) > 0 &&
      compareVersions(version(vote.version), version(since)) <= 0;
    if (isInside && isFor(vote, change, word))
      packages.set(vote.version, (packages.get(vote.version) ?? new Set()).add(vote.package));
  }
  // A member's name alone is that of many structures.
  const least = change.siblings ? 2 : 1;
  const told = [...packages].filter(([, names]) => names.size >= least);
  if (told.length === 0) continue;
  const text = told.map(([release, names]) => `${release}: ${[...names].join(', ')}`).join('; ');
  console.log(
    `${change.about} ${change.change} in ${after}-${since}: ${text}${row && isExact(row) ? ` (known: ${row.since})` : ''}`,
  );
}
