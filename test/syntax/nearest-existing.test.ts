/** A name that a system does not have, and the one that was meant: listed where somebody can, else asked for letter by letter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lookup } from '../../server/src/core/lookup.ts';
import { respelled } from '../../server/src/syntax/nearest-existing.ts';

const there = ['/usr/bin/sleep', '/usr/bin/true', '/usr/bin/trie', '/usr/bin/ab', '/usr/bin', 'www-data'];
const ask = (_kind: string, name: string) => (there.includes(name) ? 'yes' : 'no');
const listed: Lookup = Object.assign((kind: string, name: string) => ask(kind, name), {
  beside: (_kind: string, name: string) =>
    name.startsWith('/')
      ? there.filter((one) => one.startsWith('/usr/bin/')).map((one) => one.slice('/usr/bin/'.length))
      : there,
});
const asked: Lookup = (kind, name) => ask(kind, name);

function meant(lookup: Lookup, name: string): string | undefined {
  const page = {
    fix: ({ meant }: { meant: string }) => ({
      title: { text: { en: meant, 'zh-CN': '' } },
      edits: [],
      safety: 'review' as const,
    }),
  };
  return respelled(page, lookup, 'path', { start: 0, end: name.length }, name)[0]?.title.text.en;
}

test('one letter too many, swapped, missing or wrong; never two, and never of a short name', () => {
  const expected: readonly (readonly [string, string | undefined])[] = [
    ['/usr/bin/sleeep', '/usr/bin/sleep'],
    ['/usr/bin/slepe', '/usr/bin/sleep'],
    ['/usr/bin/slep', '/usr/bin/sleep'],
    ['/usr/bin/sleap', '/usr/bin/sleep'],
    ['/usr/bin/treu', '/usr/bin/true'],
    ['/usr/bin/sleeeep', undefined],
    ['/usr/bin/ac', undefined],
    ['www-dat', 'www-data'],
    ['www_data', 'www-data'],
  ];
  for (const [name, wanted] of expected)
    for (const lookup of [listed, asked]) assert.equal(meant(lookup, name), wanted, name);
});
