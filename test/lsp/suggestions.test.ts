import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { InlineCompletionItem } from 'vscode-languageserver/node';
import {
  answerWith,
  refuse,
  stubServer,
  type Answer,
  type StubServer,
} from '../assist/providers/stub-server.ts';
import { at, modern, startSession, type Session, type SessionOptions } from './session.ts';

const uri = 'file:///srv/example/etc/sysctl.d/a.conf';
const first = 'net.ipv4.ip_forward = 1\n';

async function suggestions(
  session: Session,
  line: number,
  character: number,
  kind = 2,
): Promise<InlineCompletionItem[]> {
  const list = await session.at<{ items: InlineCompletionItem[] } | null>(
    'textDocument/inlineCompletion',
    uri,
    at(line, character),
    { context: { triggerKind: kind } },
  );
  return list?.items ?? [];
}

interface Talk {
  readonly session: Session;
  readonly server: StubServer;
}

async function withModel(
  t: TestContext,
  answer: Answer,
  options: SessionOptions = {},
  more: object = {},
): Promise<Talk> {
  const server = await stubServer(t, answer);
  const model = {
    provider: 'openai-compatible',
    endpoint: server.url,
    name: 'stub',
    mode: 'suffix',
    debounce: 0,
  };
  const session = await startSession(t, { settings: () => ({ model, ...more }), ...options });
  return { session, server };
}

test('what surely follows is suggested without a model, and taking it is counted', async (t) => {
  const session = await startSession(t);
  assert.equal(session.initialized.capabilities['inlineCompletionProvider'], true);
  session.open(uri, first);
  const [item] = await suggestions(session, 1, 0);
  assert.equal(item?.insertText, 'net.ipv6.conf.all.forwarding = 1');
  assert.equal(item.command?.command, 'syswright.suggestionAccepted');
  assert.equal(
    await session.client.request('workspace/executeCommand', {
      command: item.command.command,
      arguments: item.command.arguments,
    }),
    null,
  );
});

test('an editor without ghost text is not offered any', async (t) => {
  const textDocument = { ...modern.textDocument, inlineCompletion: undefined };
  const session = await startSession(t, { capabilities: { ...modern, textDocument } });
  assert.equal(session.initialized.capabilities['inlineCompletionProvider'], undefined);
});

test('a person can switch suggestions off', async (t) => {
  const session = await startSession(t, { settings: () => ({ suggestions: { enabled: false } }) });
  session.open(uri, first);
  assert.deepEqual(await suggestions(session, 1, 0), []);
});

test('a model’s good answer is shown, and the status says what became of it', async (t) => {
  const { session, server } = await withModel(t, (response, asked) => {
    answerWith(response, asked, '60');
  });
  session.open(uri, 'vm.swappiness = ');
  const [item] = await suggestions(session, 0, 16);
  assert.equal(item?.insertText, '60');
  assert.equal(server.asked.length, 1);
  await session.client.request('workspace/executeCommand', { ...item.command });
  await session.client.waitFor(
    (one) => one.method === 'syswright/status' && /1 shown, 1 accepted/.test(JSON.stringify(one.params)),
  );
});

test('a model’s wrong answer never reaches the editor', async (t) => {
  const { session } = await withModel(t, (response, asked) => {
    answerWith(response, asked, '6000');
  });
  session.open(uri, 'vm.swappiness = ');
  assert.deepEqual(await suggestions(session, 0, 16), []);
  await session.client.waitFor(
    (one) => one.method === 'syswright/status' && /2 held back/.test(JSON.stringify(one.params)),
  );
  await session.client.waitFor(
    (one) =>
      one.method === 'window/logMessage' &&
      /rejected .*: sysctl\/value-out-of-range: \S/.test(JSON.stringify(one.params)),
  );
});

test('who asks by hand may choose: what surely follows first, then all that the model says and the guard lets through', async (t) => {
  const { session } = await withModel(t, (response, asked) => {
    const count = (asked.body['n'] as number | undefined) ?? 0;
    if (count === 0) answerWith(response, asked, '60');
    else {
      const choices = ['10', '6000', '60'].map((text) => ({ text, finish_reason: 'stop' }));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices }));
    }
  });
  session.open(uri, 'vm.swappiness = ');
  const texts = (items: readonly InlineCompletionItem[]): unknown => items.map((item) => item.insertText);
  assert.deepEqual(texts(await suggestions(session, 0, 16)), ['60'], 'while typing one is enough');
  assert.deepEqual(texts(await suggestions(session, 0, 16, 1)), ['60', '10']);
});

test('a workspace that nobody vouched for gets no model until it is trusted', async (t) => {
  const options = { initializationOptions: { trusted: false } };
  const { session, server } = await withModel(
    t,
    (response, asked) => {
      answerWith(response, asked, '60');
    },
    { settings: () => null },
  );
  await session.client.stop();
  const model = {
    provider: 'openai-compatible',
    endpoint: server.url,
    name: 'stub',
    mode: 'suffix',
    debounce: 0,
  };
  const wary = await startSession(t, { ...options, settings: () => ({ model }) });
  wary.open(uri, 'vm.swappiness = ');
  assert.deepEqual(await suggestions(wary, 0, 16), []);
  assert.equal(server.asked.length, 0);
  await wary.client.waitFor(
    (one) => one.method === 'syswright/status' && /untrusted/.test(JSON.stringify(one)),
  );
  wary.client.notify('syswright/trust', { trusted: true });
  assert.equal((await suggestions(wary, 0, 16))[0]?.insertText, '60');
});

test('a client that says nothing of trust gets no model either, and its log says once how to', async (t) => {
  const { session, server } = await withModel(t, (response, asked) => {
    answerWith(response, asked, '60');
  });
  await session.client.stop();
  const model = {
    provider: 'openai-compatible',
    endpoint: server.url,
    name: 'stub',
    mode: 'suffix',
    debounce: 0,
  };
  const silent = await startSession(t, {
    initializationOptions: { trusted: undefined },
    settings: () => ({ model }),
  });
  silent.open(uri, 'vm.swappiness = ');
  assert.deepEqual(await suggestions(silent, 0, 16), []);
  silent.change(uri, 'vm.dirty_ratio = ');
  assert.deepEqual(await suggestions(silent, 0, 17), []);
  assert.equal(server.asked.length, 0);
  const isHint = (one: { method?: string; params?: unknown }): boolean =>
    one.method === 'window/logMessage' && /`trusted: true` in the init/.test(JSON.stringify(one.params));
  await silent.client.waitFor(isHint);
  assert.equal(silent.client.received.filter(isHint).length, 1);
  assert.notEqual((await silent.codes(uri)).length, 0);
});

test('the key comes from the editor, else from the environment, and is in no log', async (t) => {
  const key = 'sk-secret-of-the-editor';
  const other = 'sk-secret-of-the-shell';
  const answer: Answer = (response, asked) => {
    answerWith(response, asked, '60');
  };
  const { session, server } = await withModel(t, answer);
  session.client.answer('syswright/apiKey', ({ provider }: { provider: string }) =>
    provider === 'openai-compatible' ? key : null,
  );
  session.open(uri, 'vm.swappiness = ');
  await suggestions(session, 0, 16);
  assert.equal(server.asked[0]?.authorization, `Bearer ${key}`);
  const env = { SYSWRIGHT_API_KEY_OPENAI_COMPATIBLE: other };
  const plain = await withModel(t, answer, { env });
  plain.session.open(uri, 'vm.swappiness = ');
  await suggestions(plain.session, 0, 16);
  assert.equal(plain.server.asked[0]?.authorization, `Bearer ${other}`);
  for (const one of [session, plain.session]) {
    const said =
      JSON.stringify(one.client.received.filter((message) => message.method !== undefined)) +
      one.client.stderr;
    assert.ok(!said.includes('sk-secret'));
  }
});

test('an endpoint that refuses is a state of the status, not an error', async (t) => {
  const { session } = await withModel(t, (response) => {
    refuse(response, 401, 'no such key');
  });
  session.open(uri, 'vm.swappiness = ');
  assert.deepEqual(await suggestions(session, 0, 16), []);
  await session.client.waitFor(
    (one) => one.method === 'syswright/status' && /"state":"failed"/.test(JSON.stringify(one.params)),
  );
  assert.ok(!session.client.received.some((one) => one.method === 'window/showMessage'));
});

test('a suggestion for a text that has changed is dropped, and a cancelled one too', async (t) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { session, server } = await withModel(t, async (response, asked) => {
    await held;
    answerWith(response, asked, '60');
  });
  session.open(uri, 'vm.swappiness = ');
  const position = { textDocument: { uri }, position: at(0, 16), context: { triggerKind: 2 } };
  const { id, answer } = session.client.ask('textDocument/inlineCompletion', position);
  while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  session.client.notify('$/cancelRequest', { id });
  assert.equal((await answer).error?.code, -32800);
  const later = session.client.ask('textDocument/inlineCompletion', position);
  session.change(uri, 'vm.dirty_ratio = 300\n');
  // The answer to a question asked behind the change tells that the change has arrived.
  await session.codes(uri);
  release();
  const { error, result } = await later.answer;
  assert.ok(error?.code === -32801 || result === null);
});
