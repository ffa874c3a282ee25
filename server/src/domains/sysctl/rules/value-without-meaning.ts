import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { meaningOf } from '../facts/keys.ts';
import { valueWithoutMeaning as page } from '../pages.ts';
import { readInteger, words } from '../values.ts';

/** The kernel stores the number, but nothing says what it does. */
export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry) {
    const range = meaningOf(entry.name);
    const word = words(entry.value)[0];
    const value = word && readInteger(word.text);
    if (!range || value === undefined || value < 0 || (value >= range[0] && value <= range[1])) return;
    yield page.problem(word!, { key: entry.name, value, min: range[0], max: range[1] });
  },
};
