import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnswerCache } from '../../server/src/assist/answer-cache.ts';
import { restOf, typedBetween, type Cursor } from '../../server/src/assist/type-along.ts';

const cursor = (marked: string, path = 'a.c'): Cursor => {
  const at = marked.indexOf('|');
  return { path, prefix: marked.slice(0, at), suffix: marked.slice(at + 1) };
};

function find(cache: AnswerCache, marked: string, path?: string): string | undefined {
  const rest = cache.find(cursor(marked, path))?.rest;
  return rest && `${rest.text} ${rest.covers}`;
}

test('along an answer its rest is known', () => {
  const cache = new AnswerCache();
  cache.set(cursor('{\n\t|\n}'), { text: 'foo(a);', verdict: 'accept' });
  assert.equal(find(cache, '{\n\t|\n}'), 'foo(a); 0');
  assert.equal(find(cache, '{\n\tfo|\n}'), 'o(a); 0');
  assert.equal(find(cache, '{\n\tfoo(a);|\n}'), undefined);
  assert.equal(find(cache, '{\n\tfx|\n}'), undefined);
  assert.equal(find(cache, '{\n\tfo|\n\n}'), undefined);
  assert.equal(find(cache, '{\n\tfo|\n}', 'b.c'), undefined);
  assert.equal(find(cache, '{\n|\n}'), undefined);
});

test('closers that an editor typed are covered', () => {
  const cache = new AnswerCache();
  cache.set(cursor('{\n\t|\n}'), { text: 'foo(a[0]);', verdict: 'accept' });
  assert.equal(find(cache, '{\n\tfoo(|)\n}'), 'a[0]); 1');
  assert.equal(find(cache, '{\n\tfoo(a[|])\n}'), '0]); 2');
  assert.equal(find(cache, '{\n\tfoo(a[0]|)\n}'), '); 1');
  assert.equal(find(cache, '{\n\tfoo|)\n}'), '(a[0]); 1');
  assert.equal(find(cache, '{\n\tfoo|"\n}'), undefined);
});

test('of two answers the nearest counts', () => {
  const cache = new AnswerCache();
  cache.set(cursor('|'), { text: 'foo(old);', verdict: 'accept' });
  cache.set(cursor('foo(|'), { text: 'new);', verdict: 'accept' });
  assert.equal(find(cache, 'foo(|'), 'new); 0');
  assert.equal(find(cache, 'foo(o|'), 'ld); 0');
});

test('an answer that shows nothing is known at its own place only', () => {
  const cache = new AnswerCache();
  cache.set(cursor('a|'), { text: '', verdict: 'reject' });
  assert.deepEqual(cache.find(cursor('a|')), { answer: { text: '', verdict: 'reject' }, rest: undefined });
  assert.equal(cache.find(cursor('ab|')), undefined);
});

test('a large document costs little', () => {
  const cache = new AnswerCache();
  const text = 'static int foo(void);\n'.repeat(5000);
  cache.set({ path: 'a.c', prefix: text, suffix: text }, { text: 'x'.repeat(500), verdict: 'accept' });
  cache.find({ path: 'a.c', prefix: `${text}x`, suffix: text });
  const began = process.cpuUsage();
  for (let i = 1; i <= 20; i++) {
    assert.ok(cache.find({ path: 'a.c', prefix: text + 'x'.repeat(i), suffix: text })?.rest);
  }
  assert.ok(process.cpuUsage(began).user / 20 < 20_000, 'microseconds of processor time');
});

test('what was typed between two places', () => {
  assert.deepEqual(typedBetween(cursor('a|b'), cursor('axy|b')), { typed: 'xy', closers: '' });
  assert.deepEqual(typedBetween(cursor('a|b'), cursor('a(|)b')), { typed: '(', closers: ')' });
  assert.equal(typedBetween(cursor('a|b'), cursor('|b')), undefined);
  assert.equal(typedBetween(cursor('a|b'), cursor('ax|cb')), undefined);
  assert.equal(typedBetween(cursor('a|b'), cursor('a|b', 'other.c')), undefined);
});

test('the rest holds the covered signs in order, or nothing can be shown', () => {
  assert.deepEqual(restOf('foo(a)', 'foo(', ')'), { text: 'a)', covers: 1 });
  assert.equal(restOf('foo(a', 'foo(', ')'), undefined);
});
