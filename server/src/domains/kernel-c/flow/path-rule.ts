import { KeptWith } from '../../../core/remembered.ts';
import { moved } from '../../../core/moved.ts';
import type { Problem } from '../../../core/types.ts';
import type { CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { standsAlone } from './alone.ts';
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
  const kept = new KeptWith<object, Map<string, Kept>>();
  return {
    on: 'function',
    check(fn, file) {
      const identity = standsAlone(file) ? undefined : file.identityOf(fn);
      if (!identity) return checked(check, fn, file);
      const own = kept.get(identity) ?? new Map<string, Kept>();
      kept.set(identity, own);
      const around = aroundOf(file, fn);
      const known = own.get(fn.name);
      if (known?.around === around) return known.problems.map((one) => moved(one, fn.start - known.start));
      const problems = checked(check, fn, file);
      own.set(fn.name, { around, start: fn.start, problems });
      return problems;
    },
  };
}

function checked(
  check: (fn: CFunction, file: CFile) => Iterable<Problem>,
  fn: CFunction,
  file: CFile,
): readonly Problem[] {
  const problems = [...check(fn, file)];
  if (problems.length === 0) return problems;
  if (provoking.test(fn.name)) return problems.map((one) => ({ ...one, confidence: 'low' }));
  return isTest.test(file.source.path)
    ? problems.map((one) => ({ ...one, confidence: one.confidence ?? 'medium' }))
    : problems;
}

/** Functions named after a fault make it on purpose, to see whether the kernel notices. */
const provoking = /after_free|double_free|free_double|_uaf|_oob(?:_|$)|overflow|lkdtm/i;
/** What fails in a test shows at once, and hurts nobody. */
const isTest = /(?:^|[/_-])(?:kunit|selftests?)(?:[/_.-]|$)/;

/** The rules of one version ask the same. */
const told = new KeptWith<CFile, Map<CFunction, string>>();

/** What the paths of a function hang on beside its own text: what the names that it calls mean in this file. */
function aroundOf(file: CFile, fn: CFunction): string {
  let own = told.get(file);
  if (!own) told.set(file, (own = new Map<CFunction, string>()));
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
