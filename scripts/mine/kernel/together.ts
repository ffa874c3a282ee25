import type { DatedMoment } from '../../../server/src/knowledge/moments.ts';
import type { Change } from './changes.ts';
import type { Usage } from './usage.ts';

/**
 * Moments of functions that the kernel's own code gives to a dated member, and that had and have the member's type: a
 * kernel builds, so both changed in the same release.
 */
export function togetherWith(
  dated: readonly DatedMoment[],
  all: readonly Change[],
  usage: ReadonlyMap<string, Usage>,
): readonly DatedMoment[] {
  const functions = new Map<string, Change[]>();
  for (const change of all) {
    if (change.siblings || change.change !== 'form' || change.moved !== undefined) continue;
    const key = keyOf(change);
    if (key === undefined) continue;
    const list = functions.get(key);
    if (list) list.push(change);
    else functions.set(key, [change]);
  }
  const byAbout = new Map(dated.map((row) => [`${row.about} ${row.change} ${row.first}`, row]));
  const found = new Map<string, DatedMoment>();
  for (const change of all) {
    const row = byAbout.get(`${change.about} form ${change.first}`);
    if (!change.siblings || change.change !== 'form' || !row) continue;
    const member = change.about.slice(change.about.indexOf('.') + 1);
    for (const { about, last, first } of functions.get(keyOf(change) ?? '') ?? []) {
      if (byAbout.has(`${about} form ${first}`)) continue;
      if (![last, first].some((series) => usage.get(series)?.isAssigned(member, about))) continue;
      const { since, after } = row;
      const evidence = [`changed with ${change.about}, to which it is assigned`];
      found.set(`${about} ${first}`, {
        ...{ about, change: 'form', since, ...(after === undefined ? {} : { after }) },
        ...{ last, first, evidence },
      });
    }
  }
  return [...found.values()];
}

/**
 * Moments of names that did nothing but move from headers that went to headers that came in the same release: no release
 * had them in both or in none.
 */
export function movedWith(dated: readonly DatedMoment[], all: readonly Change[]): readonly DatedMoment[] {
  const whole = dated.filter((row) => row.after === undefined && row.early === undefined);
  const releaseOf = (
    change: 'came' | 'went',
    first: string,
    headers: readonly string[],
  ): string | undefined => {
    const found = headers.map(
      (path) =>
        whole.find((row) => row.about === path && row.change === change && row.first === first)?.since,
    );
    return found.length > 0 && found.every((since) => since === found[0]) ? found[0] : undefined;
  };
  const known = new Set(dated.map((row) => `${row.about} ${row.change} ${row.first}`));
  return all.flatMap(({ about, change, last, first, before, after, moved }) => {
    if (!moved || change !== 'form' || before.join('|') !== after.join('|')) return [];
    const [from, to] = moved.map((headers, i) => headers.filter((path) => !moved[1 - i]!.includes(path)));
    const since = releaseOf('went', first, from!);
    if (since === undefined || since !== releaseOf('came', first, to!)) return [];
    if (known.has(`${about} form ${first}`)) return [];
    return [{ about, change, since, last, first, evidence: [`moved from ${from!.join()} to ${to!.join()}`] }];
  });
}

/** The one type before and the one after, as a function of its own and as a member that points to one have it. */
function keyOf({ before, after, first }: Change): string | undefined {
  if (before.length !== 1 || after.length !== 1) return undefined;
  const [old, fresh] = [before[0]!, after[0]!].map((text) => text.replace('(*)', '').replaceAll(' ', ''));
  return /^[^#(]*\(/.test(old!) && /^[^#(]*\(/.test(fresh!) ? `${old}|${fresh}|${first}` : undefined;
}
