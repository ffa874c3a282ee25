import { itemsOf } from '../../../syntax/shapes/columns-language.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lostContent as page } from '../pages.ts';

/** A key from a random source opens a device once: what was written before is noise at the next boot. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const [, device, key, list] = line.words;
    if (!device || !key) return;
    const names = list ? itemsOf(list).map(({ text }) => text.replace(/=.*$/, '')) : [];
    const isRandom = /^\/dev\/(?:u|hw)?random$/.test(key.value);
    const isPassing = names.includes('swap') || names.includes('tmp');
    if (isRandom && names.includes('luks')) yield page.problem(key, { say: 'luks' });
    else if (isRandom && !isPassing) yield page.problem(key, { say: 'data' });
    else if (isRandom && /^UUID=/.test(device.value)) yield page.problem(device, { say: 'uuid' });
    else if (!isRandom && names.includes('swap') && names.includes('luks')) {
      yield page.problem(list!, { say: 'format' });
    }
  },
};
