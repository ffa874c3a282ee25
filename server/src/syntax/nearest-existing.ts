import { ownCopy } from '../core/remembered.ts';
import { isSwap } from './nearest.ts';
import type { Edit, Fix, Host, Safety, Span } from '../core/types.ts';

const letters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789_-.');

/** The part of a rule's page that titles the fix. */
interface Titled {
  fix(args: { meant: string }, safety: Safety, edit: Edit): Fix;
}

/**
 * The fix for a name that a system does not have: a name one letter away that it has, of a path the last part. `at` ends
 * with the name. Empty when nothing is so near.
 */
export function respelled(
  page: Titled,
  lookup: Host['lookup'],
  kind: string,
  at: Span,
  name: string,
): readonly Fix[] {
  const meant = remembered(lookup, kind, name);
  if (meant === undefined) return [];
  return [page.fix({ meant }, 'review', { span: { start: at.end - name.length, end: at.end }, text: meant })];
}

/** A lookup is another function when its answers may be others, so what they came to is kept by it. */
const known = new WeakMap<Host['lookup'], Map<string, string | undefined>>();

function remembered(lookup: Host['lookup'], kind: string, name: string): string | undefined {
  let names = known.get(lookup);
  if (!names) known.set(lookup, (names = new Map<string, string | undefined>()));
  const asked = `${kind} ${name}`;
  if (!names.has(asked)) {
    // A person types: most names are never asked for again.
    if (names.size >= 1000) names.clear();
    const own = ownCopy(name);
    const meant = lookup.beside
      ? nearestOf(own, lookup.beside(kind, own))
      : nearestExisting(own, (one) => lookup(kind, one) === 'yes');
    names.set(ownCopy(asked), meant);
    return meant;
  }
  return names.get(asked);
}

/** Of names that are there the one that is a letter away; the likeliest slip where several are. */
function nearestOf(name: string, names: Iterable<string>): string | undefined {
  const cut = name.lastIndexOf('/') + 1;
  const last = name.slice(cut);
  if (last.length < 3 || last.length > 24) return undefined;
  let best: string | undefined;
  let rank = slips.length;
  for (const one of names) {
    if (Math.abs(one.length - last.length) > 1) continue;
    const own = slips.findIndex((isSlip) => isSlip(last, one));
    if (own >= 0 && own < rank) [best, rank] = [one, own];
  }
  return best === undefined ? undefined : name.slice(0, cut) + best;
}

/** The likeliest first: a letter too many, two that are swapped, one that is missing, a wrong one. */
const slips: readonly ((written: string, meant: string) => boolean)[] = [
  (written, meant) => isLonger(written, meant),
  (written, meant) => isSwap(written, meant),
  (written, meant) => isLonger(meant, written),
  (written, meant) => written.length === meant.length && sameBehind(written, meant, 1, 1),
];

function isLonger(long: string, short: string): boolean {
  return long.length === short.length + 1 && sameBehind(long, short, 1, 0);
}

/** Whether two words are the same but for so many letters of each at the first place where they differ. */
function sameBehind(a: string, b: string, ofA: number, ofB: number): boolean {
  let at = 0;
  while (at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return a.slice(at + ofA) === b.slice(at + ofB);
}

/** Asks a few hundred times at most, where nobody can list the names. */
function nearestExisting(name: string, exists: (name: string) => boolean): string | undefined {
  const cut = name.lastIndexOf('/') + 1;
  const folder = name.slice(0, cut);
  const last = name.slice(cut);
  if (last.length < 3 || last.length > 24) return undefined;
  if (cut > 1 && !exists(folder.slice(0, -1))) return undefined;
  for (const other of variants(last)) if (other !== '' && exists(folder + other)) return folder + other;
  return undefined;
}

/** The likeliest slips first: a letter too many, two that are swapped, one that is missing, a wrong one. */
function* variants(word: string): Iterable<string> {
  const places = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (const at of places) yield word.slice(0, at) + word.slice(at + 1);
  for (const at of places.slice(0, -2))
    yield word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  for (const at of places) for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
  for (const at of places)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1);
}
