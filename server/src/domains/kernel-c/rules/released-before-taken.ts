import { pathRule } from '../flow/path-rule.ts';
import { untakenIn } from '../flow/untaken.ts';
import { pairOf, releasedBy } from '../facts/pairs.ts';
import { releasedBeforeTaken as page } from '../pages.ts';

/** An error path that jumps to a label too high: it gives back what was never taken. */
export const rule = pathRule(function* (fn, file) {
  const called = [...file.calledIn(fn)];
  if (
    !called.some((name) => pairOf(name)?.kind === 'state') ||
    !called.some((name) => releasedBy(name) !== undefined)
  )
    return;
  for (const { at, key, taker, why } of untakenIn(file, fn) ?? []) {
    const related = [page.step(why, taker)];
    yield page.problem(at, { say: why, name: at.name, key, taker: taker.name }, { related });
  }
});
