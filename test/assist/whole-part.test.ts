import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statementEnds } from '../../server/src/assist/whole-part.ts';

const parts = (text: string, layout: 'braces' | 'lines' = 'braces'): readonly string[] =>
  statementEnds(text, layout).map((end) => text.slice(0, end));

test('an answer of C may end behind whole statements, blocks and directives', () => {
  assert.deepEqual(parts('a();\n\tb(c,\n\t  d);\n\te'), ['a();', 'a();\n\tb(c,\n\t  d);']);
  assert.deepEqual(parts('if (a) {\n\t\tb();\n\t}\n\tc'), ['if (a) {\n\t\tb();\n\t}']);
  assert.deepEqual(parts('#define A 1\n#define B \\\n\t2\nx'), ['#define A 1']);
});

test('not inside of a block, before an else, in a comment, or where no line has ended', () => {
  assert.deepEqual(parts('for (;;) {\n\t\ta();\n'), []);
  assert.deepEqual(parts('if (a) {\n\t\tb();\n\t}\n\telse'), []);
  assert.deepEqual(parts('/* a;\n b; */'), []);
  assert.deepEqual(parts('a(); b();'), []);
});

test('an answer of configuration may end behind every line that does not go on', () => {
  assert.deepEqual(parts('A=b\nC=d \\\n  e\nF', 'lines'), ['A=b', 'A=b\nC=d \\\n  e']);
});
