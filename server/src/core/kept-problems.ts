import { moved } from './moved.ts';
import { ownCopy } from './remembered.ts';
import type { Problem } from './types.ts';

/** Stretches of a few long files; a person works on one or two. */
const most = 4000;

/**
 * Keeps what a check says of a stretch by the stretch's text, as the engine does with whole units: for rules that listen on
 * the file because only its structure tells the stretches apart, while what they say of one hangs on its text alone. `start`
 * is where the stretch begins, `text` what stands there, `under` what else it hangs on. No problem may point out of its
 * stretch.
 */
export function keptByText<T>(
  check: (thing: T, under: string) => Iterable<Problem>,
): (thing: T, start: number, text: string, under?: string) => readonly Problem[] {
  const known = new Map<string, Map<string, readonly Problem[]>>();
  let count = 0;
  return (thing, start, text, under = '') => {
    const before = known.get(under)?.get(text);
    if (before) return before.length === 0 ? before : before.map((one) => moved(one, start));
    const fresh = [...check(thing, under)];
    if (count === most) known.clear();
    count = count === most ? 1 : count + 1;
    let same = known.get(under);
    if (!same) known.set(ownCopy(under), (same = new Map<string, readonly Problem[]>()));
    same.set(
      ownCopy(text),
      fresh.map((one) => moved(one, -start)),
    );
    return fresh;
  };
}
