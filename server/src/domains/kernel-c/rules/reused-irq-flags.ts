import { reusedFlagsIn } from '../flow/irq-flags.ts';
import { pathRule } from '../flow/path-rule.ts';
import { reusedIrqFlags as page } from '../pages.ts';

/** A second lock that saves interrupt flags into the variable of the first. */
export const rule = pathRule(function* (fn, file) {
  const isAsked = [...file.calledIn(fn)].some((name) => /_irq_?save(?:_nested)?$/.test(name));
  if (!isAsked) return;
  for (const { at, flags, first } of reusedFlagsIn(file, fn) ?? [])
    yield page.problem(at, { name: at.name, flags }, { related: [page.step('saved', first)] });
});
