import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension.ts';
import { fixture, type FixtureName } from '../fixtures.ts';

/** How long a condition may take; the first file of a language also loads its domain. */
const patience = 10_000;

/** Waits for a condition by looking whenever something happens, and every now and then in between. */
export async function until<T>(
  what: string,
  look: () => T | undefined | PromiseLike<T | undefined>,
  happens: vscode.Event<unknown> = vscode.languages.onDidChangeDiagnostics,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${patience / 1000} s`);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, 100);
      const listener = happens(done);
      function done(): void {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      }
    });
  }
}

export function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('syswright.syswright');
  assert.ok(found, 'the extension is not installed');
  return found;
}

export async function api(): Promise<Api> {
  const found = extension();
  return found.isActive ? found.exports : found.activate();
}

export function uriOf(name: FixtureName): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Shows a fixture with the text that it has on disk, whatever an earlier test typed. */
export async function show(name: FixtureName): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uriOf(name), { preview: false });
  if (editor.document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  return editor;
}

export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'syswright');
}

/** Waits for the finding at the mark of a fixture. */
export async function findingAt(
  name: FixtureName,
  document: vscode.TextDocument,
): Promise<vscode.Diagnostic> {
  const place = document.positionAt(fixture(name).offset);
  return until(`a finding at the mark of ${name}`, () =>
    ours(document.uri).find(({ range }) => range.contains(place)),
  );
}

export async function noFindings(uri: vscode.Uri): Promise<void> {
  await until(`no finding in ${uri.path}`, () => (ours(uri).length === 0 ? true : undefined));
}

export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Replaces the whole text of an editor; the file on disk stays as it is. */
export async function replaceText(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  assert.ok(
    await editor.edit((change) => {
      change.replace(all, text);
    }),
  );
}
