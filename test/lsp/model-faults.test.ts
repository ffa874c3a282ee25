/**
 * A model server at its worst, seen from the editor: whatever it does, other questions are answered meanwhile, nothing pops up,
 * the memory stays, and the next suggestion comes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import {
  answerWith,
  beginEvents,
  completion,
  refuse,
  stubServer,
  type Answer,
  type StubServer,
} from '../assist/providers/stub-server.ts';
import { at, startSession, type Session } from './session.ts';

const uri = 'file:///srv/example/etc/sysctl.d/a.conf';
const text = 'vm.swappiness = ';
/** Longest that an editor may wait for anything but a model; generous, because machines that test are busy. In milliseconds. */
const prompt = 3000;

interface Talk {
  readonly session: Session;
  readonly server: StubServer;
  /** Suggestions at the end of the text; `byHand` as with a command, which waits for no pause. */
  readonly suggested: (byHand?: boolean) => Promise<string | undefined>;
}

async function talk(t: TestContext, answer: Answer, tuning: object = { debounce: 0 }): Promise<Talk> {
  const server = await stubServer(t, answer);
  const model = {
    provider: 'openai-compatible',
    endpoint: server.url,
    name: 'm',
    mode: 'suffix',
    ...tuning,
  };
  const session = await startSession(t, { settings: () => ({ model, target: { system: '6.12' } }) });
  session.open(uri, text);
  return {
    session,
    server,
    suggested: async (byHand = true) => {
      const params = {
        textDocument: { uri },
        position: at(0, text.length),
        context: { triggerKind: byHand ? 1 : 2 },
      };
      const { result } = await session.client.ask('textDocument/inlineCompletion', params).answer;
      return (result as { items?: { insertText: string }[] } | null)?.items?.[0]?.insertText;
    },
  };
}

/** Other questions are answered while a model is at it. */
async function isAwake(session: Session): Promise<void> {
  const began = performance.now();
  await session.pull(uri);
  assert.notEqual(await session.at('textDocument/hover', uri, at(0, 4)), null);
  const took = performance.now() - began;
  assert.ok(took < prompt, `${Math.round(took)} ms`);
}

function noPopUps(session: Session): void {
  const shown = session.client.received.filter(
    ({ method }) => method?.startsWith('window/showMessage') === true,
  );
  assert.deepEqual(shown, []);
}

/** Resident memory of the server, in MB. */
function memory({ client }: Session): number {
  const status = readFileSync(`/proc/${client.process.pid!}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)![1]) / 1024;
}

/** The fault first, then a server that has come to its senses. */
function once(fault: Answer): Answer {
  let count = 0;
  return (response, asked) => {
    if (count++ === 0) return fault(response, asked);
    answerWith(response, asked, '60');
    return undefined;
  };
}

/** Writes until nobody reads any more. */
async function forever(response: ServerResponse, piece: () => string): Promise<void> {
  beginEvents(response);
  while (!response.destroyed) {
    if (!response.write(piece()))
      await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    await wait(0);
  }
}

const faults: Readonly<Record<string, Answer>> = {
  'killed in the middle of a stream': (response) => {
    beginEvents(response);
    response.write(completion('6'), () => response.destroy());
  },
  'killed before the first byte': (response) => {
    response.destroy();
  },
  'an answer of 10,000 lines': (response, asked) => {
    answerWith(response, asked, Array.from({ length: 10_000 }, (_, i) => `kernel.x${i} = ${i}\n`).join(''));
  },
  'an endless stream': (response) => {
    let count = 0;
    return forever(response, () => completion(`kernel.x${count} = ${count++}\n`));
  },
  'an endless stream of nothing': (response) => forever(response, () => ': keep-alive\n\n'),
  'an expired key': (response) => {
    refuse(response, 401, 'the key has expired');
  },
  'a wrong model name': (response) => {
    refuse(response, 404, 'The model `m` does not exist');
  },
  'a page of a proxy': (response) => {
    response
      .writeHead(502, { 'content-type': 'text/html', 'retry-after-ms': '1' })
      .end('<html>bad gateway</html>');
  },
  'binary noise': (response) => {
    beginEvents(response);
    response.end(Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256)));
  },
};

for (const [name, fault] of Object.entries(faults)) {
  test(`${name}: the editor goes on, and the next suggestion comes`, async (t) => {
    const { session, suggested, server } = await talk(t, once(fault));
    await isAwake(session);
    const before = memory(session);
    const first = suggested();
    await isAwake(session);
    // What never ends is ended by the next key, as in an editor.
    const outcome = await Promise.race([first, wait(2000, 'waiting')]);
    // What is wrong with an answer is told to the model, whose second one may be right.
    assert.ok(outcome !== '60' || server.asked.length > 1);
    session.change(uri, `${text}\n`);
    await first;
    assert.equal(await suggested(), '60');
    await isAwake(session);
    assert.ok(memory(session) - before < 150, `${memory(session) - before} MB more`);
    if (name.startsWith('an endless')) await server.hungUp;
    noPopUps(session);
  });
}

test('a slow first byte: others are answered meanwhile, and a key takes the question back', async (t) => {
  let hold = true;
  const { session, suggested, server } = await talk(t, async (response, asked) => {
    if (hold) await wait(2500);
    if (!response.destroyed) answerWith(response, asked, '60');
  });
  const position = { textDocument: { uri }, position: at(0, text.length), context: { triggerKind: 2 } };
  const { id, answer } = session.client.ask('textDocument/inlineCompletion', position);
  while (server.asked.length === 0) await wait(5);
  await isAwake(session);
  session.change(uri, 'vm.dirty_ratio = \n');
  session.client.notify('$/cancelRequest', { id });
  assert.equal((await answer).error?.code, -32800);
  await server.hungUp;
  hold = false;
  session.change(uri, text);
  assert.equal(await suggested(), '60');
  noPopUps(session);
});

test('a server that refuses is left alone while a person types: one request, one word in the status', async (t) => {
  const { session, suggested, server } = await talk(t, (response) => {
    refuse(response, 401, 'the key has expired');
  });
  for (let key = 0; key < 30; key++) {
    session.change(uri, `# ${key}\n${text}`);
    await suggested(false);
  }
  assert.equal(server.asked.length, 1);
  await session.client.waitFor(
    ({ method, params }) => method === 'syswright/status' && /key has expired/.test(JSON.stringify(params)),
  );
  noPopUps(session);
});

test('1,000 keystrokes, faster than anybody types: all are answered, the memory stays, the next suggestion comes', async (t) => {
  let quick = false;
  const slow: Answer = async (response, asked) => {
    if (!quick) await wait(300);
    if (!response.destroyed) answerWith(response, asked, '60');
  };
  const { session, server } = await talk(t, slow, {});
  await isAwake(session);
  const before = memory(session);
  const began = performance.now();
  const answers: Promise<unknown>[] = [];
  let last: number | undefined;
  for (let key = 0; key < 1000; key++) {
    const line = key % 100;
    session.change(uri, `${'vm.swappiness'.slice(0, 1 + (key % 12))}${'x'.repeat(line)}`);
    if (last !== undefined) session.client.notify('$/cancelRequest', { id: last });
    const params = {
      textDocument: { uri },
      position: at(0, 1 + (key % 12) + line),
      context: { triggerKind: 2 },
    };
    const { id, answer } = session.client.ask('textDocument/inlineCompletion', params);
    last = id;
    answers.push(answer);
    // A thought now and then, long enough for a request.
    await wait(key % 100 === 99 ? 400 : 8);
  }
  const took = performance.now() - began;
  await Promise.all(answers);
  await isAwake(session);
  assert.ok(memory(session) - before < 200, `${memory(session) - before} MB more`);
  assert.ok(server.asked.length < 100, `${server.asked.length} requests for 1,000 keys`);
  quick = true;
  session.change(uri, text);
  const params = { textDocument: { uri }, position: at(0, text.length), context: { triggerKind: 1 } };
  const { result } = await session.client.ask('textDocument/inlineCompletion', params).answer;
  assert.equal((result as { items: { insertText: string }[] }).items[0]?.insertText, '60');
  noPopUps(session);
  t.diagnostic(
    `${Math.round(took)} ms, ${server.asked.length} requests, ${Math.round(memory(session) - before)} MB more`,
  );
});
