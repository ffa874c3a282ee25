import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strayLines } from './stray-lines.ts';

const text = `#include <linux/module.h>

static int probe(int a)
{
	return a;
}

static int old_cb(int a,
#ifdef WIDE
		  long b)
#else
		  int b)
#endif
{
	return b;
}

static struct ops ops = {
	.cb = old_cb,
};
`;
const inProbe = { line: 5, column: 9, endLine: 5, endColumn: 10 };
const onCallback = { line: 19, column: 8, endLine: 19, endColumn: 14 };

test('a line in the function of a finding is accounted for, one in another function is not', () => {
  const after = text.replace('return a;', 'return 0;');
  assert.deepEqual(strayLines(text, after, [inProbe]), []);
  assert.deepEqual(strayLines(text, after, [onCallback]), ['5: -\treturn a;', '6: +\treturn 0;']);
});

test('a finding that marks a callback accounts for its whole definition, whatever conditions cut it', () => {
  const after = text.replace('int b)', 'u32 b)').replace('return b;', 'return 0;');
  assert.deepEqual(strayLines(text, after, [onCallback]), []);
  assert.equal(strayLines(text, after, [inProbe]).length, 4);
});

test('what is inserted next to the includes needs no finding, what is inserted between functions does', () => {
  const macro = '#define gone(a) come(a)\n';
  assert.deepEqual(strayLines(text, text.replace('module.h>\n', `module.h>\n${macro}`), []), []);
  assert.deepEqual(strayLines(text, text.replace('\nstatic struct', `\n${macro}static struct`), []), [
    '18: +#define gone(a) come(a)',
  ]);
});
