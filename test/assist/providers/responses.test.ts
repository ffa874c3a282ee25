/** OpenAI's newest interface: typed events, no stops, an end that is an event. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { openaiCompatible } from '../../../server/src/assist/providers/openai-compatible.ts';
import { wholeAnswer } from '../../../server/src/assist/rounds.ts';
import type { Provider } from '../../../server/src/assist/types.ts';
import { ask, fault } from './asking.ts';
import { refuse, stubServer, type StubServer } from './stub-server.ts';

const event = (type: string, more: object): string =>
  `event: ${type}\r\ndata: ${JSON.stringify({ type, ...more })}\r\n\r\n`;
const delta = (text: string): string => event('response.output_text.delta', { delta: text });
const over = (status: string, error?: object): string =>
  event(`response.${status}`, { response: { status, error: error ?? null } });

/** A server that knows this interface alone. */
async function server(
  t: TestContext,
  body: string,
  type = 'text/event-stream',
): Promise<{ provider: Provider; stub: StubServer }> {
  const stub = await stubServer(t, async (response, { path }) => {
    if (path !== '/v1/responses') {
      refuse(response, 404, 'no such endpoint');
      return;
    }
    response.writeHead(200, { 'content-type': type });
    // Cut inside of what are several bytes.
    const bytes = Buffer.from(body);
    const cut = Math.max(1, bytes.indexOf(0xe4) + 1);
    response.write(bytes.subarray(0, cut));
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.end(bytes.subarray(cut));
  });
  const key = (): Promise<undefined> => Promise.resolve(undefined);
  const provider = openaiCompatible({ base: `${stub.url}/v1`, model: 'm', mode: 'auto', key });
  return { provider, stub };
}

test('a server that knows only this interface is found out once, and asked so from then on', async (t) => {
  const thinking = event('response.reasoning_summary_text.delta', { delta: 'hm' });
  const { provider, stub } = await server(
    t,
    `${thinking}: ping\r\n\r\n${delta('<fill>中')}${delta('1')}${over('completed')}`,
  );
  assert.deepEqual(await ask(provider), { text: '<fill>中1', ending: 'stop' });
  const tried = stub.asked.map(({ path }) => path);
  assert.deepEqual([tried.at(-1), new Set(tried).size], ['/v1/responses', 3]);
  await ask(provider);
  assert.equal(stub.asked.length, tried.length + 1);
  const { body } = stub.asked.at(-1)!;
  assert.deepEqual([body['max_output_tokens'], body['stream'], body['store']], [32, true, false]);
  assert.match(JSON.stringify(body['input']), /int x = <hole\/>;/);
  const signal = new AbortController().signal;
  const words = await wholeAnswer(
    provider,
    { turns: [{ role: 'user', content: 'x' }], maxTokens: 8 },
    signal,
  );
  assert.equal(words, '<fill>中1');
});

test('the limit, an end that is missing, and an answer that is no stream are understood', async (t) => {
  const cut = await server(t, delta('1') + over('incomplete'));
  assert.deepEqual(await ask(cut.provider), { text: '1', ending: 'length' });
  const open = await server(t, delta('1'));
  assert.deepEqual(await ask(open.provider), { text: '1' });
  const message = { type: 'message', content: [{ type: 'output_text', text: '1' }] };
  const answer = { object: 'response', status: 'completed', output: [{ type: 'reasoning' }, message] };
  const whole = await server(t, JSON.stringify(answer), 'application/json');
  assert.deepEqual(await ask(whole.provider), { text: '1', ending: 'stop' });
});

test('errors inside of a stream that began well are errors', async (t) => {
  const failed = await server(
    t,
    delta('1') + over('failed', { code: 'rate_limit_exceeded', message: 'slow down' }),
  );
  assert.equal((await fault(failed.provider)).fault, 'busy');
  const broken = await server(t, event('error', { code: 'server_error', message: 'overloaded' }));
  assert.equal((await fault(broken.provider)).fault, 'busy');
});
