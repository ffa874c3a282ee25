import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { at, codeOf, isRequest, modern, pushed, startSession, type Session } from './session.ts';

const uri = 'file:///srv/example/drivers/misc/a.c';
const text = [
  '#include <linux/module.h>',
  '',
  '#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)',
  'static int newer;',
  '',
  '#if 0',
  'static int never;',
  '#endif',
  '',
  '#else',
  '\tstatic int older;',
  'static int old_error(void)',
  '{',
  '\treturn ENOMEM;',
  '}',
  '#endif',
  '',
  '#if 0',
  '#endif',
  'static int error(void)',
  '{',
  '\treturn ENOMEM;',
  '}',
  '',
].join('\n');

async function shown(session: Session): Promise<readonly Diagnostic[]> {
  const report = await session.pull(uri);
  return report.kind === 'full' ? report.items : [];
}

function isFaded(diagnostic: Diagnostic): boolean {
  return codeOf(diagnostic) === 'inactive-code';
}

test('what the target does not compile is faded, in whole lines, and nothing is reported in it', async (t) => {
  const session = await startSession(t, { settings: () => ({ target: 'kernel=6.12' }) });
  session.open(uri, text, 'c');
  const items = await shown(session);
  const faded = items.filter(isFaded);
  assert.deepEqual(
    faded.map(({ range }) => range),
    [
      { start: at(6, 0), end: at(6, 17) },
      { start: at(10, 0), end: at(14, 1) },
    ],
  );
  for (const { severity, tags, source } of faded) {
    assert.deepEqual([severity, tags, source], [4, [1], 'syswright']);
  }
  const lines = items.filter((one) => !isFaded(one)).map(({ range }) => range.start.line);
  assert.deepEqual(lines, [21]);
});

test('another target fades other lines', async (t) => {
  const session = await startSession(t, { settings: () => ({ target: 'kernel=6.1' }) });
  session.open(uri, text, 'c');
  const items = await shown(session);
  assert.deepEqual(
    items.filter(isFaded).map(({ range }) => [range.start.line, range.end.line]),
    [[3, 7]],
  );
  assert.deepEqual(
    items.filter((one) => !isFaded(one)).map(({ range }) => range.start.line),
    [13, 21],
  );
});

test('fading can be switched off, and a client that cannot fade is not bothered', async (t) => {
  let fades = false;
  const session = await startSession(t, {
    settings: () => ({ target: 'kernel=6.12', fadeInactiveCode: fades }),
  });
  session.open(uri, text, 'c');
  assert.deepEqual((await shown(session)).filter(isFaded), []);
  fades = true;
  const from = session.client.received.length;
  session.client.notify('workspace/didChangeConfiguration', { settings: null });
  await session.client.waitFor(isRequest('workspace/diagnostic/refresh'), from);
  assert.equal((await shown(session)).filter(isFaded).length, 2);

  const textDocument = { ...modern.textDocument, diagnostic: {} };
  const plain = await startSession(t, {
    capabilities: { ...modern, textDocument },
    settings: () => ({ target: 'kernel=6.12' }),
  });
  plain.open(uri, text, 'c');
  assert.deepEqual((await shown(plain)).filter(isFaded), []);
});

test('a client that does not pull is told what to fade, too, and it is no finding to fix', async (t) => {
  const session = await startSession(t, {
    capabilities: pushed,
    settings: () => ({ target: 'kernel=6.12' }),
  });
  session.open(uri, text, 'c');
  const items = await session.pushedFor(uri);
  assert.equal(items.filter(isFaded).length, 2);
  assert.equal(await session.actions(uri, { start: at(11, 0), end: at(11, 5) }, ['quickfix']), null);
});
