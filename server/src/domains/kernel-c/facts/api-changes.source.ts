/**
 * Verifies `api-changes.json` against kernel header trees and writes the brackets it finds back into the table.
 *
 * Provenance: gathered on 2026-11-23 from commit messages and from the version guards of drivers that build outside the
 * kernel (each entry names the commit or project in `evidence`), then held against Debian's `linux-headers-*-common`
 * 5.10.262, 6.1.192, 6.12.117 and 7.2.13. An entry without `exact` is sure only as a bracket of those trees.
 * The table holds names, forms, releases and numbers, which are facts. Corrections by hand are in `api-changes.patch.json`.
 *
 *     node api-changes.source.ts 5.10=/path/to/headers 6.1=... 6.12=... 7.2=...
 *
 * `last` is the newest tree with the old form, `first` the oldest with the new one, `early` names stable series that
 * carry the new form although their number is older. Exits with 1 when a tree contradicts an entry.
 *
 * When something changed is known in one place, `server/src/knowledge/moments.json` and its patch: `since`, `exact` and
 * `early`, and sharper `last` and `first`, are taken over from there at every run, also without trees. Evidence stays
 * here only for what these moments do not have: changes before 5.10, and those that no header shows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareVersions, version } from '../../../core/version.ts';
import { datedMoments, isExact, type DatedMoment } from '../../../knowledge/moments.ts';
import { momentsOf, type ApiChange } from './api-changes.ts';
import { readHeaderTree, type HeaderTree } from './header-tree.source.ts';

type Row = { -readonly [K in keyof ApiChange]: ApiChange[K] };
type State = 'old' | 'new' | 'either' | 'unseen';

const path = fileURLToPath(new URL('api-changes.json', import.meta.url));
const table = JSON.parse(readFileSync(path, 'utf8')) as { source: string; changes: Row[] };

/** What a tree says of an entry; `either` where headers cannot tell old from new. */
function stateIn(tree: HeaderTree, row: Row): State {
  const isThere = presence(tree, row);
  switch (row.change) {
    case 'removed':
    case 'renamed':
      return isThere === undefined ? 'either' : isThere ? 'old' : 'new';
    case 'added':
      return tree.words.has(row.name) && isThere !== false ? 'new' : 'old';
    case 'moved-header':
      return isThere
        ? row.headerBefore === row.name
          ? 'old'
          : 'new'
        : row.headerBefore === row.name
          ? 'new'
          : 'old';
    case 'argument-added':
    case 'argument-removed':
      return arityState(tree, row);
    default:
      return 'either';
  }
}

function presence(tree: HeaderTree, row: Row): boolean | undefined {
  switch (row.kind) {
    case 'header':
      return tree.headers.has(row.name) || tree.uapi.has(row.name);
    case 'member':
    case 'callback': {
      const bodies = tree.structs(row.of ?? '');
      if (bodies.length === 0) return undefined;
      return bodies.some((body) => new RegExp(`\\b${row.name}\\b`).test(body));
    }
    case 'type':
      return tree.structs(row.name).length > 0 || (tree.words.has(row.name) && undefined);
    case 'export':
      return undefined;
    default:
      // A word alone may be a member or an argument of another thing; only a missing word is an answer.
      if (!tree.words.has(row.name)) return false;
      return tree.parameters(row.name).length > 0 ? true : undefined;
  }
}

function arityState(tree: HeaderTree, row: Row): State {
  if (row.kind !== 'function' && row.kind !== 'macro') return 'either';
  const counts = new Set(tree.parameters(row.name).map((list) => list.length));
  if (!row.arity || counts.size !== 1) return 'either';
  const [count] = counts;
  return count === row.arity[0] ? 'old' : count === row.arity[1] ? 'new' : 'either';
}

function judge(trees: readonly HeaderTree[], row: Row): string | undefined {
  const states = trees.map((tree) => ({ tree, state: stateIn(tree, row) }));
  const newer = states.filter(({ tree }) => compareVersions(version(tree.version), version(row.since)) >= 0);
  const older = states.filter(({ tree }) => compareVersions(version(tree.version), version(row.since)) < 0);
  // A type's tag lives on where user space or a comment of the build needs it, and what was added may go again.
  const isJudged = row.kind !== 'type' && row.change !== 'added';
  const wrong = newer.filter(({ state }) => isJudged && state === 'old').map(({ tree }) => tree.version);
  if (wrong.length > 0)
    return `${row.kind} ${row.of ?? ''} ${row.name} ${row.since}: old form in ${wrong.join(', ')}`;
  const early = older.filter(({ state }) => state === 'new').map(({ tree }) => tree.version);
  // Old and gone again is no news: a name that came and went between two trees shows as "new" before it existed.
  const isStable = row.early !== undefined || row.change.startsWith('argument') || row.change === 'added';
  if (early.length > 0 && isStable) row.early = early;
  const last = older.filter(({ state }) => state === 'old').at(-1);
  const first = newer.find(({ state }) => state === 'new');
  if (last) row.last = last.tree.version;
  if (first) row.first = first.tree.version;
  return undefined;
}

const dated = datedMoments();

/** The moment of a row, if it lies between the same kernels of the timeline. */
function momentOf(row: Row): DatedMoment | undefined {
  const asked = momentsOf(row);
  const since = version(row.since);
  const found = dated.filter(
    ({ about, change, last, first, early }) =>
      about === asked?.about &&
      change === asked.change &&
      (early?.includes(first) ||
        (compareVersions(since, version(last)) > 0 && compareVersions(since, version(first)) <= 0)),
  );
  return found.find((one) => one.since === row.since) ?? (found.length === 1 ? found[0] : undefined);
}

function takeOver(row: Row, moment: DatedMoment): Row {
  const { after = moment.last, since } = moment;
  const isWhole = isExact(moment);
  // A release that somebody remembered is better than the end of a bracket, as long as it lies inside.
  const isInside =
    compareVersions(version(row.since), version(after)) > 0 &&
    compareVersions(version(row.since), version(since)) <= 0;
  const taken: Row = { ...row, last: after, first: isWhole ? moment.first : since };
  if (isWhole || !isInside) taken.since = since;
  if (moment.early) taken.early = moment.early;
  delete taken.exact;
  if (isWhole) taken.exact = true;
  delete taken.evidence;
  return taken;
}

const trees = process.argv.slice(2).map((one) => {
  const [name, root] = one.split('=');
  if (!name || !root) throw new Error(`expected <version>=<path>, got ${one}`);
  return readHeaderTree(name, root);
});
const faults = table.changes.flatMap((row) => judge(trees, row) ?? []);
let taken = 0;
const rows = table.changes
  .map((row) => {
    const moment = momentOf(row);
    if (moment) taken++;
    return `    ${JSON.stringify(moment ? takeOver(row, moment) : row)}`;
  })
  .join(',\n');
writeFileSync(path, `{\n  "source": ${JSON.stringify(table.source)},\n  "changes": [\n${rows}\n  ]\n}\n`);
console.log(`${table.changes.length} changes, ${taken} dated by moments, ${faults.length} contradicted`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
