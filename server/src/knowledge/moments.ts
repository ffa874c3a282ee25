import type { ApiMoment } from '../core/kernel-api.ts';
import { version } from '../core/version.ts';
import mined from './moments.json' with { type: 'json' };
import patch from './moments.patch.json' with { type: 'json' };
import type { Moments } from './read-table.ts';

/** When something about the kernel's interface changed, as the tables keep it: mined ones, and those found by hand. */
export interface DatedMoment {
  /** A name, `tag.member`, a header's path or `export:symbol`. */
  readonly about: string;
  readonly change: ApiMoment['change'];
  /** Release from which on the new form surely holds. */
  readonly since: string;
  /** Newest release that surely has the old form, where that is not the one before `since`: then no release is exact. */
  readonly after?: string;
  /** Older series whose point releases carry the new form as well. */
  readonly early?: readonly string[];
  /** The neighbouring kernels of the API timeline between which the change lies. */
  readonly last: string;
  readonly first: string;
  /** Where that is known from, in few words. */
  readonly evidence: readonly string[];
}

/** Rows by hand win over mined ones about the same change, and may be several where there were several changes. */
export function datedMoments(): readonly DatedMoment[] {
  const byHand = patch.moments as readonly DatedMoment[];
  const keyOf = ({ about, change, first }: DatedMoment): string => `${about} ${change} ${first}`;
  const known = new Set(byHand.map(keyOf));
  return [...byHand, ...(mined.moments as readonly DatedMoment[]).filter((one) => !known.has(keyOf(one)))];
}

/** What readers of the API timeline ask for: releases by name, those that may have either form named as `early`. */
export function moments(): Moments {
  const found = new Map<string, ApiMoment[]>();
  for (const row of datedMoments()) {
    const early = undecided(row);
    const one = { since: row.since, change: row.change, ...(early.length > 0 ? { early } : {}) };
    const list = found.get(row.about);
    if (list) list.push(one);
    else found.set(row.about, [one]);
  }
  for (const list of found.values()) if (list.length > 1) list.sort((a, b) => at(a.since) - at(b.since));
  return found;
}

/** Whether the release itself is known, not only the releases around it. */
export function isExact({ after }: DatedMoment): boolean {
  return after === undefined;
}

/** The last release of each major number; what comes behind has no end yet. */
const lastMinor: Readonly<Record<number, number>> = { 4: 20, 5: 19, 6: 19 };

/** Series that get point releases for years, into which changes are carried back. */
const longTerm = ['5.10', '5.15', '6.1', '6.6', '6.12', '6.18'];

/** Series of which nobody can say which form they have. */
function undecided({ since, after, early = [] }: DatedMoment): readonly string[] {
  const between = after === undefined ? [] : releasesBetween(after, since);
  const [oldest] = [...early].sort((a, b) => at(a) - at(b));
  // A stable series takes a change only after all newer ones did.
  const carried = longTerm.filter((one) => oldest !== undefined && isBetween(oldest, one, since));
  return [...new Set([...early, ...between, ...carried])];
}

/** The release behind another: 6.0 comes after 5.19. */
export function nextRelease(series: string): string {
  const [major = 0, minor = 0] = version(series).parts;
  return minor === lastMinor[major] ? `${major + 1}.0` : `${major}.${minor + 1}`;
}

/** Few brackets are shared by thousands of rows. */
const brackets = new Map<string, readonly string[]>();

function releasesBetween(after: string, since: string): readonly string[] {
  const key = `${after} ${since}`;
  let found = brackets.get(key);
  if (!found) {
    const releases: string[] = [];
    for (let one = nextRelease(after); at(one) < at(since); one = nextRelease(one)) releases.push(one);
    brackets.set(key, (found = releases));
  }
  return found;
}

function isBetween(older: string, one: string, newer: string): boolean {
  return at(older) < at(one) && at(one) < at(newer);
}

const places = new Map<string, number>();

/** A series as one number, because thousands are compared at start. */
function at(series: string): number {
  let place = places.get(series);
  if (place === undefined) {
    const [major = 0, minor = 0] = version(series).parts;
    places.set(series, (place = major * 1000 + minor));
  }
  return place;
}
