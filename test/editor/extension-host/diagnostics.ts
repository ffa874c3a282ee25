import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FixtureName } from '../fixtures.ts';
import { codeOf, findingAt, noFindings, ours, replaceText, show, until, uriOf } from './editor.ts';

const mistakes: readonly FixtureName[] = [
  'hello/hello.c',
  'ebpf/count.bpf.c',
  'systemd/demo.service',
  'etc/sysctl.d/90-range.conf',
];

suite('diagnostics', () => {
  for (const name of mistakes) {
    test(`the mistake in ${name} is reported where it stands`, async () => {
      const { document } = await show(name);
      const finding = await findingAt(name, document);
      assert.match(codeOf(finding), /^[a-z-]+\/[a-z-]+$/);
      assert.notEqual(finding.message, '');
    });
  }

  test('the code of a finding leads to a page that came with the extension', async () => {
    const { document } = await show('etc/sysctl.d/90-range.conf');
    const { code } = await findingAt('etc/sysctl.d/90-range.conf', document);
    assert.ok(typeof code === 'object', 'the code has no link');
    const page = Buffer.from(await vscode.workspace.fs.readFile(code.target)).toString('utf8');
    assert.match(page, new RegExp(`^# ${String(code.value)}$`, 'm'));
  });

  test('a finding goes while the mistake is typed away, and comes back with it', async () => {
    const editor = await show('etc/sysctl.d/90-range.conf');
    await findingAt('etc/sysctl.d/90-range.conf', editor.document);
    const wrong = editor.document.getText();
    await replaceText(editor, wrong.replace('= 3', '= 2'));
    await noFindings(editor.document.uri);
    await replaceText(editor, wrong);
    await findingAt('etc/sysctl.d/90-range.conf', editor.document);
  });

  test('an ordinary C program hears nothing from us', async () => {
    const { document } = await show('plain/tool.c');
    // The server answers in order: when a later file has its findings, this one has been looked at.
    const later = await show('hello/hello.c');
    await findingAt('hello/hello.c', later.document);
    assert.deepEqual(ours(document.uri), []);
  });

  test('a setting silences a rule at once, and gives it back', async () => {
    const name = 'etc/sysctl.d/90-range.conf';
    const { document } = await show(name);
    const code = codeOf(await findingAt(name, document));
    const settings = vscode.workspace.getConfiguration('syswright', document.uri);
    await settings.update('rules', { [code]: 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await noFindings(document.uri);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await findingAt(name, document);
  });

  test('another target is another judgement', async () => {
    const name = 'hello/hello.c';
    const { document } = await show(name);
    await findingAt(name, document);
    const settings = vscode.workspace.getConfiguration('syswright', document.uri);
    await settings.update('target.system', 'kernel=5.10', vscode.ConfigurationTarget.Workspace);
    try {
      await noFindings(document.uri);
    } finally {
      await settings.update('target.system', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await findingAt(name, document);
  });

  test('half a file, noise and an empty file leave the server standing', async () => {
    const editor = await show('hello/hello.c');
    const whole = editor.document.getText();
    for (const text of [whole.slice(0, whole.length / 2), '\u0001}{]['.repeat(2000), '']) {
      await replaceText(editor, text);
      await noFindings(uriOf('etc/sysctl.d/91-clean.conf'));
    }
    await replaceText(editor, whole);
    await until('the finding after the noise', () => ours(editor.document.uri)[0]);
  });
});
