import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ScriptedModel } from '../model-extension/extension.ts';
import { api, findingAt, show, until } from './editor.ts';

const names = ['syswright_check', 'syswright_explain', 'syswright_target', 'syswright_verify'];

async function asked(name: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return result.content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('');
}

/** The extension beside ours that brings a model. */
async function scripted(): Promise<ScriptedModel> {
  const found = vscode.extensions.getExtension<ScriptedModel>('syswright-tests.scripted-model');
  assert.ok(found, 'the extension with the model is not there');
  return found.activate();
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

  test('a model that another extension brings suggests into the text', async function () {
    const model = await scripted();
    if (!model.isPossible) this.skip();
    const settings = vscode.workspace.getConfiguration('syswright');
    const editor = await show('hello/hello.c');
    const { document } = editor;
    await settings.update('model.provider', 'editor', vscode.ConfigurationTarget.Global);
    try {
      const { status } = await api();
      await until('the editor as provider', () => status()?.provider.name === 'editor' || undefined);
      const line = 9;
      await editor.edit((change) => {
        change.insert(document.lineAt(line).range.end, '\n\tpr_inf');
      });
      const end = document.lineAt(line + 1).range.end;
      editor.selection = new vscode.Selection(end, end);
      await until(
        'the accepted suggestion',
        async () => {
          await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
          await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
          return document.lineAt(line + 1).text.includes('(') || undefined;
        },
        vscode.workspace.onDidChangeTextDocument,
      );
      assert.equal(document.lineAt(line + 1).text, '\tpr_info("hello: from the editor\\n");');
      assert.match(model.asked.join('\n'), /Linux 6\.12/);
    } finally {
      await settings.update('model.provider', undefined, vscode.ConfigurationTarget.Global);
      await show('hello/hello.c');
    }
  });
});
