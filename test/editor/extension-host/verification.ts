import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findClang } from '../../../server/src/checkers/bpf/tools.ts';
import { missingCapabilities } from '../../../server/src/checkers/bpf/verify.ts';
import { codeOf, ours, replaceText, show, until } from './editor.ts';

const name = 'verify/lookup.bpf.c';

/** What this machine lacks to ask its kernel. Where nothing is missing, the kernel has to answer. */
async function lacking(): Promise<string | undefined> {
  const missing = process.platform === 'linux' ? await missingCapabilities() : ['Linux'];
  if (missing.length > 0) return missing.join(', ');
  return (await findClang([])) === undefined ? 'clang' : undefined;
}

function ofVerifier(uri: vscode.Uri): vscode.Diagnostic | undefined {
  return ours(uri).find((one) => codeOf(one).startsWith('verifier/'));
}

suite('the running kernel', () => {
  test('what it refuses shows its squiggle on the causing line, and goes with the next edit', async function () {
    const without = await lacking();
    if (without !== undefined) {
      console.log(`skipped: this machine cannot verify programs without ${without}`);
      this.skip();
    }
    const editor = await show(name);
    const { document } = editor;
    await vscode.commands.executeCommand('syswright.verify');
    const finding = await until('what the kernel said', () => ofVerifier(document.uri));
    assert.equal(codeOf(finding), 'verifier/null-deref');
    assert.equal(document.getText(finding.range), '*value += 1;');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.match(finding.message, /^count: /);

    // What our own rule offers against it is offered at the kernel's finding.
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => /value is NULL/.test(title));

    const lenses = await until('the verdicts above the programs', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      const titles = found.map(({ command }) => command?.title ?? '');
      return titles.some((title) => title.startsWith('✗')) ? titles : undefined;
    });
    assert.match(lenses.join('\n'), /^✗ .*\n✓ /);

    const wrong = document.getText();
    assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /if \(!value\)\n\t\treturn XDP_PASS;/);
    await until('no finding of an older text', () => (ofVerifier(document.uri) ? undefined : true));
    await vscode.commands.executeCommand('syswright.verify');
    assert.equal(ofVerifier(document.uri), undefined);
    await replaceText(editor, wrong);
  });
});
