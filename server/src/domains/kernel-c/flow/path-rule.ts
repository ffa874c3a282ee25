import { moved } from '../../../core/moved.ts';
import type { Problem } from '../../../core/types.ts';
import type { CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { toldOfHelpers } from './helpers.ts';

interface Kept {
  readonly around: string;
  readonly start: number;
  readonly problems: readonly Problem[];
}

/**
 * A rule about the paths of a function. What it found is kept at the function's text: an edit of a declaration, behind which
 * every unit is looked at again, follows no path a second time.
 */
export function pathRule(check: (fn: CFunction, file: CFile) => Iterable<Problem>): CRule {
  const kept = new WeakMap<object, Map<string, Kept>>();
  return {
    on: 'function',
    check(fn, file) {
      const identity = file.identityOf(fn);
      if (!identity) return check(fn, file);
      const own = kept.get(identity) ?? new Map<string, Kept>();
      kept.set(identity, own);
      const around = aroundOf(file, fn);
      const known = own.get(fn.name);
      if (known?.around === around) return known.problems.map((one) => moved(one, fn.start - known.start));
      const problems = [...check(fn, file)];
      own.set(fn.name, { around, start: fn.start, problems });
      return problems;
    },
  };
}

/** The rules of one version ask the same. */
const told = new WeakMap<CFile, WeakMap<CFunction, string>>();

/** What the paths of a function hang on beside its own text: what the names that it calls mean in this file. */
function aroundOf(file: CFile, fn: CFunction): string {
  let own = told.get(file);
  if (!own) told.set(file, (own = new WeakMap()));
  let found = own.get(fn);
  if (found === undefined) {
    const called = [...file.calledIn(fn)];
    const local = called.filter((name) => isLocal(file, name));
    const macros = local.flatMap((name) => file.named('macro', name));
    const texts = macros.map(({ start, end }) => file.source.text.slice(start, end));
    own.set(fn, (found = `${toldOfHelpers(file, called)}|${local.join()}|${texts.join()}`));
  }
  return found;
}
