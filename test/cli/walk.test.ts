import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { walk } from '../../server/src/cli/walk.ts';
import type { DomainEntry } from '../../server/src/workbench.ts';
import { endingsOf } from '../../server/src/workbench/recognise.ts';
import { workspace } from './run-cli.ts';

const entry: DomainEntry = {
  id: 'x',
  claims: [
    {
      language: 'x',
      aliases: [],
      paths: ['**/x.d/*.conf'],
      extensions: ['.c'],
      example: 'x.d/x.conf',
      limit: 1,
    },
  ],
  codes: [],
  load: () => Promise.reject(new Error('a walk loads nothing')),
  explanations: () => Promise.reject(new Error('a walk loads nothing')),
};

test('thousands of foreign files cost the walk and are not opened', (t) => {
  const folder = workspace(t, { 'x.d/a.conf': '', 'a.c': '', 'a.conf': '' });
  for (let i = 0; i < 40; i++) {
    mkdirSync(join(folder, `d${i}`));
    for (let j = 0; j < 100; j++) writeFileSync(join(folder, `d${i}/${j}.txt`), '');
  }
  const found = walk(folder, {
    entries: [entry],
    isExcluded: () => false,
    unreadable: (path) => {
      assert.fail(path);
    },
  });
  assert.deepEqual(
    found.map((file) => file.relative),
    ['a.c', 'x.d/a.conf'],
  );
});

test('a folder that cannot be listed is told', () => {
  const told: string[] = [];
  const found = walk('/no/such/folder', {
    entries: [entry],
    isExcluded: () => false,
    unreadable: (path) => told.push(path),
  });
  assert.deepEqual([found, told], [[], ['/no/such/folder']]);
});

test('a pattern’s endings are never narrower than the pattern', () => {
  assert.deepEqual(endingsOf('**/*.bpf.c'), ['.bpf.c']);
  assert.deepEqual(endingsOf('**/systemd/{system,user}/**/*.{service,socket}'), ['.service', '.socket']);
  assert.deepEqual(endingsOf('**/*.{service,socket}.d/*.conf'), ['.conf']);
  assert.deepEqual(endingsOf('**/x.{a,b}.conf'), ['x.a.conf', 'x.b.conf']);
  assert.deepEqual(endingsOf('**/{Kbuild,Makefile*}'), ['Kbuild', '']);
  assert.deepEqual(endingsOf('etc/**'), ['']);
});
