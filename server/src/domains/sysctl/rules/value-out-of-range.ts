import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { statesOf, type KeyState } from '../facts/keys.ts';
import { valueOutOfRange as page } from '../pages.ts';
import { readInteger, words } from '../values.ts';

/** Out of range on every kernel that the target may be; a key whose bounds nobody knows is never reported. */
export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry, file) {
    const states = statesOf(entry.name, file.target);
    if (states.length === 0 || states.some((state) => state.kind === 'string' || state.kind === 'other'))
      return;
    const scalar = states.some((state) => state.count === 1);
    for (const word of words(entry.value).slice(0, scalar ? 1 : undefined)) {
      const value = readInteger(word.text);
      if (value === undefined || states.some((state) => isInside(value, state))) continue;
      const min = Math.min(...states.map((state) => state.min ?? -Infinity));
      const max = Math.max(...states.map((state) => state.max ?? Infinity));
      const key = entry.name;
      if (min === max) {
        // A switch that can only be thrown one way: no nearest value is a sensible offer.
        yield page.problem(word, { say: 'only', key, value, limit: min });
        continue;
      }
      const limit = value > max ? max : min;
      const fix = page.fix({ limit }, 'review', { span: word, text: String(limit) });
      yield page.problem(word, { say: value > max ? 'above' : 'below', key, value, limit }, { fixes: [fix] });
    }
  },
};

function isInside(value: number, state: KeyState): boolean {
  return value >= (state.min ?? -Infinity) && value <= (state.max ?? Infinity);
}
