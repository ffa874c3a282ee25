import type { CRule } from '../../../syntax/c/types.ts';
import { errorValueOfInt as page } from '../pages.ts';
import { typeOf } from '../types-of.ts';

/** Unsigned and narrower than an address: the errors of the top page are not among their values. */
const narrow = new Set([
  'unsigned int',
  'unsigned',
  'u32',
  'uint32_t',
  '__u32',
  'u16',
  'uint16_t',
  'u8',
  'uint8_t',
  'bool',
]);
const signed = new Set(['int', 'long', 'ssize_t', 's32', 'signed int']);

/** IS_ERR_VALUE() of something that is no address. */
export const rule: CRule = {
  on: 'call',
  names: ['IS_ERR_VALUE'],
  *check(call, file) {
    const [value] = call.arguments;
    const type = value && typeOf(file, call.within, value.text);
    if (!value || type === undefined || (!narrow.has(type) && !signed.has(type))) return;
    const { text } = file.source;
    // Below zero it is already: what is asked is whether it is in the range of error numbers.
    const before = text.slice(call.within?.body.start ?? call.start, call.start);
    if (signed.has(type) && new RegExp(`\\b${value.text}\\s*<\\s*0\\b`).test(before)) return;
    const isNegated = /!\s*$/.test(text.slice(Math.max(0, call.start - 4), call.start));
    const say = narrow.has(type) ? 'never' : 'plain';
    const fix = page.fix({ variable: value.text }, 'safe', { span: call, text: `${value.text} < 0` });
    yield page.problem(
      call.nameSpan,
      { say, variable: value.text, type },
      { fixes: say === 'plain' && !isNegated ? [fix] : [], ...hedge(type) },
    );
  },
};

/**
 * A signed number as wide as an address asks the right thing by the wrong name, and a narrower one is widened to the same. Without a
 * sign, 32 bits are as wide as an address on some machines, for which alone the driver may be.
 */
function hedge(type: string): { readonly confidence?: 'medium' | 'low' } {
  if (narrow.has(type)) return /32|int\b|^unsigned$/.test(type) ? { confidence: 'medium' } : {};
  return { confidence: type === 'long' || type === 'ssize_t' ? 'low' : 'medium' };
}
