import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '../support/random.ts';
import { at, between, pushed, startSession } from './session.ts';

const uri = 'file:///srv/example/etc/sysctl.d/a.conf';
const bad = 'vm.swappiness = 300\n';

test('requests that nobody knows are refused, notifications are not', async (t) => {
  const session = await startSession(t);
  const { error } = await session.client.ask('textDocument/noSuchThing', {}).answer;
  assert.equal(error?.code, -32601);
  session.client.notify('noSuchThing', { a: 1 });
  session.client.notify('$/noSuchThing');
  session.open(uri, bad);
  assert.deepEqual(await session.codes(uri), ['sysctl/value-out-of-range']);
});

test('a second greeting is refused and changes nothing', async (t) => {
  const session = await startSession(t);
  const { error } = await session.client.ask('initialize', { capabilities: {} }).answer;
  assert.equal(error?.code, -32600);
  session.open(uri, bad);
  assert.deepEqual(await session.codes(uri), ['sysctl/value-out-of-range']);
});

test('broken parameters break nothing', async (t) => {
  const session = await startSession(t);
  session.open(uri, bad);
  const methods = ['hover', 'completion', 'documentSymbol', 'codeAction', 'diagnostic', 'inlineCompletion'];
  const params = [
    {},
    { textDocument: {} },
    { textDocument: { uri: 'nonsense:::' }, position: at(0, 0) },
    { textDocument: { uri }, position: { line: -4, character: 'x' }, range: between(9, 9, -9), context: {} },
    {
      textDocument: { uri },
      position: at(1e9, 1e9),
      range: { start: at(1e9, 0), end: at(0, 0) },
      context: {},
    },
  ];
  for (const method of methods) {
    for (const one of params) await session.client.ask(`textDocument/${method}`, one).answer;
  }
  for (const contentChanges of [undefined, 'x', [null], [{}], [{ text: 5 }], [{ range: {}, text: 'x' }]]) {
    session.client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
  }
  session.client.notify('textDocument/didChange', {
    textDocument: { uri: 'file:///other', version: 1 },
    contentChanges: [],
  });
  session.client.notify('textDocument/didOpen', { textDocument: { uri: 5 } });
  session.client.notify('textDocument/didClose', { textDocument: { uri: 'file:///other' } });
  session.client.notify('workspace/didChangeConfiguration');
  assert.deepEqual(await session.codes(uri), ['sysctl/value-out-of-range']);
});

test('documents that close while somebody asks about them are no error', async (t) => {
  const session = await startSession(t);
  const answers = [];
  for (let round = 0; round < 20; round++) {
    session.open(uri, bad.repeat(500));
    answers.push(session.client.ask('textDocument/diagnostic', { textDocument: { uri } }).answer);
    answers.push(
      session.client.ask('textDocument/hover', { textDocument: { uri }, position: at(0, 0) }).answer,
    );
    session.close(uri);
  }
  for (const { error } of await Promise.all(answers)) assert.ok(error === undefined || error.code === -32801);
});

test('a text that is too large is a gap', async (t) => {
  const session = await startSession(t);
  for (const size of [2, 9]) {
    session.open(uri, bad.repeat((size * 1024 * 1024) / bad.length));
    assert.deepEqual(await session.codes(uri), []);
    const pattern = size === 2 ? /too large/ : /more than 8 MB/;
    await session.client.waitFor(
      (one) => one.method === 'syswright/status' && pattern.test(JSON.stringify(one)),
    );
    session.change(uri, bad);
    assert.deepEqual(await session.codes(uri), ['sysctl/value-out-of-range']);
    session.close(uri);
  }
});

test('incremental edits, in any order and wherever, end in the same text', async (t) => {
  const session = await startSession(t, { capabilities: pushed });
  const next = random(11);
  const pick = (count: number): number => Math.floor(next() * count);
  const pieces = ['', bad, '\r\n', '😀', '中', 'vm.', '#', '\n\n', ' = 1'];
  session.open(uri, bad.repeat(5));
  for (let round = 0; round < 300; round++) {
    const range = { start: at(pick(12), pick(25)), end: at(pick(12), pick(25)) };
    session.change(uri, pieces[pick(pieces.length)]!, range);
  }
  const from = session.client.received.length;
  const version = session.change(uri, bad, { start: at(0, 0), end: at(1e6, 0) });
  const diagnostics = await session.pushedFor(uri, from, version);
  assert.deepEqual(
    diagnostics.map((one) => one.range),
    [between(0, 16, 19)],
  );
});

test('a client that vanishes takes the server with it', async (t) => {
  const session = await startSession(t);
  session.open(uri, bad);
  session.client.process.stdin.end();
  assert.equal(await session.client.exit, 1);
});

test('an orderly end is one', async (t) => {
  const session = await startSession(t);
  assert.equal(await session.client.stop(), 0);
});
