/** The model in a process of its own, around an engine that needs no weights; `test/editor` asks a real one. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import {
  embedded,
  type EmbeddedOptions,
  type EmbeddedProvider,
} from '../../../server/src/assist/providers/embedded.ts';
import { ask, fault, prompt } from './asking.ts';
import { fakeEngine } from './fake-engine.ts';

interface Wanted extends Partial<EmbeddedOptions> {
  readonly kind?: 'gaps' | 'plain' | 'chat' | 'broken';
  readonly answer?: string;
}

async function providerFor(t: TestContext, { kind = 'plain', answer = '1;', ...more }: Wanted) {
  const { engine, model } = await fakeEngine(t);
  const provider = embedded({ engine, model: await model(kind, answer), threads: 1, ...more });
  t.after(() => {
    provider.dispose();
  });
  return provider;
}

/** Whether a process is still there. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<void> {
  const end = Date.now() + 5000;
  while (lives(pid)) {
    assert.ok(Date.now() < end, `${pid} lives`);
    await wait(10);
  }
}

test('a model that knows gaps is given the gap, another one the text before it', async (t) => {
  const long = { ...prompt, maxTokens: 100 };
  const gaps = await providerFor(t, { kind: 'gaps', answer: '{prefix}' });
  assert.deepEqual(await ask(gaps, long), { text: 'gap /* a.c */\nint x = |;\n', ending: 'stop' });
  const plain = await providerFor(t, { answer: '{prefix}' });
  assert.equal((await ask(plain, long)).text, 'before /* a.c */\nint x = ');
});

test('an answer that the limit cuts says so, and the next question is answered too', async (t) => {
  const provider = await providerFor(t, { answer: 'abcdef' });
  assert.deepEqual(await ask(provider, { ...prompt, maxTokens: 3 }), { text: 'abc', ending: 'length' });
  assert.deepEqual(await ask(provider), { text: 'abcdef', ending: 'stop' });
});

test('a model is asked in words when it was trained on conversations', async (t) => {
  const turns = [
    { role: 'system', content: 'S' },
    { role: 'user', content: 'U' },
  ] as const;
  const words = async (provider: EmbeddedProvider): Promise<string> => {
    let text = '';
    for await (const piece of provider.converse!({ turns, maxTokens: 99 }, new AbortController().signal))
      text += piece;
    return text;
  };
  assert.equal(await words(await providerFor(t, { kind: 'chat', answer: '{prefix}' })), 'chat S|U');
  await assert.rejects(words(await providerFor(t, {})), { fault: 'unsupported' });
});

test('the window moves in steps, so that the beginning of a prompt stays', async (t) => {
  const provider = await providerFor(t, { answer: '{prefix}' });
  const lines = (count: number): string => Array.from({ length: count }, (_, i) => `int a${i};\n`).join('');
  const sent = async (prefix: string): Promise<string> =>
    (await ask(provider, { ...prompt, prefix, maxTokens: 9999 })).text;
  const one = await sent(lines(600));
  const two = await sent(lines(602));
  assert.ok(one.length <= 4096 + 20, String(one.length));
  assert.match(one, /^before int a\d+;\n/);
  assert.equal(two.startsWith(one.slice(0, 1000)), true);
});

test('cancelling stops the model, and the next question is answered by the same process', async (t) => {
  const provider = await providerFor(t, { answer: 'x'.repeat(2000) });
  const stop = new AbortController();
  let count = 0;
  for await (const piece of provider.generate({ ...prompt, maxTokens: 2000 }, stop.signal)) {
    assert.equal(piece, 'x');
    if (++count === 3) stop.abort();
  }
  assert.equal(count, 3);
  const { pid } = { pid: provider.pid() };
  assert.equal((await ask(provider, { ...prompt, maxTokens: 4 })).text, 'xxxx');
  assert.equal(provider.pid(), pid);
});

test('a killed process is a fault that closes nothing, and the next question starts another', async (t) => {
  const provider = await providerFor(t, { answer: 'x'.repeat(200) });
  const kill = async (): Promise<unknown> => {
    try {
      for await (const piece of provider.generate(
        { ...prompt, maxTokens: 200 },
        new AbortController().signal,
      )) {
        assert.equal(piece, 'x');
        process.kill(provider.pid()!, 'SIGKILL');
      }
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const error = (await kill()) as { fault: string; message: string; retryAfter: number };
  assert.deepEqual([error.fault, error.retryAfter], ['unreachable', 0]);
  assert.match(error.message, /SIGKILL/);
  assert.equal((await ask(provider, { ...prompt, maxTokens: 4 })).text, 'xxxx');
});

test('killed while nobody asks: nobody notices', async (t) => {
  const provider = await providerFor(t, { answer: 'abc' });
  await ask(provider);
  const pid = provider.pid()!;
  process.kill(pid, 'SIGKILL');
  await gone(pid);
  await wait(50);
  assert.equal((await ask(provider)).text, 'abc');
  assert.notEqual(provider.pid(), pid);
});

test('a model that dies of every question is left alone like a server that does not answer', async (t) => {
  const provider = await providerFor(t, { answer: '{crash}' });
  assert.equal((await fault(provider)).retryAfter, 0);
  assert.equal((await fault(provider)).retryAfter, undefined);
});

test('a file that is no model, and an engine that is not there, are said', async (t) => {
  const broken = await fault(await providerFor(t, { kind: 'broken' }));
  assert.deepEqual([broken.fault, broken.message], ['refused', 'not a GGUF file']);
  const missing = await fault(await providerFor(t, { engine: '/nonexistent' }));
  assert.equal(missing.fault, 'refused');
  assert.match(missing.message, /node-llama-cpp/);
});

test('without questions the model leaves the memory, and comes back', async (t) => {
  const provider = await providerFor(t, { answer: 'abc', idle: 30 });
  await ask(provider);
  await gone(provider.pid()!);
  assert.equal((await ask(provider)).text, 'abc');
});

test('a provider that is put away takes its process along', async (t) => {
  const provider = await providerFor(t, { answer: 'x'.repeat(500) });
  const asking = provider.generate({ ...prompt, maxTokens: 500 }, new AbortController().signal);
  const iterator = asking[Symbol.asyncIterator]();
  await iterator.next();
  const pid = provider.pid()!;
  provider.dispose();
  await assert.rejects(
    (async () => {
      while (!(await iterator.next()).done);
    })(),
    { fault: 'unreachable' },
  );
  await gone(pid);
});

test('a server that is killed takes the model along', async (t) => {
  const { engine, model } = await fakeEngine(t);
  const path = await model('plain', 'x'.repeat(2000));
  const { spawn } = await import('node:child_process');
  const url = new URL('../../../server/src/assist/providers/embedded.ts', import.meta.url).href;
  const script = `
    const { embedded } = await import(${JSON.stringify(url)});
    const provider = embedded({ engine: ${JSON.stringify(engine)}, model: ${JSON.stringify(path)}, threads: 1 });
    const prompt = { path: 'a', language: 'c', prefix: '', suffix: '', notes: [], singleLine: false, maxTokens: 2000 };
    for await (const _ of provider.generate(prompt, new AbortController().signal)) console.log(provider.pid());
  `;
  const server = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString().split('\n')[0]);
  assert.ok(lives(pid));
  server.kill('SIGKILL');
  await gone(pid);
});
