/** What an editor and the server say to each other about models. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { InlineCompletionItem } from 'vscode-languageserver/node';
import { fakeEngine } from '../assist/providers/fake-engine.ts';
import { answerWith, stubServer } from '../assist/providers/stub-server.ts';
import { at, fileUri, startSession, temporaryFolder, type Session, type SessionOptions } from './session.ts';

const uri = 'file:///srv/example/etc/sysctl.d/a.conf';
const text = 'vm.swappiness = ';

async function suggested(session: Session, where = uri): Promise<string | undefined> {
  const list = await session.at<{ items: InlineCompletionItem[] } | null>(
    'textDocument/inlineCompletion',
    where,
    at(0, text.length),
    { context: { triggerKind: 1 } },
  );
  const inserted = list?.items[0]?.insertText;
  return typeof inserted === 'string' ? inserted : undefined;
}

function start(t: TestContext, model: object, more: SessionOptions = {}): Promise<Session> {
  return startSession(t, { settings: () => ({ model: { debounce: 0, mode: 'suffix', ...model } }), ...more });
}

const statusSays = (session: Session, words: RegExp): Promise<unknown> =>
  session.client.waitFor(
    (one) => one.method === 'syswright/status' && words.test(JSON.stringify(one.params)),
  );

interface Asked {
  readonly id: number;
  readonly model: string;
  readonly turns: readonly { readonly role: string; readonly content: string }[];
}

test('the editor’s own model answers through the bridge, and what it was told can be seen', async (t) => {
  const session = await start(
    t,
    { provider: 'editor', name: 'm1' },
    { initializationOptions: { hasModels: true } },
  );
  const asked: Asked[] = [];
  session.client.answer('syswright/askModel', (params: Asked) => {
    asked.push(params);
    for (const piece of ['<fill>', '6', '0</fill>'])
      session.client.notify('syswright/modelPiece', { id: params.id, text: piece });
    return {};
  });
  session.open(uri, text);
  assert.equal(await suggested(session), '60');
  assert.equal(asked[0]?.model, 'm1');
  assert.match(asked[0].turns.at(-1)!.content, /vm\.swappiness = <hole\/>/);
  const page = await session.client.request<string>('syswright/sentRequests');
  assert.match(page, /editor m1[^]*vm\.swappiness[^]*<fill>60<\/fill>/);
});

test('an editor that refuses its model is a state of the status', async (t) => {
  const session = await start(t, { provider: 'editor' }, { initializationOptions: { hasModels: true } });
  session.client.answer('syswright/askModel', () => ({ fault: 'refused', message: 'not signed in' }));
  session.open(uri, text);
  assert.equal(await suggested(session), undefined);
  await statusSays(session, /"failed".*not signed in/);
});

test('nothing goes to another host before the person allows it; then it does', async (t) => {
  const session = await start(t, { provider: 'openai-compatible', endpoint: 'http://model.invalid:9/v1' });
  const questions: unknown[] = [];
  session.client.answer('syswright/mayLeave', (params: unknown) => questions.push(params) > 99);
  session.open(uri, text);
  assert.equal(await suggested(session), undefined);
  await statusSays(session, /Nothing is sent before you allow it: the model is on model\.invalid:9/);
  assert.match(JSON.stringify(questions), /unencrypted: it is sent to model\.invalid:9/);
  session.change(uri, `${text} `);
  await suggested(session);
  assert.equal(questions.length, 1, 'asked once');
  assert.match(await session.client.request<string>('syswright/sentRequests'), /Nothing since/);
});

test('an allowed host is asked without a question, an editor without ours asks by a message', async (t) => {
  const known = await start(t, {
    provider: 'openai-compatible',
    endpoint: 'http://model.invalid:9/v1',
    name: 'm',
    allowedHosts: ['model.invalid:9'],
  });
  known.open(uri, text);
  await suggested(known);
  assert.match(
    await known.client.request<string>('syswright/sentRequests'),
    /POST http:\/\/model\.invalid:9/,
  );
  const plain = await start(t, {
    provider: 'openai-compatible',
    endpoint: 'http://model.invalid:9/v1',
    name: 'm',
  });
  plain.client.answer(
    'window/showMessageRequest',
    ({ actions }: { actions: { title: string }[] }) => actions[0],
  );
  plain.open(uri, text);
  await plain.client.waitFor((one) => one.method === 'window/showMessageRequest');
  for (const end = Date.now() + 5000; ;) {
    await suggested(plain);
    if (/POST/.test(await plain.client.request<string>('syswright/sentRequests'))) break;
    assert.ok(Date.now() < end);
  }
});

test('a file that .syswrightignore names is never sent', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, '.syswrightignore'), 'secret.conf\n');
  const server = await stubServer(t, (response, asked) => {
    answerWith(response, asked, '60');
  });
  const session = await start(t, { provider: 'openai-compatible', endpoint: server.url, name: 'm' });
  const open = (name: string): string => {
    const file = fileUri(join(folder, name));
    session.open(file, text, 'sysctl');
    return file;
  };
  assert.equal(await suggested(session, open('secret.conf')), undefined);
  assert.equal(server.asked.length, 0);
  assert.equal(await suggested(session, open('open.conf')), '60');
});

test('a model is tried, and it is said what it can do or why it cannot be asked', async (t) => {
  const server = await stubServer(t, (response, asked) => {
    answerWith(response, asked, asked.path.includes('chat') ? 'ready' : 'left + right');
  });
  const session = await start(t, { provider: 'none' });
  const attempt = (chosen: object): Promise<{ words?: string; problem?: string }> =>
    session.client.request('syswright/tryModel', { endpoint: '', name: 'm', ...chosen });
  const { words } = await attempt({ provider: 'openai-compatible', endpoint: server.url });
  assert.match(words ?? '', /began to answer after \d+ ms.*fills gaps.*explain, repair and write/);
  const gone = await attempt({ provider: 'ollama', endpoint: 'http://127.0.0.1:9' });
  assert.match(gone.problem ?? '', /does not answer/);
  assert.match((await attempt({ provider: 'embedded', name: '/a.gguf' })).problem ?? '', /not installed/);
});

test('a GGUF file is asked through an engine of the person’s own, and found when it is ours', async (t) => {
  const { engine, model } = await fakeEngine(t);
  const name = await model('gaps', '60');
  const storage = await temporaryFolder(t);
  const session = await start(
    t,
    { provider: 'embedded', name, engine },
    { initializationOptions: { storage } },
  );
  session.open(uri, text);
  assert.equal(await suggested(session), '60');
});

test('what there is to choose from is listed, with what a download would fetch refused offline', async (t) => {
  const session = await start(t, { provider: 'none', offline: true });
  const choices = await session.client.request<{ services: { provider: string }[]; hasEngine: boolean }>(
    'syswright/modelChoices',
  );
  assert.ok(choices.services.some(({ provider }) => provider === 'deepseek'));
  const answer = await session.client.request('syswright/downloadModel', {
    url: 'https://example.org/a.gguf',
    sha256: '',
  });
  assert.match(JSON.stringify(answer), /offline/);
});
