import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { gate, SentRequests, type GateOptions } from '../../server/src/assist/gate.ts';
import { openaiCompatible } from '../../server/src/assist/providers/openai-compatible.ts';
import type { Provider } from '../../server/src/assist/types.ts';
import { ask, fault } from './providers/asking.ts';
import { answerWith, stubServer } from './providers/stub-server.ts';

const elsewhere = 'http://model.invalid:8080';

function through(url: string, more: Partial<GateOptions> = {}): { provider: Provider; sent: SentRequests } {
  const sent = new SentRequests();
  const send = gate({ offline: false, mayLeave: () => Promise.resolve(false), sent, ...more });
  const key = (): Promise<string> => Promise.resolve('the-key');
  return { provider: openaiCompatible({ base: `${url}/v1`, model: 'm', mode: 'suffix', key, send }), sent };
}

/** A way to the network that must not be taken. */
function noNetwork(t: TestContext): () => number {
  const taken = t.mock.method(globalThis, 'fetch', () => Promise.reject(new Error('network')));
  return () => taken.mock.callCount();
}

test('what goes out and what comes back can be seen, the key cannot', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    answerWith(response, asked, '锁');
  });
  const { provider, sent } = through(server.url);
  assert.equal((await ask(provider)).text, '锁');
  const [request] = sent.all;
  assert.equal(request?.to, `POST ${server.url}/v1/completions`);
  assert.match(request.body, /int x = /);
  assert.match(request.answer, /^200\n[^]*锁[^]*\[DONE\]/);
  assert.doesNotMatch(JSON.stringify(sent.all), /the-key/);
});

test('offline, nothing goes to another host, whatever was allowed', async (t) => {
  const taken = noNetwork(t);
  const { provider, sent } = through(elsewhere, { offline: true, mayLeave: () => Promise.resolve(true) });
  const { fault: kind, message } = await fault(provider);
  assert.equal(kind, 'refused');
  assert.match(message, /offline: model\.invalid:8080/);
  assert.deepEqual([taken(), sent.all.length], [0, 0]);
});

test('a host that nobody allowed is not asked, an allowed one is', async (t) => {
  const taken = noNetwork(t);
  assert.match((await fault(through(elsewhere).provider)).message, /was not allowed/);
  assert.equal(taken(), 0);
  const hosts: string[] = [];
  const mayLeave = (host: string): Promise<boolean> => Promise.resolve(hosts.push(host) > 0);
  assert.equal((await fault(through(elsewhere, { mayLeave }).provider)).fault, 'unreachable');
  assert.deepEqual([hosts, taken()], [['model.invalid:8080'], 1]);
});

test('only the last requests are kept, and of long ones only the beginning', () => {
  const sent = new SentRequests();
  for (let i = 0; i < 50; i++) sent.add(`to ${i}`, 'x'.repeat(100_000));
  assert.deepEqual([sent.all.length, sent.all[0]?.to], [20, 'to 30']);
  assert.ok(sent.all.every(({ body }) => body.length < 70_000));
});

test('ending a request that is watched ends it at the server', async (t) => {
  const server = await stubServer(t, (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: {"choices":[{"text":"1"}]}\n\n');
  });
  const { provider } = through(server.url);
  for await (const piece of provider.generate(
    { path: 'a', language: 'c', prefix: '', suffix: '', notes: [], singleLine: false, maxTokens: 9 },
    new AbortController().signal,
  )) {
    assert.equal(piece, '1');
    break;
  }
  await server.hungUp;
});
