import { moved } from './moved.ts';
import { ownCopy } from './remembered.ts';
import type { Problem, Span } from './types.ts';

/** Stretches of a few long files; a person works on one or two. */
const most = 4000;

/**
 * Keeps what a check says of a stretch by the stretch's text, as the engine does with whole units: for rules that listen on
 * the file because only its structure tells the stretches apart, while what they say of one hangs on its text alone. `under`
 * is what else it hangs on. No problem may point out of its stretch.
 */
export function keptByText<T>(
  check: (thing: T, under: string) => Iterable<Problem>,
): (thing: T, span: Span, text: string, under?: string) => readonly Problem[] {
  const known = new Map<string, readonly Problem[]>();
  return (thing, span, text, under = '') => {
    const key = `${under}\n${text.slice(span.start, span.end)}`;
    const before = known.get(key);
    if (before) return before.length === 0 ? before : before.map((one) => moved(one, span.start));
    const fresh = [...check(thing, under)];
    if (known.size >= most) known.clear();
    known.set(
      ownCopy(key),
      fresh.map((one) => moved(one, -span.start)),
    );
    return fresh;
  };
}
