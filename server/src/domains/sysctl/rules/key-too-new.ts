import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { isTooNew, lifeOf } from '../facts/keys.ts';
import { keyTooNew as page } from '../pages.ts';

/** A key of newer kernels than the target; `-` before it says that this is known. */
export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry, file) {
    if (entry.prefix || isTooNew(entry.name, file.target) !== 'yes') return;
    const { since = '' } = lifeOf(entry.name);
    const target = file.target.kernel!.version.text;
    const fix = page.fix({}, 'safe', { span: { start: entry.key.start, end: entry.key.start }, text: '-' });
    yield page.problem(entry.key, { key: entry.name, since, target }, { fixes: [fix] });
  },
};
