import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openaiCompatible } from '../../server/src/assist/providers/openai-compatible.ts';
import { KeptWays } from '../../server/src/lsp/kept-ways.ts';
import { ask } from '../assist/providers/asking.ts';
import { answerWith, refuse, stubServer } from '../assist/providers/stub-server.ts';

async function place(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'syswright-ways-'));
  t.after(() => rm(folder, { recursive: true }));
  return join(folder, 'deep/ways.json');
}

test('what a server refused once is not tried again after a restart', async (t) => {
  const file = await place(t);
  const server = await stubServer(t, (response, asked) => {
    if (asked.path.includes('chat')) answerWith(response, asked, 'x');
    else refuse(response, 400, 'suffix is not supported');
  });
  const asked = (): Promise<unknown> =>
    ask(
      openaiCompatible({
        ...{ base: `${server.url}/v1`, model: 'm', mode: 'auto', memory: new KeptWays(file) },
        key: () => Promise.resolve(undefined),
      }),
    );
  await asked();
  assert.equal(server.asked.length, 2);
  await asked();
  assert.equal(server.asked.length, 3);
  assert.ok(!(await readFile(file, 'utf8')).includes('127.0.0.1'), 'no address stands in the file');
});

test('a way is forgotten after two weeks, and a broken file is none', async (t) => {
  const file = await place(t);
  let now = 1e12;
  new KeptWays(file, () => now).set('e m', 'chat');
  assert.equal(new KeptWays(file, () => now).get('e m'), 'chat');
  now += 15 * 24 * 3600 * 1000;
  assert.equal(new KeptWays(file, () => now).get('e m'), undefined);
  for (const text of ['{', '[1]', '{"x":1}', '{"00000000000000000000000000000000":["a"]}', 'null']) {
    await writeFile(file, text);
    const ways = new KeptWays(file, () => now);
    assert.equal(ways.get('e m'), undefined);
    ways.set('e m', 'suffix');
    assert.equal(new KeptWays(file, () => now).get('e m'), 'suffix');
    ways.delete('e m');
    assert.equal(new KeptWays(file, () => now).get('e m'), undefined);
  }
});
