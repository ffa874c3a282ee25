/** Official validators in the editor: asked on save in trusted workspaces, said with our findings, gone with the next edit. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { findProgram } from '../../server/src/process/run.ts';
import { writeKernelHeaders } from '../support/kernel-headers.ts';
import { withOfficialValidators } from '../support/official-validators.ts';
import {
  codeOf,
  fileUri,
  startSession,
  temporaryFolder,
  type Session,
  type SessionOptions,
} from './session.ts';

/** A mistake that only visudo sees, one that both see. */
const text = 'User_Alias UNUSED = daemon\nroot ALL (ALL:ALL) ALL\n';

async function opened(
  t: TestContext,
  options: SessionOptions = {},
): Promise<{ session: Session; uri: string }> {
  const folder = await temporaryFolder(t);
  const session = await startSession(t, { folders: [folder], env: { ...process.env }, ...options });
  const uri = fileUri(join(folder, 'etc/sudoers.d/x'));
  session.open(uri, text);
  return { session, uri };
}

async function shown(session: Session, uri: string): Promise<readonly Diagnostic[]> {
  const report = await session.pull(uri);
  assert.ok(report.kind === 'full');
  return report.items;
}

async function save(session: Session, uri: string): Promise<void> {
  const from = session.client.received.length;
  session.client.notify('textDocument/didSave', { textDocument: { uri } });
  await session.client.waitFor((one) => one.method === 'workspace/diagnostic/refresh', from);
}

test('a save brings what the validator says, nothing twice, until the text changes', async (t) => {
  if (!withOfficialValidators(t)) return;
  const { session, uri } = await opened(t);
  const before = (await shown(session, uri)).map(codeOf);
  assert.ok(before.includes('sudoers/malformed-line'), before.join());
  await save(session, uri);
  const after = await shown(session, uri);
  const ours = after.filter((one) => codeOf(one) === 'sudoers/malformed-line');
  assert.equal(ours.length, 1);
  assert.match(ours[0]?.relatedInformation?.map((one) => one.message).join() ?? '', /visudo: syntax error/);
  assert.deepEqual(after.filter((one) => one.range.start.line === 1).map(codeOf), ['sudoers/malformed-line']);
  session.change(uri, `${text}\n`);
  assert.deepEqual((await shown(session, uri)).map(codeOf), before);
});

test('a workspace that is not trusted, or a person who does not want it, gets no validator', async (t) => {
  if (!withOfficialValidators(t)) return;
  const refused: readonly SessionOptions[] = [
    { initializationOptions: { trusted: false } },
    { initializationOptions: { trusted: undefined } },
    { settings: () => ({ validateOnSave: false }) },
  ];
  for (const options of refused) {
    const { session, uri } = await opened(t, options);
    const before = await shown(session, uri);
    session.client.notify('textDocument/didSave', { textDocument: { uri } });
    // Answered behind the save, and a second pull behind whatever the save has begun.
    await shown(session, uri);
    assert.deepEqual(await shown(session, uri), before);
    assert.ok(!session.client.received.some((one) => one.method === 'workspace/diagnostic/refresh'));
  }
});

test('a suggestion that was taken is looked at without a save, for who wants that in a workspace of trust', async (t) => {
  if (!withOfficialValidators(t)) return;
  const take = async (
    settings: object,
    more: SessionOptions = {},
  ): Promise<{ session: Session; uri: string }> => {
    const { session, uri } = await opened(t, { settings: () => settings, ...more });
    await shown(session, uri);
    const params = { command: 'syswright.suggestionAccepted', arguments: ['model', uri] };
    await session.client.request('workspace/executeCommand', params);
    return { session, uri };
  };
  const wanted = { validateOnSave: false, suggestions: { checkAccepted: true } };
  const { session, uri } = await take(wanted);
  await session.client.waitFor((one) => one.method === 'workspace/diagnostic/refresh');
  assert.match(JSON.stringify(await shown(session, uri)), /visudo: syntax error/);
  for (const other of [await take({}), await take(wanted, { initializationOptions: { trusted: false } })]) {
    await shown(other.session, other.uri);
    assert.doesNotMatch(JSON.stringify(await shown(other.session, other.uri)), /visudo/);
    assert.ok(!other.session.client.received.some((one) => one.method === 'workspace/diagnostic/refresh'));
  }
});

test('a module is compiled when a suggestion was taken, not with a save, and a save keeps what was said', async (t) => {
  if ((await findProgram('gcc', [])) === undefined) {
    t.skip('there is no gcc');
    return;
  }
  const tree = await temporaryFolder(t);
  writeKernelHeaders(tree);
  const settings = (): object => ({ suggestions: { checkAccepted: true }, target: { system: tree } });
  const folder = await temporaryFolder(t);
  const session = await startSession(t, { folders: [folder], env: { ...process.env }, settings });
  const uri = fileUri(join(folder, 'm.c'));
  session.open(uri, '#include <linux/module.h>\n\nint m(void)\n{\n\tint *p = 1.5;\n\n\treturn *p;\n}\n', 'c');
  const said = async (): Promise<string> =>
    (await shown(session, uri))
      .filter((one) => codeOf(one) === 'validator/gcc')
      .map((one) => `${one.range.start.line} ${JSON.stringify(one.message)}`)
      .join();
  session.client.notify('textDocument/didSave', { textDocument: { uri } });
  await shown(session, uri);
  assert.equal(await said(), '');
  const from = session.client.received.length;
  await session.client.request('workspace/executeCommand', {
    command: 'syswright.suggestionAccepted',
    arguments: ['model', uri],
  });
  await session.client.waitFor((one) => one.method === 'workspace/diagnostic/refresh', from);
  assert.match(await said(), /^4 "gcc: incompatible types/);
  session.client.notify('textDocument/didSave', { textDocument: { uri } });
  await shown(session, uri);
  assert.match(await said(), /^4 "gcc: incompatible types/);
});
