import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suffixOverlap } from '../../../server/src/assist/trim/suffix-overlap.ts';
import { placeOf } from './place-of.ts';

const trim = (marked: string, text: string): string => suffixOverlap(text, placeOf(marked));

test('what stands right of the cursor is not said again', () => {
  assert.equal(trim('p = kmalloc(|, GFP_KERNEL);', 'sizeof(*p), GFP_KERNEL'), 'sizeof(*p)');
  assert.equal(trim('\tret = |;', 'foo();'), 'foo()');
});

test('closers alone are the business of the scope', () => {
  assert.equal(trim('foo(|)', 'bar()'), 'bar()');
});

test('the next lines are not said again', () => {
  assert.equal(trim('{\n\t|\n\treturn ret;\n}', 'foo();\n\treturn ret;\n}'), 'foo();');
  assert.equal(trim('{\n\t|\n\n\treturn ret;\n}', 'foo();\n\treturn ret;\n\tbar();'), 'foo();');
});

test('a line of another indentation is another line', () => {
  const text = 'if (ret)\n\t\treturn ret;';
  assert.equal(trim('{\n\t|\n\treturn ret;\n}', text), text);
});

test('a closing line must be followed by equal ones', () => {
  assert.equal(trim('{\n\t{\n\t\t|\n\t}\n}', 'foo();\n\t}\n\tbar();'), 'foo();\n\t}\n\tbar();');
  assert.equal(trim('{\n\t{\n\t\t|\n\t}\n}', 'foo();\n\t}\n}'), 'foo();');
});

test('a body that stands there already is not said again behind its head', () => {
  const place = 'static int f(|\n{\n\tint ret;\n\n\treturn 0;\n}\n';
  assert.equal(trim(place, 'void)\n{\n\tint ret;\n\n\tret = 1;'), 'void)');
});
