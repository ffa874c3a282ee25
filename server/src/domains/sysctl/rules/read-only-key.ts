import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { statesOf } from '../facts/keys.ts';
import { readOnlyKey as page } from '../pages.ts';

/** A key that reports and cannot be set, on every kernel that the target may be. */
export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry, file) {
    const states = statesOf(entry.name, file.target);
    if (states.length === 0 || !states.every((state) => state.readOnly)) return;
    const fix = page.fix({ key: entry.name }, 'safe', {
      span: lineAround(file.source.text, entry.start),
      text: '',
    });
    yield page.problem(entry.key, { key: entry.name }, { fixes: [fix] });
  },
};
