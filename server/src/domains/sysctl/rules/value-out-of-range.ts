import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { statesOf, type KeyState } from '../facts/keys.ts';
import { readInteger } from '../integer.ts';
import { valueOutOfRange as page } from '../pages.ts';

/** Out of range on every kernel that the target may be; a key whose bounds nobody knows is never reported. */
export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry, file) {
    const value = readInteger(entry.value.text);
    if (value === undefined) return;
    const states = statesOf(entry.name, file.target);
    if (states.length === 0 || states.some((state) => isInside(value, state))) return;
    const min = Math.min(...states.map((state) => state.min ?? -Infinity));
    const max = Math.max(...states.map((state) => state.max ?? Infinity));
    const key = entry.name;
    const limit = value > max ? max : min;
    const args =
      value > max
        ? ({ say: 'above', key, value, limit } as const)
        : ({ say: 'below', key, value, limit } as const);
    const fix = page.fix({ limit }, 'review', { span: entry.value, text: String(limit) });
    yield page.problem(entry.value, args, { fixes: [fix] });
  },
};

function isInside(value: number, state: KeyState): boolean {
  return value >= (state.min ?? -Infinity) && value <= (state.max ?? Infinity);
}
