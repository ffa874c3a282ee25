/** What only this wire format has; what holds for all is in `conformance.test.ts`. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import {
  openaiCompatible,
  type OpenaiCompatibleOptions,
} from '../../../server/src/assist/providers/openai-compatible.ts';
import type { Provider } from '../../../server/src/assist/types.ts';
import { ask, fault, prompt } from './asking.ts';
import {
  answerWith,
  beginEvents,
  chatDelta,
  completion,
  refuse,
  stubServer,
  type Asked,
  type StubServer,
} from './stub-server.ts';

function providerFor(server: StubServer, more: Partial<OpenaiCompatibleOptions> = {}): Provider {
  const key = (): Promise<string | undefined> => Promise.resolve(undefined);
  return openaiCompatible({ base: `${server.url}/v1`, model: 'qwen2.5-coder', mode: 'auto', key, ...more });
}

const paths = (server: StubServer): readonly string[] => server.asked.map(({ path }) => path);

test('a completion with a suffix streams its pieces', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    answerWith(response, asked, '1');
  });
  assert.deepEqual(await ask(providerFor(server)), { text: '1', ending: 'stop' });
  const [{ path, body, authorization }] = server.asked as [(typeof server.asked)[0]];
  assert.equal(path, '/v1/completions');
  assert.equal(body['suffix'], ';\n');
  assert.equal(body['max_tokens'], 32);
  assert.match(String(body['prompt']), /^\/\* a\.c \*\/\nint x = $/);
  assert.equal(authorization, undefined, 'no key, no header');
});

test('a key is sent as a bearer token and asked for anew each time', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    answerWith(response, asked, '1');
  });
  let count = 0;
  const provider = providerFor(server, { key: () => Promise.resolve(`key-${++count}`) });
  await ask(provider);
  await ask(provider);
  assert.deepEqual(
    server.asked.map(({ authorization }) => authorization),
    ['Bearer key-1', 'Bearer key-2'],
  );
});

test('keys and organisations of the environment are not used', async (t) => {
  process.env['OPENAI_API_KEY'] = 'from-environment';
  process.env['OPENAI_BASE_URL'] = 'http://127.0.0.1:1';
  t.after(() => {
    delete process.env['OPENAI_API_KEY'];
    delete process.env['OPENAI_BASE_URL'];
  });
  const server = await stubServer(t, (response, asked) => {
    answerWith(response, asked, '1');
  });
  await ask(providerFor(server));
  assert.equal(server.asked[0]?.authorization, undefined);
});

for (const [status, message] of [
  [400, 'suffix is not currently supported'],
  [500, 'Unsupported param: suffix'],
  [501, 'Infill is not supported by this model'],
] as const) {
  test(`where a suffix is refused with ${status} the template is tried once and remembered`, async (t) => {
    const server = await stubServer(t, (response, asked) => {
      if (asked.body['suffix'] !== undefined) refuse(response, status, message);
      else answerWith(response, asked, '1');
    });
    const provider = providerFor(server);
    assert.equal((await ask(provider)).text, '1');
    assert.equal((await ask(provider)).text, '1');
    assert.deepEqual(paths(server), ['/v1/completions', '/v1/completions', '/v1/completions']);
    assert.match(
      String(server.asked[2]?.body['prompt']),
      /^<\|fim_prefix\|>.*<\|fim_suffix\|>;\n<\|fim_middle\|>$/s,
    );
  });
}

test('a model without a template is asked in a chat', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    if (asked.path === '/v1/completions') refuse(response, 404, 'not found');
    else answerWith(response, asked, '<fill>1</fill>');
  });
  const provider = providerFor(server, { model: 'llama-3' });
  assert.equal((await ask(provider)).text, '<fill>1</fill>');
  await ask(provider);
  assert.deepEqual(paths(server), ['/v1/completions', '/v1/chat/completions', '/v1/chat/completions']);
  assert.match(JSON.stringify(server.asked[1]?.body['messages']), /int x = <hole\/>;/);
});

test('a chat model that refuses max_tokens is asked without', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    if ('max_tokens' in asked.body) refuse(response, 400, "Unsupported parameter: 'max_tokens'");
    else answerWith(response, asked, '1');
  });
  assert.equal((await ask(providerFor(server, { mode: 'chat' }))).text, '1');
  assert.equal(server.asked[1]?.body['max_completion_tokens'], 32);
});

test('what worked is remembered although the reader stops early', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    if (asked.body['suffix'] !== undefined) refuse(response, 400, 'suffix');
    else answerWith(response, asked, '1');
  });
  const provider = providerFor(server);
  for await (const piece of provider.generate(prompt, new AbortController().signal)) {
    assert.equal(piece, '1');
    break;
  }
  await ask(provider);
  assert.equal(server.asked.length, 3);
});

test('a way that stops working is given up for another', async (t) => {
  let isSwapped = false;
  const server = await stubServer(t, (response, asked) => {
    if (isSwapped && asked.body['suffix'] !== undefined) refuse(response, 400, 'does not support insert');
    else answerWith(response, asked, '1');
  });
  const provider = providerFor(server);
  await ask(provider);
  isSwapped = true;
  await ask(provider);
  await ask(provider);
  assert.equal(server.asked.length, 4);
});

test('a fixed mode tries nothing else', async (t) => {
  const server = await stubServer(t, (response) => {
    refuse(response, 400, 'suffix is not supported');
  });
  assert.equal((await fault(providerFor(server, { mode: 'suffix' }))).fault, 'unsupported');
  assert.equal(server.asked.length, 1);
});

test('without a name the first listed model is taken, asked for once', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    if (asked.path === '/v1/models') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: [{ id: 'first' }, { id: 'second' }] }));
    } else answerWith(response, asked, '1');
  });
  const provider = providerFor(server, { model: '' });
  await ask(provider);
  await ask(provider);
  assert.deepEqual(paths(server), ['/v1/models', '/v1/completions', '/v1/completions']);
  assert.equal(server.asked[1]?.body['model'], 'first');
});

test('an empty suffix still asks for a gap', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    answerWith(response, asked, '1');
  });
  await ask(providerFor(server), { ...prompt, suffix: '' });
  assert.equal(server.asked[0]?.body['suffix'], '\n');
});

test('cancelling before the head of the response ends without an error', async (t) => {
  const stop = new AbortController();
  const server = await stubServer(t, () => {
    stop.abort();
  });
  for await (const piece of providerFor(server).generate(prompt, stop.signal)) assert.fail(piece);
  await server.hungUp;
});

test('silence is not waited out', async (t) => {
  const server = await stubServer(t, (response) => {
    beginEvents(response);
    response.write(': keep-alive\n\n');
  });
  const error = await fault(providerFor(server, { timeout: 50 }));
  assert.equal(error.fault, 'unreachable');
  assert.match(error.message, /50 ms/);
  await server.hungUp;
});

test('429 is busy, with the time that the server gives', async (t) => {
  const headers = [{ 'retry-after': '7' }, { 'retry-after-ms': '250' }, {}];
  const server = await stubServer(t, (response) => {
    refuse(response, 429, 'slow down', headers.shift());
  });
  const provider = providerFor(server);
  const seen = [await fault(provider), await fault(provider), await fault(provider)];
  assert.deepEqual(
    seen.map(({ fault, retryAfter }) => [fault, retryAfter]),
    [
      ['busy', 7000],
      ['busy', 250],
      ['busy', undefined],
    ],
  );
  assert.equal(server.asked.length, 3, 'never tried again by itself');
});

test('a date in Retry-After is a time to wait', async (t) => {
  const server = await stubServer(t, (response) => {
    refuse(response, 503, 'loading', { 'retry-after': new Date(Date.now() + 30_000).toUTCString() });
  });
  const { fault: kind, retryAfter } = await fault(providerFor(server));
  assert.equal(kind, 'busy');
  assert.ok(retryAfter !== undefined && retryAfter > 25_000 && retryAfter <= 30_000);
});

for (const [status, message, kind] of [
  [401, 'wrong key', 'refused'],
  [403, 'no', 'refused'],
  [404, 'model `x` not found', 'refused'],
  [500, 'out of memory', 'busy'],
  [418, 'teapot', 'malformed'],
] as const) {
  test(`${status} (${message}) is ${kind}`, async (t) => {
    const server = await stubServer(t, (response) => {
      refuse(response, status, message);
    });
    assert.equal((await fault(providerFor(server))).fault, kind);
    assert.equal(server.asked.length, 1);
  });
}

test('errors inside of a 200 are errors', async (t) => {
  const bodies = [
    { error: { message: 'Rate limit reached', code: 'rate_limit' } },
    { error: { message: 'account', code: '1302' } },
    { error: { message: 'something broke' } },
    { error: 'overloaded' },
  ];
  const server = await stubServer(t, (response) => {
    beginEvents(response);
    response.end(`data: ${JSON.stringify(bodies.shift())}\n\n`);
  });
  const provider = providerFor(server);
  const kinds = [];
  for (let i = 0; i < 4; i++) kinds.push((await fault(provider)).fault);
  assert.deepEqual(kinds, ['busy', 'busy', 'malformed', 'busy']);
});

test('an error after pieces does not ask again in another way', async (t) => {
  const server = await stubServer(t, (response) => {
    beginEvents(response);
    response.end(`${completion('1')}data: {"error":{"message":"suffix is not supported"}}\n\n`);
  });
  assert.equal((await fault(providerFor(server))).fault, 'unsupported');
  assert.equal(server.asked.length, 1);
});

test('events that are no JSON are malformed', async (t) => {
  const server = await stubServer(t, (response) => {
    beginEvents(response);
    response.end('data: {"choices":[{"te\n\n');
  });
  assert.equal((await fault(providerFor(server))).fault, 'malformed');
});

test('traps of the stream: comments, CRLF, empty choices, null content, no [DONE]', async (t) => {
  const server = await stubServer(t, (response) => {
    beginEvents(response);
    const usage = 'data: {"choices":[],"usage":{"total_tokens":3}}\r\n\r\n';
    const pieces = [
      ': keep-alive\r\n\r\n',
      chatDelta(null),
      chatDelta('a'),
      ': ping\n\n',
      chatDelta('b'),
      usage,
    ];
    response.end(pieces.join('').replaceAll(/(?<!\r)\n/g, '\r\n'));
  });
  assert.deepEqual(await ask(providerFor(server, { mode: 'chat' })), { text: 'ab' });
});

test('a server that answers as a whole although asked to stream is understood', async (t) => {
  const choices = [
    [{ text: 'a', finish_reason: 'stop' }],
    [{ message: { content: 'b' }, finish_reason: 'length' }],
  ];
  const server = await stubServer(t, (response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(`\n\n${JSON.stringify({ choices: choices.shift() })}`);
  });
  const provider = providerFor(server);
  assert.deepEqual(await ask(provider), { text: 'a', ending: 'stop' });
  assert.deepEqual(await ask(provider), { text: 'b', ending: 'length' });
});

test('a whole answer that is an error or no JSON is a fault', async (t) => {
  const bodies = ['{"error":{"message":"overloaded"}}', '<html>'];
  const server = await stubServer(t, (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(bodies.shift());
  });
  const provider = providerFor(server);
  assert.deepEqual([(await fault(provider)).fault, (await fault(provider)).fault], ['busy', 'malformed']);
});

test('several answers come at once from who has answered a gap before, and from nobody else', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    const count = (asked.body['n'] as number | undefined) ?? 0;
    if (count === 0) answerWith(response, asked, '1');
    else {
      const choices = Array.from({ length: count }, (_, i) => ({ text: `${i}`, finish_reason: 'stop' }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices }));
    }
  });
  const provider = providerFor(server);
  const { signal } = new AbortController();
  assert.deepEqual(await provider.several!(prompt, 3, signal), []);
  await ask(provider);
  assert.deepEqual(
    (await provider.several!(prompt, 3, signal)).map(({ text, ending }) => `${text} ${ending}`),
    ['0 stop', '1 stop', '2 stop'],
  );
  const { body } = server.asked.at(-1)!;
  assert.equal(body['suffix'], ';\n');
  assert.ok((body['temperature'] as number) > 0);
});

for (const [name, refusal] of [
  ['refuses them', 400],
  ['gives one all the same', 200],
] as const) {
  test(`a server that ${name} is not asked for several answers again`, async (t) => {
    const server = await stubServer(t, (response, asked) => {
      if (asked.body['n'] === undefined || refusal === 200) answerWhole(response, asked);
      else refuse(response, refusal, 'n must be 1');
    });
    const provider = providerFor(server);
    const { signal } = new AbortController();
    await ask(provider);
    const first = await provider.several!(prompt, 3, signal);
    assert.equal(first.length, refusal === 200 ? 1 : 0);
    assert.deepEqual(await provider.several!(prompt, 3, signal), []);
    assert.equal(server.asked.length, 2);
  });
}

function answerWhole(response: ServerResponse, asked: Asked): void {
  if (asked.body['stream'] === true) answerWith(response, asked, '1');
  else
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ choices: [{ text: '1', finish_reason: 'stop' }] }));
}

test('a server that is busy says so to who asks for several answers', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    if (asked.body['n'] === undefined) answerWith(response, asked, '1');
    else refuse(response, 429, 'too many', { 'retry-after': '7' });
  });
  const provider = providerFor(server);
  await ask(provider);
  await assert.rejects(provider.several!(prompt, 3, new AbortController().signal), { fault: 'busy' });
});
