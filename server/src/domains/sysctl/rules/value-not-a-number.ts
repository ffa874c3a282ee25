import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { statesOf } from '../facts/keys.ts';
import { valueNotANumber as page } from '../pages.ts';
import { isInteger, words } from '../values.ts';

/** The kernel reads numbers without units and without names: it refuses the first word that is anything else. */
export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry, file) {
    const states = statesOf(entry.name, file.target);
    if (states.length === 0 || states.some((state) => state.kind !== 'int' && state.kind !== 'ulong')) return;
    const key = entry.name;
    const count = states.some((state) => state.count === undefined) ? undefined : states[0]!.count;
    const found = words(entry.value);
    if (found.length === 0) {
      yield page.problem(entry.key, { say: 'empty', key });
      return;
    }
    // A console takes one number as well as four.
    if (
      count !== undefined &&
      count > 1 &&
      found.length !== count &&
      found.every((word) => isInteger(word.text)) &&
      key !== 'kernel.printk'
    ) {
      yield page.problem(
        entry.value,
        { say: 'count', key, count },
        { confidence: found.length < count ? 'high' : 'medium' },
      );
      return;
    }
    if (key === 'kernel.printk' && found.length > 4)
      yield page.problem(entry.value, { say: 'count', key, count: 4 });
    // What stands behind the last number that the kernel reads is not looked at.
    const wrong = found.slice(0, count ?? 1).find((word) => !isInteger(word.text));
    if (!wrong) return;
    if (count !== undefined && count > 1) {
      const numbers = wrong.text.match(/^\d+(?:[-,:]\d+)+$/) ? wrong.text.split(/[-,:]/) : [];
      const fixes =
        numbers.length === count
          ? [page.fix({ value: numbers.join(' ') }, 'safe', { span: entry.value, text: numbers.join(' ') })]
          : [];
      yield page.problem(wrong, { say: 'list', key, value: wrong.text, count }, { fixes });
      return;
    }
    const number = plainNumber(wrong.text);
    const safety = /^[\d_,]+$/.test(wrong.text) ? 'safe' : 'review';
    const fixes =
      number === undefined ? [] : [page.fix({ value: number }, safety, { span: wrong, text: number })];
    yield page.problem(wrong, { say: 'one', key, value: wrong.text }, { fixes });
  },
};

const switches: Readonly<Record<string, string>> = {
  yes: '1',
  true: '1',
  on: '1',
  enable: '1',
  enabled: '1',
  no: '0',
  false: '0',
  off: '0',
  disable: '0',
  disabled: '0',
};
const units: Readonly<Record<string, number>> = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** What was probably meant: `yes` is 1, `4k` is 4096, `"10"` is 10. */
function plainNumber(text: string): string | undefined {
  const bare = text.replace(/^(["'])(.*)\1$/, '$2').toLowerCase();
  if (isInteger(bare)) return bare;
  if (Object.hasOwn(switches, bare)) return switches[bare];
  if (/^\d{1,3}(?:[_,]\d{3})+$/.test(bare)) return bare.replace(/[_,]/g, '');
  const sized = /^(\d{1,9})([kmg])i?b?$/.exec(bare);
  return sized ? String(Number(sized[1]) * units[sized[2]!]!) : undefined;
}
