import type { Problem } from '../../../core/types.ts';
import { itemsOf, withSign, type Item } from '../../../syntax/shapes/columns-language.ts';
import type { ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { unfitOptions as page } from '../pages.ts';

const formats = new Set(['luks', 'plain', 'tcrypt', 'bitlk', 'fvault2']);
/** What the header of a LUKS device says itself. */
const inHeader = new Set(['cipher', 'hash', 'size', 'offset', 'skip']);

/** Options that belong to another format, or that cannot go together. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const [, , key, list] = line.words;
    if (!key || !list) return;
    const items = new Map(itemsOf(list).map((item) => [item.text.replace(/=.*$/s, ''), item]));
    yield* contradictions(items, list);
    const swap = items.get('swap');
    if (swap && /^(?:none|-)$/.test(key.value) && !items.has('luks') && !items.has('keyscript')) {
      const fix = page.fix({ say: 'random' }, 'review', { span: key, text: '/dev/urandom' });
      yield page.problem(key, { say: 'asks' }, { fixes: [fix] });
    }
    yield* halves(items);
  },
};

function* contradictions(items: ReadonlyMap<string, Item>, list: ColumnWord): Iterable<Problem> {
  const remove = (name: string, item: Item) => ({
    fixes: [page.fix({ say: 'remove', name }, 'review', { span: withSign(item, list), text: '' })],
  });
  const [first, other] = [...items.keys()].filter((name) => formats.has(name));
  if (first !== undefined && other !== undefined) {
    const item = items.get(other)!;
    yield page.problem(item, { say: 'types', first, name: other }, remove(other, item));
  }
  for (const [name, item] of items) {
    if (inHeader.has(name) && items.has('luks')) {
      yield page.problem(item, { say: 'header', name }, remove(name, item));
    }
  }
  const tmp = items.get('tmp');
  if (tmp && items.has('swap')) yield page.problem(tmp, { say: 'both' }, remove('tmp', tmp));
  for (const name of ['readonly', 'read-only']) {
    const item = items.get(name);
    if (item && (items.has('swap') || tmp)) yield page.problem(item, { say: 'readonly' }, remove(name, item));
  }
}

function* halves(items: ReadonlyMap<string, Item>): Iterable<Problem> {
  const size = items.get('size');
  const bits = Number(size?.text.replace(/^size=/, ''));
  if (!size || !/=(?:aes|serpent|twofish)-xts/.test(items.get('cipher')?.text ?? '') || !(bits < 256)) return;
  const at = { start: size.start + 'size='.length, end: size.end };
  const fix = page.fix({ say: 'size' }, 'review', { span: at, text: '512' });
  yield page.problem(at, { say: 'xts', size: bits, half: bits / 2 }, { fixes: [fix] });
}
