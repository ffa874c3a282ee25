import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scope } from '../../../server/src/assist/trim/scope.ts';
import { placeOf } from './place-of.ts';

const trim = (marked: string, text: string): string => scope(text, placeOf(marked));
const lines = (marked: string, text: string): string => scope(text, placeOf(marked, 'lines'));
const inBody = 'int f(void)\n{\n\t|\n}\n';

test('text right of the cursor allows the rest of the line only', () => {
  assert.equal(trim('{\n\tfoo(|);\n}', 'a, b\n);\nbar('), 'a, b');
});

test('a bracket that the text after closes is not closed again', () => {
  assert.equal(trim('{\n\tfoo(|);\n}', 'a, bar(b));'), 'a, bar(b)');
  assert.equal(trim(inBody, 'return 0;\n}\n\nint g(void)'), 'return 0;\n');
});

test('a bracket that nothing closes may be closed', () => {
  assert.equal(trim('int f(void)\n{\n\tfoo(|\n}\n', 'a, b);\n\tbar();'), 'a, b);');
  assert.equal(trim('int f(void)\n{\n\t|', 'return 0;\n}\n\nint g(void)\n'), 'return 0;\n}');
});

test('a line may close a block and open the next one', () => {
  const inBlock = 'int f(void)\n{\n\tif (a) {\n\t\tb();\n\t|\n\t\tc();\n\t}\n}\n';
  assert.equal(trim(inBlock, '} else {'), '} else {');
  assert.equal(trim(inBlock, '} else if (d) {\n\t\te();\n\t}\n\tg();'), '} else if (d) {\n\t\te();\n\t');
  assert.equal(trim(inBlock, '} else'), '');
  assert.equal(trim(inBlock, '} else if (d) { /* why */'), '} else if (d) { /* why */');
  assert.equal(trim('struct a b[] = { {\n\t.c = 1,\n|\n\t.c = 2,\n} };\n', '}, {'), '}, {');
});

test('a half statement ends with its semicolon', () => {
  assert.equal(trim('{\n\tret = |\n}', 'foo(a,\n\t\tb);\n\tif (ret)'), 'foo(a,\n\t\tb);');
  assert.equal(trim('{\n\tret = |\n}', 'foo(); /* why; */\n\tx'), 'foo(); /* why; */');
});

test('the semicolons of a for are not its end', () => {
  const loop = 'i = 0; i < n; i++)\n\t\tfoo(i);\n\tbar();';
  assert.equal(trim('{\n\tfor (|\n}', loop), 'i = 0; i < n; i++)\n\t\tfoo(i);');
});

test('the branch of an if is not its end when an else comes', () => {
  const marked = '{\n\tif (a)|\n}';
  const whole = '\n\t\tb();\n\telse\n\t\tc();\n\td();';
  assert.equal(trim(marked, whole), '\n\t\tb();\n\telse\n\t\tc();');
  assert.equal(trim(marked, '\n\t\tb();\n\te'), '\n\t\tb();\n\te', 'which may become an else');
  assert.equal(trim(marked, '\n\t\tb();\n\td();'), '\n\t\tb();');
});

test('a directive ends with its line and those that continue it', () => {
  assert.equal(trim('#include <linux/|\n', 'fs.h>\n#include <linux/mm.h>\n'), 'fs.h>');
  assert.equal(
    trim('#define A(b) |\n', 'do { \\\n\tb; c; \\\n} while (0)\nint d;'),
    'do { \\\n\tb; c; \\\n} while (0)',
  );
});

test('a block ends the answer, but not before its else', () => {
  const block = 'if (a) {\n\t\tb();\n\t} else {\n\t\tc();\n\t}\n\td();';
  assert.equal(trim(inBody, block), 'if (a) {\n\t\tb();\n\t} else {\n\t\tc();\n\t}');
  const kernel = 'if (a) {\n\t\tb();\n\t}\n\telse {\n\t\tc();\n\t}\n\td();';
  assert.equal(trim(inBody, kernel), 'if (a) {\n\t\tb();\n\t}\n\telse {\n\t\tc();\n\t}');
  assert.equal(trim(inBody, 'do {\n\t\tb();\n\t} while (c);\n'), 'do {\n\t\tb();\n\t} while (c);\n');
});

test('a paragraph ends with an empty line, but not inside of brackets', () => {
  assert.equal(trim(inBody, 'a();\n\tb();\n\n\tc();'), 'a();\n\tb();');
  assert.equal(trim(inBody, 'if (x) {\n\t\ta();\n\n\t\tb();\n'), 'if (x) {\n\t\ta();\n\n\t\tb();\n');
  assert.equal(trim('|', '\nint a;\n\nint b;'), '\nint a;');
});

test('brackets in strings, characters and comments do not count', () => {
  assert.equal(trim(inBody, 'pr_info("}"); /* } */ c = \'}\';'), 'pr_info("}"); /* } */ c = \'}\';');
});

test('a comment is completed to the end of its line', () => {
  assert.equal(trim('{\n\t/* The |\n}', 'lock is held. */\n\tfoo();'), 'lock is held. */');
  assert.equal(trim('{\n\t// The |\n}', 'lock is held.\n\tfoo();'), 'lock is held.');
});

test('an entry of configuration ends with its line and its continuations', () => {
  assert.equal(lines('vm.swappiness = |\n', '10\nvm.dirty_ratio = 5\n'), '10');
  assert.equal(lines('ExecStart=|\n', '/bin/a \\\n  -b\nUser=c\n'), '/bin/a \\\n  -b');
});

test('entries end with an empty line', () => {
  assert.equal(lines('[Service]\n|', 'User=a\nGroup=b\n\n[Install]\n'), 'User=a\nGroup=b');
  assert.equal(lines('[Service]\n\n|', '\n[Install]\nWantedBy=a\n'), '\n[Install]\nWantedBy=a\n');
});

test('line ends of Windows do not stay half', () => {
  assert.equal(lines('a = |\r\n', '10\r\nb = 5\r\n'), '10');
  assert.equal(trim('{\r\n\tfoo(|);\r\n}', 'a\r\nb'), 'a');
});

test('behind a statement that has ended the next ones follow up to an empty line', () => {
  const text = '\n\tfoo();\n\tbar();\n\n\tbaz();';
  assert.equal(trim('int f(void)\n{\n\tx = 1;|\n}\n', text), '\n\tfoo();\n\tbar();');
  assert.equal(lines('[Unit]\nDescription=a|\n', '\nAfter=b\nWants=c\n\n[Service]'), '\nAfter=b\nWants=c');
});
