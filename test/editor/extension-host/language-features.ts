import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fixture, type FixtureName } from '../fixtures.ts';
import { findingAt, noFindings, replaceText, show, until } from './editor.ts';

async function quickFixes(name: FixtureName, document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const { range } = await findingAt(name, document);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : JSON.stringify(content)))
    .join('\n');
}

suite('language features', () => {
  test('hovering a directive explains it', async () => {
    const { document } = await show('systemd/demo.service');
    const place = document.positionAt(document.getText().indexOf('ExecStart') + 2);
    assert.match(await hoverAt(document, place), /ExecStart/);
  });

  test('hovering a sysctl key explains it', async () => {
    const { document } = await show('etc/sysctl.d/91-clean.conf');
    assert.match(await hoverAt(document, new vscode.Position(0, 5)), /overcommit_memory/);
  });

  test('completion offers directives of the section', async () => {
    const editor = await show('systemd/demo.service');
    const { document } = editor;
    const offset = document.getText().indexOf('ExecStart=');
    await editor.edit((change) => {
      change.insert(document.positionAt(offset), 'Exec\n');
    });
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(offset + 'Exec'.length),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(
      labels.some((label) => label.startsWith('ExecReload')),
      labels.slice(0, 20).join(', '),
    );
  });

  test('a quick fix repairs the misspelt directive', async () => {
    const name = 'systemd/demo.service';
    const { document } = await show(name);
    const fix = (await quickFixes(name, document)).find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit, 'no quick fix');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /^EnvironmentFile=/m);
    await noFindings(document.uri);
  });

  test('fix-all applies the safe fixes of the file', async () => {
    const name = 'systemd/demo.service';
    const { document } = await show(name);
    await findingAt(name, document);
    await vscode.commands.executeCommand('syswright.fixAll');
    await until(
      'the repaired text',
      () => (/^EnvironmentFile=/m.test(document.getText()) ? true : undefined),
      vscode.workspace.onDidChangeTextDocument,
    );
  });

  test('the outline names sections and functions', async () => {
    for (const [name, expected] of [
      ['systemd/demo.service', 'Service'],
      ['hello/hello.c', 'hello_init'],
    ] as const) {
      const { document } = await show(name);
      const symbols = await until('symbols', () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      );
      assert.ok(
        symbols.some((symbol) => symbol.name.includes(expected)),
        `${expected} is not in the outline`,
      );
    }
  });

  test('ghost text for an idiom appears, and is accepted', async () => {
    const editor = await show('systemd/nightly.timer');
    const { document } = editor;
    await replaceText(editor, `${fixture('systemd/nightly.timer').text}\n`);
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await until(
      'the accepted idiom',
      async () => {
        await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
        await vscode.commands.executeCommand('editor.action.inlineSuggest.commit');
        return document.getText().includes('WantedBy=timers.target') ? true : undefined;
      },
      vscode.workspace.onDidChangeTextDocument,
    );
    assert.match(document.getText(), /\[Install\]\nWantedBy=timers\.target/);
  });
});
