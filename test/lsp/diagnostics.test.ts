import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  between,
  codeOf,
  fileUri,
  isRequest,
  modern,
  pushed,
  startSession,
  temporaryFolder,
} from './session.ts';

const uri = 'file:///srv/example/etc/sysctl.d/a.conf';
const bad = 'vm.swappiness = 300\n';

test('a client that pulls gets diagnostics with everything it can show', async (t) => {
  const session = await startSession(t);
  assert.deepEqual(session.initialized.capabilities['diagnosticProvider'], {
    identifier: 'syswright',
    interFileDependencies: false,
    workspaceDiagnostics: false,
  });
  session.open(uri, bad);
  const report = await session.pull(uri);
  assert.equal(report.kind, 'full');
  const [diagnostic] = report.items;
  assert.ok(diagnostic);
  assert.equal(codeOf(diagnostic), 'sysctl/value-out-of-range');
  assert.equal(diagnostic.source, 'syswright');
  assert.deepEqual(diagnostic.range, between(0, 16, 19));
  assert.match(diagnostic.codeDescription?.href ?? '', /\/sysctl\/value-out-of-range\.md$/);
  assert.ok(!session.client.received.some(isRequest('textDocument/publishDiagnostics')), 'pulled and pushed');
});

test('an equal answer is not sent twice', async (t) => {
  const session = await startSession(t);
  session.open(uri, bad);
  const first = await session.pull(uri);
  session.change(uri, `${bad}# a comment\n`);
  const second = await session.pull(uri, first.resultId);
  assert.equal(second.kind, 'unchanged');
  session.change(uri, 'vm.swappiness = 30\n');
  const third = await session.pull(uri, first.resultId);
  assert.equal(third.kind, 'full');
  assert.deepEqual(third.items, []);
});

test('a client that does not pull is told, with every change and once more when it closes', async (t) => {
  const session = await startSession(t, { capabilities: pushed });
  assert.equal(session.initialized.capabilities['diagnosticProvider'], undefined);
  session.open(uri, bad);
  assert.deepEqual((await session.pushedFor(uri)).map(codeOf), ['sysctl/value-out-of-range']);
  let from = session.client.received.length;
  const version = session.change(uri, '200', between(0, 16, 19));
  assert.deepEqual(await session.pushedFor(uri, from, version), []);
  await session.pushedFor(uri, from, session.change(uri, bad));
  from = session.client.received.length;
  session.close(uri);
  assert.deepEqual(await session.pushedFor(uri, from), []);
});

test('whoever asks while the person types gets the newest text, and nobody an old one', async (t) => {
  const session = await startSession(t, { capabilities: pushed });
  session.open(uri, bad);
  let version = 0;
  for (let value = 1; value <= 300; value++) version = session.change(uri, `vm.swappiness = ${value}\n`);
  const last = await session.pushedFor(uri, 0, version);
  assert.deepEqual(last.map(codeOf), ['sysctl/value-out-of-range']);
  const versions = session.client.received
    .filter(isRequest('textDocument/publishDiagnostics'))
    .map(({ params }) => (params as { version: number }).version);
  assert.deepEqual(
    versions,
    [...versions].sort((a, b) => a - b),
  );
});

test('a pull that is overtaken by edits is answered for the newest text', async (t) => {
  const session = await startSession(t);
  session.open(uri, bad);
  const answers = [];
  for (let value = 290; value >= 200; value -= 10) {
    answers.push(session.pull(uri));
    session.change(uri, `vm.swappiness = ${value}\n`);
  }
  await Promise.all(answers);
  assert.deepEqual(await session.codes(uri), []);
});

test('a cancelled request is answered as cancelled', async (t) => {
  const session = await startSession(t);
  session.open(uri, bad.repeat(20_000));
  const { id, answer } = session.client.ask('textDocument/diagnostic', { textDocument: { uri } });
  session.client.notify('$/cancelRequest', { id });
  assert.equal((await answer).error?.code, -32800);
  assert.ok((await session.pull(uri)).kind === 'full');
});

test('settings change what is found, and the client is asked to ask again', async (t) => {
  let level = 'error';
  const session = await startSession(t, {
    settings: () => ({ rules: { 'sysctl/value-out-of-range': level } }),
  });
  session.open(uri, bad);
  assert.deepEqual(await session.codes(uri), ['sysctl/value-out-of-range']);
  level = 'off';
  const from = session.client.received.length;
  session.client.notify('workspace/didChangeConfiguration', { settings: null });
  await session.client.waitFor(isRequest('workspace/diagnostic/refresh'), from);
  assert.deepEqual(await session.codes(uri), []);
});

test('an editor without workspace/configuration sends settings along', async (t) => {
  const capabilities = { ...pushed, workspace: { ...pushed.workspace, configuration: false } };
  const session = await startSession(t, {
    capabilities,
    initializationOptions: { settings: { syswright: { rules: { 'sysctl/*': 'hint' } } } },
  });
  session.open(uri, bad);
  assert.deepEqual(
    (await session.pushedFor(uri)).map((one) => one.severity),
    [4],
  );
  const from = session.client.received.length;
  session.client.notify('workspace/didChangeConfiguration', {
    settings: { syswright: { rules: { sysctl: 1 } } },
  });
  assert.deepEqual(
    (await session.pushedFor(uri, from)).map((one) => one.severity),
    [1],
  );
});

test('every folder has its own project file, and a change of it is noticed', async (t) => {
  const folder = await temporaryFolder(t);
  const roots = [join(folder, 'one'), join(folder, 'two')];
  for (const root of roots) await mkdir(join(root, 'etc/sysctl.d'), { recursive: true });
  await writeFile(join(roots[0]!, '.syswright.json'), '{ "exclude": ["etc/sysctl.d/**"] }');
  const session = await startSession(t, { folders: roots });
  const uris = roots.map((root) => fileUri(join(root, 'etc/sysctl.d/a.conf')));
  for (const one of uris) session.open(one, bad);
  assert.deepEqual(await session.codes(uris[0]!), []);
  assert.deepEqual(await session.codes(uris[1]!), ['sysctl/value-out-of-range']);
  const registered = await session.client.waitFor(
    (message) =>
      message.method === 'client/registerCapability' && JSON.stringify(message).includes('.syswright.json'),
  );
  assert.match(JSON.stringify(registered.params), /didChangeWatchedFiles/);

  await writeFile(join(roots[0]!, '.syswright.json'), '{}');
  let from = session.client.received.length;
  session.client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: fileUri(join(roots[0]!, '.syswright.json')), type: 2 }],
  });
  await session.client.waitFor(isRequest('workspace/diagnostic/refresh'), from);
  assert.deepEqual(await session.codes(uris[0]!), ['sysctl/value-out-of-range']);

  await writeFile(join(roots[1]!, '.syswright.json'), '{ "rules": { "sysctl/*": "off" } }');
  from = session.client.received.length;
  session.client.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: fileUri(roots[0]!), name: 'one' }] },
  });
  await session.client.waitFor(isRequest('workspace/diagnostic/refresh'), from);
});

test('low confidence is a hint, and messages speak the language of the client', async (t) => {
  const session = await startSession(t, {
    initializationOptions: { locale: 'zh-cn', docs: 'file:///pages' },
  });
  session.open(uri, bad);
  const report = await session.pull(uri);
  assert.equal(report.kind, 'full');
  const [diagnostic] = report.items;
  assert.match(JSON.stringify(diagnostic!.message), /内核/);
  assert.equal(diagnostic!.codeDescription?.href, 'file:///pages/zh-CN/sysctl/value-out-of-range.md');
});

test('the status names the target and each gap once', async (t) => {
  const session = await startSession(t, { settings: () => ({ target: 'systemd=252, kernel=6.1' }) });
  session.open(uri, `${bad}\0`);
  await session.pull(uri);
  const message = await session.client.waitFor((one) => {
    const { gaps = [] } = (one.params ?? {}) as { gaps?: unknown[] };
    return one.method === 'syswright/status' && gaps.length > 0;
  });
  const status = message.params as {
    target: { name: string; version: string }[];
    gaps: { reason: string }[];
  };
  assert.deepEqual(
    // The point release that the shipped table was read from.
    status.target.map(({ name, version }) => `${name} ${version.replace(/^6\.1\.\d+$/, '6.1')}`),
    ['kernel 6.1', 'systemd 252'],
  );
  assert.equal(status.gaps.length, 1);
  assert.ok(!session.client.received.some(isRequest('window/showMessage')), 'a gap popped up');
});

test('a text that is none of ours gets nothing', async (t) => {
  const session = await startSession(t, { capabilities: modern });
  const other = 'file:///srv/example/main.c';
  session.open(other, '#include <stdio.h>\nint main(void) { return 0; }\n', 'c');
  assert.deepEqual(await session.codes(other), []);
});

test('the editor knows what this machine has, for files of this machine only', async (t) => {
  const session = await startSession(t);
  const text = '[Unit]\nDescription=x\n[Service]\nExecStart=/usr/bin/no-such-program\n';
  const here = 'file:///etc/systemd/system/syswright-test.service';
  const elsewhere = 'file:///srv/image/etc/systemd/system/syswright-test.service';
  for (const uri of [here, elsewhere]) session.open(uri, text);
  assert.ok((await session.codes(here)).includes('systemd/missing-reference'));
  assert.ok(!(await session.codes(elsewhere)).includes('systemd/missing-reference'));
});
