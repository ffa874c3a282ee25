import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, CodeLens } from 'vscode-languageserver/node';
import { startSession } from './session.ts';

test('a service has its exposure above it, and the lines that better it among the code actions', async (t) => {
  const session = await startSession(t);
  const uri = 'file:///srv/project/web.service';
  session.open(
    uri,
    '[Unit]\r\nDescription=Web\r\n\r\n[Service]\r\nExecStart=/usr/bin/web\r\n',
    'systemd-unit',
  );
  const textDocument = { uri };
  const lenses = await session.client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  assert.deepEqual(
    lenses.map((one) => [one.range.start.line, one.command?.command]),
    [[3, '']],
  );
  assert.match(lenses[0]!.command!.title, /^Exposure 9\.\d of 10/);
  const at = (line: number): Promise<CodeAction[] | null> => {
    const range = { start: { line, character: 1 }, end: { line, character: 1 } };
    return session.client.request('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
  };
  const actions = ((await at(3)) ?? []).filter((one) => one.kind === 'refactor.rewrite');
  assert.equal(actions.length, 3);
  assert.match(JSON.stringify(actions[0]!.edit), /\\r\\nSystemCallFilter=@system-service/);
  assert.deepEqual(
    ((await at(1)) ?? []).filter((one) => one.kind === 'refactor.rewrite'),
    [],
  );
});
