import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replay } from '../../../server/src/assist/providers/replay.ts';
import { ProviderError, type Prompt, type Provider } from '../../../server/src/assist/types.ts';

const prompt = (prefix: string): Prompt => ({
  path: 'a.c',
  language: 'kernel-c',
  prefix,
  suffix: '',
  notes: [],
  singleLine: false,
  maxTokens: 32,
});

async function ask(provider: Provider, prefix: string): Promise<readonly string[]> {
  const pieces: string[] = [];
  for await (const piece of provider.generate(prompt(prefix), new AbortController().signal))
    pieces.push(piece);
  return pieces;
}

test('answers come by prompt, else in order, else empty', async () => {
  const provider = replay([{ pieces: ['1', '2'] }, { before: 'lock = ', pieces: ['l'] }, { pieces: ['3'] }]);
  assert.deepEqual(await ask(provider, 'x = '), ['1', '2']);
  assert.deepEqual(await ask(provider, 'lock = '), ['l']);
  assert.deepEqual(await ask(provider, 'y = '), ['3']);
  assert.deepEqual(await ask(provider, 'z = '), []);
  assert.equal(provider.asked.length, 4);
});

test('a recorded fault is thrown after the pieces', async () => {
  const provider = replay([{ pieces: ['1'], fault: { kind: 'busy', message: 'no', retryAfter: 5 } }]);
  await assert.rejects(
    ask(provider, ''),
    (error) => error instanceof ProviderError && error.retryAfter === 5,
  );
});

test('cancelling stops the stream', async () => {
  const provider = replay([{ pieces: ['1', '2'], delay: 1 }]);
  const stop = new AbortController();
  const pieces: string[] = [];
  for await (const piece of provider.generate(prompt(''), stop.signal)) {
    pieces.push(piece);
    stop.abort();
  }
  assert.deepEqual(pieces, ['1']);
  assert.equal(provider.stopped(), 1);
});
