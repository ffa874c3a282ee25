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
  file.dispose?.();
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
  'ten thousand nested braces': `void f(void)\n${'{'.repeat(10_000)}${'}'.repeat(10_000)}\n`,
  'ten thousand nested calls': `int a = ${'f('.repeat(10_000)}${')'.repeat(10_000)};\n`,
  'ten thousand nested conditions': `${'#if A\n'.repeat(10_000)}int a;\n${'#endif\n'.repeat(10_000)}`,
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

test('survives text cut anywhere', async () => {
  const next = seeded(3);
  for (let i = 0; i < 200; i++) await survives(sample.slice(0, next(sample.length)));
});
