/** What holds for every provider, whatever its wire format: each against a stub that speaks it, with the traps that servers have. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { llamaCpp } from '../../../server/src/assist/providers/llama-cpp.ts';
import { mistral } from '../../../server/src/assist/providers/mistral.ts';
import { ollama } from '../../../server/src/assist/providers/ollama.ts';
import { openaiCompatible } from '../../../server/src/assist/providers/openai-compatible.ts';
import type { Provider } from '../../../server/src/assist/types.ts';
import { ask, fault, prompt } from './asking.ts';
import { chatDelta, completion, refuse, stubServer, type StubServer } from './stub-server.ts';

interface Made {
  readonly key?: string;
  readonly timeout?: number;
}

/** How one server speaks. */
interface Dialect {
  readonly make: (url: string, made: Made) => Provider;
  readonly path: string;
  readonly type: string;
  /** One piece of an answer, with the reason of the end when it is the last. */
  readonly piece: (text: string, ending?: 'stop' | 'length') => string;
  /** What comes behind the last piece. */
  readonly end: string;
  readonly error: (message: string) => string;
  /** Where the prompt's text before and after the gap is. */
  readonly gap: (body: Readonly<Record<string, unknown>>) => readonly [unknown, unknown];
}

const data = (value: object): string => `data: ${JSON.stringify(value)}\n\n`;
const line = (value: object): string => `${JSON.stringify(value)}\n`;
const keyOf = (made: Made) => (): Promise<string | undefined> => Promise.resolve(made.key);

const dialects: Readonly<Record<string, Dialect>> = {
  'openai-compatible': {
    make: (url, made) =>
      openaiCompatible({ base: `${url}/v1`, model: 'm', mode: 'auto', ...made, key: keyOf(made) }),
    path: '/v1/completions',
    type: 'text/event-stream',
    piece: (text, ending) => completion(text, ending ?? null),
    end: 'data: [DONE]\n\n',
    error: (message) => data({ error: { message } }),
    gap: (body) => [body['prompt'], body['suffix']],
  },
  'llama-cpp': {
    make: (url, made) => llamaCpp({ root: url, ...made, key: keyOf(made) }),
    path: '/infill',
    type: 'text/event-stream',
    piece: (content, ending) =>
      data(
        ending
          ? { content, stop: true, stop_type: ending === 'length' ? 'limit' : 'eos' }
          : { content, stop: false },
      ),
    end: '',
    error: (message) => data({ error: { code: 500, message, type: 'server_error' } }),
    gap: (body) => [body['input_prefix'], body['input_suffix']],
  },
  ollama: {
    make: (url, made) => ollama({ root: url, model: 'm', ...made, key: keyOf(made) }),
    path: '/api/generate',
    type: 'application/x-ndjson',
    piece: (response, ending) =>
      line({ response, done: ending !== undefined, ...(ending ? { done_reason: ending } : {}) }),
    end: '',
    error: (error) => line({ error }),
    gap: (body) => [body['prompt'], body['suffix']],
  },
  mistral: {
    make: (url, made) => mistral({ base: `${url}/v1`, model: 'm', ...made, key: keyOf(made) }),
    path: '/v1/fim/completions',
    type: 'text/event-stream',
    piece: (content, finish_reason) =>
      data({ choices: [{ delta: { content }, finish_reason: finish_reason ?? null }] }),
    end: 'data: [DONE]\n\n',
    error: (message) => data({ error: { message } }),
    gap: (body) => [body['prompt'], body['suffix']],
  },
};

for (const [id, dialect] of Object.entries(dialects)) {
  const { make, piece, end, error, path } = dialect;
  const begin = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': dialect.type });
  };
  const whole = (response: ServerResponse, text: string): void => {
    begin(response);
    response.end(piece(text) + piece('', 'stop') + end);
  };
  const stub = (t: Parameters<typeof stubServer>[0], text: string): Promise<StubServer> =>
    stubServer(t, (response) => {
      begin(response);
      response.end(text);
    });

  test(`${id}: the gap is asked for, the pieces come in order, the end is told`, async (t) => {
    const server = await stubServer(t, (response) => {
      begin(response);
      response.end(piece('1') + piece('2', 'length') + end);
    });
    const provider = make(server.url, {});
    assert.equal(provider.id, id);
    assert.deepEqual(await ask(provider), { text: '12', ending: 'length' });
    const [{ path: asked, body, authorization }] = server.asked as [(typeof server.asked)[0]];
    assert.equal(asked, path);
    assert.deepEqual(dialect.gap(body), ['/* a.c */\nint x = ', ';\n']);
    assert.equal(authorization, undefined, 'no key, no header');
    assert.match(JSON.stringify(body), /32/, 'the limit is sent');
    assert.equal(body['stream'], true);
  });

  test(`${id}: a single line stops at its end`, async (t) => {
    const server = await stubServer(t, (response) => {
      whole(response, '1');
    });
    await ask(make(server.url, {}), { ...prompt, singleLine: true });
    const { body } = server.asked[0]!;
    assert.deepEqual(body['stop'] ?? (body['options'] as { stop: unknown }).stop, ['\n']);
  });

  test(`${id}: a key is a bearer token`, async (t) => {
    const server = await stubServer(t, (response) => {
      whole(response, '1');
    });
    await ask(make(server.url, { key: 'k' }));
    assert.equal(server.asked[0]?.authorization, 'Bearer k');
  });

  test(`${id}: cancelling stops the stream, and the server sees it`, async (t) => {
    const server = await stubServer(t, (response) => {
      begin(response);
      response.write(piece('1'));
    });
    const stop = new AbortController();
    const pieces: string[] = [];
    for await (const one of make(server.url, {}).generate(prompt, stop.signal)) {
      pieces.push(one);
      stop.abort();
    }
    assert.deepEqual(pieces, ['1']);
    await server.hungUp;
  });

  test(`${id}: a reader that has enough ends the request`, async (t) => {
    const server = await stubServer(t, (response) => {
      begin(response);
      response.write(piece('1'));
    });
    for await (const one of make(server.url, {}).generate(prompt, new AbortController().signal)) {
      assert.equal(one, '1');
      break;
    }
    await server.hungUp;
  });

  test(`${id}: line ends of another system, and a stream that just stops`, async (t) => {
    const server = await stub(t, (piece('a') + piece('b')).replaceAll('\n', '\r\n'));
    assert.deepEqual(await ask(make(server.url, {})), { text: 'ab' });
  });

  test(`${id}: a letter cut between two chunks stays whole`, async (t) => {
    const server = await stubServer(t, async (response) => {
      begin(response);
      for (const byte of Buffer.from(piece('锁 🐧') + piece('', 'stop') + end)) {
        response.write(Buffer.of(byte));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    assert.deepEqual(await ask(make(server.url, {})), { text: '锁 🐧', ending: 'stop' });
  });

  test(`${id}: an answer that is no JSON is malformed`, async (t) => {
    const server = await stub(t, `${piece('x').slice(0, -6)}\n\n`);
    assert.equal((await fault(make(server.url, {}))).fault, 'malformed');
  });

  test(`${id}: an error inside of a 200 is an error, before and behind pieces`, async (t) => {
    const bodies = [error('the server is overloaded'), piece('1') + error('something broke')];
    const server = await stubServer(t, (response) => {
      begin(response);
      response.end(bodies.shift());
    });
    const provider = make(server.url, {});
    assert.deepEqual([(await fault(provider)).fault, (await fault(provider)).fault], ['busy', 'malformed']);
    assert.equal(server.asked.length, 2);
  });

  test(`${id}: 429 is busy for as long as the server says, and is not asked again`, async (t) => {
    const server = await stubServer(t, (response) => {
      refuse(response, 429, 'slow down', { 'retry-after': '7' });
    });
    const { fault: kind, retryAfter } = await fault(make(server.url, {}));
    assert.deepEqual([kind, retryAfter, server.asked.length], ['busy', 7000, 1]);
  });

  test(`${id}: a wrong key and a missing model are refusals`, async (t) => {
    const answers = [
      [401, 'invalid key'],
      [404, 'model "m" not found, try pulling it first'],
    ] as const;
    let count = 0;
    const server = await stubServer(t, (response) => {
      const [status, message] = answers[count++]!;
      refuse(response, status, message);
    });
    const provider = make(server.url, {});
    assert.deepEqual([(await fault(provider)).fault, (await fault(provider)).fault], ['refused', 'refused']);
    assert.equal(server.asked.length, 2);
  });

  test(`${id}: a server that says nothing is given up`, async (t) => {
    const server = await stubServer(t, () => undefined);
    const late = await fault(make(server.url, { timeout: 50 }));
    assert.equal(late.fault, 'unreachable');
    assert.match(late.message, /50 ms/);
    await server.hungUp;
  });

  test(`${id}: a server that falls silent in the middle is given up`, async (t) => {
    const server = await stubServer(t, (response) => {
      begin(response);
      response.write(piece('1'));
    });
    assert.equal((await fault(make(server.url, { timeout: 80 }))).fault, 'unreachable');
  });

  test(`${id}: a connection that breaks in the middle is unreachable`, async (t) => {
    const server = await stubServer(t, (response) => {
      begin(response);
      response.write(piece('1'), () => response.destroy());
    });
    assert.equal((await fault(make(server.url, {}))).fault, 'unreachable');
  });

  test(`${id}: a server that is not there is unreachable`, async () => {
    assert.equal((await fault(make('http://127.0.0.1:9', {}))).fault, 'unreachable');
  });

  test(`${id}: a redirect is not followed`, async (t) => {
    const other = await stubServer(t, (response) => {
      whole(response, '1');
    });
    const server = await stubServer(t, (response) => {
      response.writeHead(307, { location: `${other.url}${path}` }).end();
    });
    assert.equal((await fault(make(server.url, {}))).fault, 'unreachable');
    assert.equal(other.asked.length, 0);
  });
}

test('llama-cpp: a model without marks is asked in a chat, and that is remembered', async (t) => {
  const server = await stubServer(t, (response, { path }) => {
    if (path === '/infill') refuse(response, 501, 'Infill is not supported by this model');
    else if (path === '/v1/models') response.end('{"data":[{"id":"m"}]}');
    else {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`: ping\n\n${chatDelta('<fill>1</fill>')}data: [DONE]\n\n`);
    }
  });
  const provider = dialects['llama-cpp']!.make(server.url, {});
  assert.equal((await ask(provider)).text, '<fill>1</fill>');
  assert.equal((await ask(provider)).text, '<fill>1</fill>');
  assert.deepEqual(
    server.asked.map(({ path }) => path),
    ['/infill', '/v1/models', '/v1/chat/completions', '/v1/chat/completions'],
  );
});

test('ollama: a model that knows no gap is asked with its own marks, one without marks in a chat', async (t) => {
  const server = await stubServer(t, (response, { path, body }) => {
    if (path === '/api/tags') response.end('{"models":[{"name":"llama3.2:3b"}]}');
    else if (body['suffix'] !== undefined) refuse(response, 400, 'registry/m does not support insert');
    else
      response.end(
        line(
          path === '/api/chat' ? { message: { content: 'c' }, done: true } : { response: 'g', done: true },
        ),
      );
  });
  const key = keyOf({});
  const withMarks = ollama({ root: server.url, model: 'qwen2.5-coder:7b', key });
  assert.deepEqual([(await ask(withMarks)).text, (await ask(withMarks)).text], ['g', 'g']);
  assert.deepEqual(
    server.asked.map(({ body }) => body['raw']),
    [undefined, true, true],
  );
  assert.match(String(server.asked[1]?.body['prompt']), /^<\|fim_prefix\|>/);
  const plain = ollama({ root: server.url, model: '', key });
  assert.deepEqual([(await ask(plain)).text, (await ask(plain)).text], ['c', 'c']);
  const chat = server.asked.at(-1)!;
  assert.deepEqual([chat.path, chat.body['think'], chat.body['model']], ['/api/chat', false, 'llama3.2:3b']);
});

test('ollama: without a model the person is told what to do', async (t) => {
  const server = await stubServer(t, (response) => {
    response.end('{"models":[]}');
  });
  const { fault: kind, message } = await fault(ollama({ root: server.url, model: '', key: keyOf({}) }));
  assert.equal(kind, 'refused');
  assert.match(message, /ollama pull/);
});
