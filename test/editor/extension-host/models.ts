import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, findingAt, show } from './editor.ts';

const names = ['syswright_check', 'syswright_explain', 'syswright_target', 'syswright_verify'];

async function asked(name: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return result.content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('');
}

suite('models and agents', () => {
  test('the editor knows the tools, and they answer', async () => {
    await show('systemd/demo.service');
    await api();
    const known = new Set(vscode.lm.tools.map(({ name }) => name));
    assert.deepEqual(
      names.filter((name) => !known.has(name)),
      [],
    );
    const text = '[Service]\nExecStart=/usr/bin/x\nEnviromentFile=/etc/x\n';
    assert.match(await asked('syswright_check', { path: 'x.service', text }), /EnviromentFile/);
    assert.match(await asked('syswright_target', {}), /6\.12/);
    assert.match(
      await asked('syswright_explain', { name: 'class_create' }),
      /class_create\(const char \*name\)/,
    );
    assert.match(await asked('syswright_check', { path: '/etc/shadow' }), /outside/);
  });

  test('without a model no repair by one is offered', async () => {
    const name = 'systemd/demo.service';
    const { document } = await show(name);
    const { range } = await findingAt(name, document);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    assert.ok(actions.length > 0);
    assert.ok(!actions.some(({ command }) => command?.command === 'syswright.repairByModel'));
  });
});
