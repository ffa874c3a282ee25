import { CodeActionKind, commands } from 'vscode';

/** Applies the safe fixes to the active file and leaves the fix-all of other extensions alone. */
export async function fixAll(): Promise<void> {
  await commands.executeCommand('editor.action.sourceAction', {
    kind: CodeActionKind.SourceFixAll.append('syswright').value,
    apply: 'first',
  });
}
