import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, extension, findingAt, show, until } from './editor.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

suite('manners', () => {
  test('the extension wakes up for a file of ours and says what it works for', async () => {
    await show('etc/sysctl.d/91-clean.conf');
    const { status } = await api();
    const kernel = await until('a kernel in the status', () =>
      status()?.target.find(({ name }) => name === 'kernel'),
    );
    assert.match(kernel.version, /^6\.12/);
    assert.equal(status()?.provider.state, 'off');
  });

  test('every command of the manifest is there', async () => {
    await api();
    const registered = new Set(await vscode.commands.getCommands(true));
    const { commands } = (extension().packageJSON as Manifest).contributes;
    assert.deepEqual(
      commands.filter(({ command }) => !registered.has(command)),
      [],
    );
  });

  test('files get their language by name and place', async () => {
    assert.equal((await show('etc/sysctl.d/90-range.conf')).document.languageId, 'sysctl');
    assert.equal((await show('systemd/demo.service')).document.languageId, 'systemd-unit');
    assert.equal((await show('systemd/nightly.timer')).document.languageId, 'systemd-unit');
    assert.equal((await show('ebpf/count.bpf.c')).document.languageId, 'c');
  });

  test('beside clangd: no definitions, no formatting, no semantic tokens for C', async () => {
    const { document } = await show('hello/hello.c');
    await findingAt('hello/hello.c', document);
    const place = document.positionAt(document.getText().indexOf('class_destroy') + 3);
    const { uri } = document;
    const ask = <T>(command: string, ...args: unknown[]) =>
      vscode.commands.executeCommand<T | undefined>(command, uri, ...args);
    assert.deepEqual(await ask<unknown[]>('vscode.executeDefinitionProvider', place), []);
    assert.equal(await ask('vscode.executeFormatDocumentProvider', {}), undefined);
    assert.equal(await ask('vscode.provideDocumentSemanticTokensLegend'), undefined);
  });

  test('a restart brings a new server, and the findings come back', async () => {
    const name = 'etc/sysctl.d/90-range.conf';
    const { document } = await show(name);
    await findingAt(name, document);
    const { serverPid } = await api();
    const before = serverPid();
    assert.ok(before !== undefined, 'no server runs');
    await vscode.commands.executeCommand('syswright.restartServer');
    const after = await until('a new server', () => (serverPid() === before ? undefined : serverPid()));
    assert.notEqual(after, before);
    await findingAt(name, document);
  });

  test('the rule under the cursor is explained in a page of its own', async () => {
    const name = 'etc/sysctl.d/90-range.conf';
    const editor = await show(name);
    const { range } = await findingAt(name, editor.document);
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand('syswright.explain');
    await until(
      'a preview',
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ label, input }) => input instanceof vscode.TabInputWebview && /range/.test(label)),
      vscode.window.tabGroups.onDidChangeTabs,
    );
  });
});
