import { nullAccessesIn } from '../flow/null-access.ts';
import { pathRule } from '../flow/path-rule.ts';
import { nullDereference as page } from '../pages.ts';
import { typeOf } from '../types-of.ts';

/** Only where the text suggests it are the paths made: a pointer is asked for NULL and followed soon behind. */
const suggestion =
  /(?:!\s*([A-Za-z_]\w*(?:(?:->|\.)\w+)*)\s*(?:\)|\|\|)|\b([A-Za-z_]\w*(?:(?:->|\.)\w+)*)\s*==\s*NULL\b)(?=([^]{0,400}))/g;

/** From here on the path goes elsewhere. */
const leaving = /\b(?:return|goto|break|continue)\b/;

/** A condition is not longer up to the question, in characters. */
const longest = 200;

/** A pointer followed in the branch where it is NULL. */
export const rule = pathRule(function* (fn, file) {
  const text = file.source.text.slice(fn.body.start, fn.body.end);
  const isSuggested = [...text.matchAll(suggestion)].some(([, negated, compared, behind]) => {
    const pointer = (negated ?? compared)!;
    const at = Math.max(behind!.indexOf(`${pointer}->`), behind!.indexOf(`*${pointer}`));
    const between = at < 0 ? '' : behind!.slice(0, at);
    return at >= 0 && !(between.includes('}') && leaving.test(between));
  });
  if (!isSuggested) return;
  for (const { at, key, asked } of nullAccessesIn(file, fn) ?? []) {
    // A number that is zero is no pointer: `!count` and `array[count]` have nothing to do with each other.
    if (/^\w+$/.test(key) && typeOf(file, fn, key)?.endsWith('*') === false) continue;
    const before = file.source.text.slice(Math.max(fn.body.start, asked.start - longest), asked.start);
    // Whoever only warns has decided that the rest has to go on.
    if (/\w*(?:WARN|ASSERT|BUG)\w*\s*\([^;{}]*$/i.test(before)) continue;
    const condition = file.source.text.slice(asked.start, asked.end);
    const related = [page.step('asked', asked, { condition })];
    // Who searches a list and breaks off where it finds may know that it does.
    const isSearch =
      loopHead.test(before) && /\b(?:break|goto)\b/.test(file.source.text.slice(asked.end, at.start));
    const confidence = isSearch ? { confidence: 'medium' as const } : {};
    yield page.problem(at, { pointer: key }, { related, ...confidence });
  }
});

/** The text before the condition of a loop. */
const loopHead = /\b(?:while\s*\(|for\s*\([^;{}]*;)\s*$/;
