import { commands, window } from 'vscode';
import { serverCommands } from '../../../server/src/protocol.ts';

/** Lets the running kernel judge the programs of the file in front; the server shows what it says. */
export async function verify(): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  // The server's command is there as soon as the server is.
  if (uri) await commands.executeCommand(serverCommands.verify, uri.toString());
}
