import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Positions } from '../../server/src/lsp/positions.ts';
import { random } from '../support/random.ts';

const text = 'a中😀b\r\n\n中文\rz';

test('columns count UTF-16 units or bytes, whichever was agreed on', () => {
  const wide = new Positions(text, 'utf-16');
  const bytes = new Positions(text, 'utf-8');
  const place = text.indexOf('b');
  assert.deepEqual(wide.positionAt(place), { line: 0, character: 4 });
  assert.deepEqual(bytes.positionAt(place), { line: 0, character: 8 });
  assert.equal(wide.offsetAt({ line: 0, character: 4 }), place);
  assert.equal(bytes.offsetAt({ line: 0, character: 8 }), place);
  assert.deepEqual(bytes.positionAt(text.length), { line: 3, character: 1 });
});

test('a column inside of a character means its beginning, one past the line its end', () => {
  const wide = new Positions(text, 'utf-16');
  const bytes = new Positions(text, 'utf-8');
  assert.equal(wide.offsetAt({ line: 0, character: 3 }), 2);
  for (const character of [2, 3]) assert.equal(bytes.offsetAt({ line: 0, character }), 1);
  for (const character of [5, 6, 7]) assert.equal(bytes.offsetAt({ line: 0, character }), 2);
  assert.equal(wide.offsetAt({ line: 0, character: 99 }), 5);
  assert.equal(bytes.offsetAt({ line: 2, character: 99 }), text.indexOf('\rz'));
});

test('whatever numbers come, the offset lies in the text', () => {
  const odd = [-1, 1.5, NaN, Infinity, 1e12, undefined, null, 'x'] as unknown as number[];
  for (const encoding of ['utf-16', 'utf-8'] as const) {
    const positions = new Positions(text, encoding);
    for (const line of odd) {
      for (const character of odd) {
        const offset = positions.offsetAt({ line, character });
        assert.ok(Number.isInteger(offset) && offset >= 0 && offset <= text.length);
      }
    }
    const span = positions.span({ start: { line: 3, character: 0 }, end: { line: 0, character: 1 } });
    assert.ok(span.start <= span.end);
  }
});

test('there and back is the same place', () => {
  const next = random(7);
  const signs = ['a', 'é', '中', '😀', '\n', '\r\n', '\t', '\ufeff'];
  for (let round = 0; round < 50; round++) {
    const sample = Array.from({ length: 60 }, () => signs[Math.floor(next() * signs.length)]!).join('');
    for (const encoding of ['utf-16', 'utf-8'] as const) {
      const positions = new Positions(sample, encoding);
      let offset = 0;
      for (const character of sample) {
        // Between the two signs of a line's end there is no place that a position could name.
        const isInside = sample[offset] === '\n' && sample[offset - 1] === '\r';
        if (!isInside) assert.equal(positions.offsetAt(positions.positionAt(offset)), offset);
        offset += character.length;
      }
    }
  }
});
