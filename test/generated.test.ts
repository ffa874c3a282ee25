/** Everything said twice is generated, and equals a fresh generation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stale } from '../scripts/gen.ts';
import { settings } from '../server/src/config/settings.ts';
import { repository, textOf } from './support/sources.ts';

test('generated files equal a fresh generation (else: npm run gen)', () => {
  assert.deepEqual(stale(repository), []);
});

test('the manifest, both translations and the settings page name every setting', () => {
  const manifest = JSON.parse(textOf('package.json')) as {
    contributes: { configuration: { properties: Record<string, object> } };
  };
  const names = Object.keys(settings);
  assert.deepEqual(Object.keys(manifest.contributes.configuration.properties), names);
  const page = textOf('docs/settings.md');
  for (const name of names) assert.ok(page.includes(`## \`${name}\``), `${name} in docs/settings.md`);
  const keys = (path: string): readonly string[] => Object.keys(JSON.parse(textOf(path)) as object).sort();
  assert.deepEqual(keys('package.nls.zh-cn.json'), keys('package.nls.json'));
});
