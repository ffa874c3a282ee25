import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseC } from '../../../server/src/syntax/c/parse.ts';
import { sample, seeded } from './sample.ts';

/** Seconds that nothing may take; a hang would take for ever. */
const limit = 20_000;

async function survives(text: string): Promise<void> {
  const started = performance.now();
  const file = await parseC({ path: 'a.c', language: 'kernel-c', text }, {});
  assert.equal(file.masked.length, text.length);
  file.all('call');
  file.dispose();
  assert.ok(performance.now() - started < limit);
}

function noise(length: number, alphabet: string): string {
  const next = seeded(11);
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet[next(alphabet.length)]!;
  return text;
}

const hostile: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'one newline': '\n',
  'a megabyte of noise': noise(1_000_000, 'ab (){}[];,.*&#"\'\\/\n\t0=<>é\u0000'),
  'a megabyte of brackets': noise(1_000_000, '(){}[]'),
  'a megabyte of one word': 'a'.repeat(1_000_000),
  'a megabyte of open parentheses': '('.repeat(1_000_000),
  'a hundred thousand empty conditions': '#if A\n#else\n#endif\n'.repeat(33_000),
  'an unclosed comment': `/* ${sample}`,
  'an unclosed string': `char *a = "${sample}`,
  'a directive without end': `#define A \\\n${'b \\\n'.repeat(50_000)}`,
  'a long condition': `#if ${'defined(A) && '.repeat(20_000)}1\nint a;\n#endif\n`,
  'no newline at the end': 'int a',
  'lone surrogates': 'int \ud800 = "\udc00";\n',
};

for (const [name, text] of Object.entries(hostile)) {
  test(`survives ${name}`, async () => {
    await survives(text);
  });
}

/** The same ten thousand times inside of itself. */
function nested(before: string, inside: string, behind: string): string {
  return before.repeat(10_000) + inside + behind.repeat(10_000);
}

const deep: Readonly<Record<string, string>> = {
  braces: `void f(void)\n${nested('{', '', '}')}\n`,
  'braces on lines of their own': `void f(void)\n${nested('{\n', '', '}\n')}`,
  blocks: `void f(void)\n{\n${nested('if (a) {\n', '', '}\n')}}\n`,
  'else branches': `void f(void)\n{\n${nested('if (a) ; else ', ';\n', '')}}\n`,
  conditions: nested('#if A\n', 'int a;\n', '#endif\n'),
  'conditions that nobody closes': nested('#if A\n', 'int a;\n', ''),
  parentheses: `int a = ${nested('(', '1', ')')};\n`,
  calls: `int a = ${nested('f(', '', ')')};\n`,
  sums: `int a = ${nested('b + ', '1', '')};\n`,
  subscripts: `int a = b${nested('[c', '', ']')};\n`,
  casts: `int a = ${nested('(int)', 'b', '')};\n`,
  declarators: `int ${nested('(*', 'a', ')(void)')};\n`,
  lists: `int a[] = ${nested('{', '', '}')};\n`,
  'lists among arguments': `void f(void)\n{\n\tg(${nested('{ 1, ', '', '}')});\n}\n`,
  structures: `${nested('struct { ', 'int a;', '} b;')}\n`,
};

for (const [name, text] of Object.entries(deep)) {
  test(`says that ten thousand ${name} inside of each other are too deep, and soon`, async () => {
    const before = process.cpuUsage();
    const file = await parseC({ path: 'a.c', language: 'kernel-c', text }, {});
    file.all('call');
    const { user, system } = process.cpuUsage(before);
    assert.equal(file.masked.length, text.length);
    assert.deepEqual(
      file.gaps.map((gap) => gap.by),
      ['c-parser'],
    );
    file.dispose();
    assert.ok((user + system) / 1000 < 2000);
  });
}

test('conditions behind those that are too deep are decided as ever', async () => {
  const text = `${nested('#if A\n', 'int a;\n', '#endif\n')}#if 0\nint b;\n#else\nint c;\n#endif\n`;
  const file = await parseC({ path: 'a.c', language: 'kernel-c', text }, {});
  assert.deepEqual(
    file.all('variable').map((one) => one.name),
    ['a', 'c'],
  );
  file.dispose();
});

test('survives text cut anywhere', async () => {
  const next = seeded(3);
  for (let i = 0; i < 200; i++) await survives(sample.slice(0, next(sample.length)));
});
