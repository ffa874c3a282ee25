import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver/node';
import type { Message } from './lsp-client.ts';
import { applied, between, isRequest, modern, startSession, type Session } from './session.ts';

const uri = 'file:///srv/example/etc/systemd/system/a.service';
const text = '[Unit]\nDescription = A\n\n\n[Service]\n  ExecStart=/bin/true \n';
const options = { tabSize: 4, insertSpaces: true };

const registering = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true },
  },
};

interface Registration {
  readonly method: string;
  readonly registerOptions?: { readonly documentSelector?: readonly { readonly language: string }[] };
}

function registered(message: Message): readonly Registration[] {
  return isRequest('client/registerCapability')(message)
    ? (message.params as { registrations: readonly Registration[] }).registrations
    : [];
}

function isFormatting(message: Message): boolean {
  return registered(message).some(({ method }) => method === 'textDocument/formatting');
}

function format(session: Session): Promise<TextEdit[] | null> {
  return session.client.request('textDocument/formatting', { textDocument: { uri }, options });
}

test('formatting is off until it is asked for, and then offered for languages that have it, never for C', async (t) => {
  let enabled = false;
  const settings = () => ({ format: { enabled } });
  const session = await startSession(t, { capabilities: registering, settings });
  assert.equal(session.initialized.capabilities['documentFormattingProvider'], undefined);
  session.open(uri, text, 'systemd-unit');
  assert.equal(await format(session), null);
  enabled = true;
  const from = session.client.received.length;
  session.client.notify('workspace/didChangeConfiguration', { settings: null });
  const message = await session.client.waitFor(isFormatting, from);
  const languages = registered(message).flatMap(({ registerOptions }) =>
    (registerOptions?.documentSelector ?? []).map(({ language }) => language),
  );
  assert.ok(languages.includes('systemd-unit') && languages.includes('fstab'));
  assert.ok(!languages.includes('c') && !languages.includes('cpp'));
  const edits = await format(session);
  assert.equal(applied(text, edits ?? []), '[Unit]\nDescription=A\n\n[Service]\nExecStart=/bin/true\n');
  const inRange = await session.client.request<TextEdit[]>('textDocument/rangeFormatting', {
    textDocument: { uri },
    range: between(1, 0, 5),
    options,
  });
  assert.equal(applied(text, inRange), text.replace('Description = A', 'Description=A'));
  const later = session.client.received.length;
  enabled = false;
  session.client.notify('workspace/didChangeConfiguration', { settings: null });
  await session.client.waitFor(isRequest('client/unregisterCapability'), later);
  assert.equal(await format(session), null);
});

test('a client that nothing can be said to later has it when it was set at the start', async (t) => {
  const plain = await startSession(t);
  assert.equal(plain.initialized.capabilities['documentFormattingProvider'], undefined);
  const capabilities = { ...modern, workspace: { ...modern.workspace, configuration: false } };
  const settings = { format: { enabled: true } };
  const session = await startSession(t, { capabilities, initializationOptions: { settings } });
  assert.equal(session.initialized.capabilities['documentFormattingProvider'], true);
  session.open(uri, text, 'systemd-unit');
  assert.equal((await format(session))?.length, 5);
  const c = 'file:///srv/linux/drivers/misc/a.c';
  session.open(c, '#include <linux/module.h>\nint  a ;\n', 'c');
  assert.equal(
    (
      await session.client.request<TextEdit[] | null>('textDocument/formatting', {
        textDocument: { uri: c },
        options,
      })
    )?.length ?? 0,
    0,
  );
});
