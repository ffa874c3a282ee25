import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test, type TestContext } from 'node:test';
import { findModels, tryModel } from '../../server/src/assist/find-models.ts';
import { presetOf, type Preset } from '../../server/src/assist/presets.ts';
import { replay } from '../../server/src/assist/providers/replay.ts';
import { stubServer } from './providers/stub-server.ts';

/** A server that answers some paths, and a preset that looks for it there. */
async function presetAt(
  t: TestContext,
  id: string,
  answers: Readonly<Record<string, object>>,
): Promise<Preset> {
  const server = await stubServer(t, (response: ServerResponse, { path }) => {
    const answer = answers[path];
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  return { ...presetOf(id)!, endpoint: `${server.url}/v1`, ports: [] };
}

test('running servers are found with their models, each by what it says of itself', async (t) => {
  const ollama = await presetAt(t, 'ollama', { '/api/tags': { models: [{ name: 'qwen2.5-coder:7b' }, {}] } });
  const llama = await presetAt(t, 'llama-cpp', {
    '/props': { total_slots: 1 },
    '/v1/models': { data: [{ id: 'a.gguf' }] },
  });
  const other = await presetAt(t, 'llama-cpp', { '/v1/models': { data: [{ id: 'served' }] } });
  const same = { ...presetOf('openai-compatible')!, endpoint: other.endpoint };
  const away: Preset = { ...presetOf('deepseek')!, endpoint: 'https://model.invalid/v1' };
  const closed: Preset = { ...presetOf('vllm')!, endpoint: 'http://127.0.0.1:9/v1' };
  const noHtml = await presetAt(t, 'lm-studio', {});
  const found = await findModels(fetch, [llama, ollama, other, same, away, closed, noHtml]);
  assert.deepEqual(
    found.map(({ provider, name }) => [provider, name]),
    [
      ['llama-cpp', 'a.gguf'],
      ['ollama', 'qwen2.5-coder:7b'],
      ['openai-compatible', 'served'],
    ],
  );
});

test('a model that several presets see is one', async (t) => {
  const one = await presetAt(t, 'llama-cpp', {
    '/props': { total_slots: 1 },
    '/v1/models': { data: [{ id: 'm' }] },
  });
  const found = await findModels(fetch, [one, { ...presetOf('openai-compatible')!, endpoint: one.endpoint }]);
  assert.deepEqual(
    found.map(({ provider }) => provider),
    ['llama-cpp'],
  );
});

test('trying a model measures it, and an empty answer is none', async () => {
  const { signal } = new AbortController();
  const tried = await tryModel(replay([{ pieces: ['left ', '+ right'] }, { pieces: ['ready'] }]), signal);
  assert.equal(tried.answer, 'left + right');
  assert.equal(tried.converses, true);
  assert.ok(tried.firstPiece <= tried.whole);
  await assert.rejects(tryModel(replay([]), signal), { fault: 'malformed' });
  const silent = replay([{ pieces: ['1'] }, { pieces: [], fault: { kind: 'unsupported', message: 'no' } }]);
  assert.equal((await tryModel(silent, signal)).converses, false);
});
