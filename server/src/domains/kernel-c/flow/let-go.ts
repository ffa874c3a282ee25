import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { lockNames, type Family, type LockCall } from './lock-calls.ts';
import { memberOf } from './lock-state.ts';

const made = new WeakMap<CFile, ReadonlySet<string>>();

/** One lock, whatever leads to it. */
export function lockNamed(family: Family, key: string): string {
  return `${family} ${memberOf(key)}`;
}

/**
 * The locks, by family and last word, that some function of a file releases and takes nowhere: it ends what another one began. Read off the
 * calls alone, so that it costs a key press little.
 */
export function letGoIn(file: CFile): ReadonlySet<string> {
  let found = made.get(file);
  if (!found) {
    const released = locksOf(file, (does) => does === 'releases');
    const taken = locksOf(file, (does) => does !== 'releases');
    found = new Set(
      [...released].flatMap(([fn, locks]) => [...locks].filter((lock) => taken.get(fn)?.has(lock) !== true)),
    );
    made.set(file, found);
  }
  return found;
}

function locksOf(
  file: CFile,
  isMeant: (does: LockCall['does']) => boolean,
): ReadonlyMap<CFunction, ReadonlySet<string>> {
  const found = new Map<CFunction, Set<string>>();
  for (const { name, does, family } of lockNames) {
    if (!isMeant(does)) continue;
    for (const {
      within,
      arguments: [lock],
    } of file.calls(name)) {
      if (!within || !lock) continue;
      const locks = found.get(within) ?? new Set();
      found.set(within, locks.add(lockNamed(family, lock.text)));
    }
  }
  return found;
}
