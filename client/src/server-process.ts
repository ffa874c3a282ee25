import { env, l10n, Uri, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind, type NodeModule } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { selector } from './documents.ts';

/** Where `node --inspect` listens when the editor itself is being debugged. */
const inspectorPort = 6009;

/** The bundled server as a child of the extension host, not yet started. */
export function createServerProcess(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const run: NodeModule = {
    module: context.asAbsolutePath('server/dist/server.js'),
    transport: TransportKind.ipc,
  };
  const debug: NodeModule = { ...run, options: { execArgv: ['--nolazy', `--inspect=${inspectorPort}`] } };
  return new LanguageClient(
    'syswright',
    'Syswright',
    { run, debug },
    {
      documentSelector: selector,
      outputChannel: output,
      // A function, because trust may have been granted between two starts.
      initializationOptions: (): InitializationOptions => ({
        locale: env.language,
        docs: Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
        trusted: workspace.isTrusted,
        storage: context.globalStorageUri.fsPath,
        hasModels: true,
      }),
      initializationFailedHandler: () => false,
    },
  );
}

/** Starts the server, or says once that it did not start. Never rejects: an editor without us is still an editor. */
export async function startServer(client: LanguageClient, output: LogOutputChannel): Promise<boolean> {
  return attempt(() => client.start(), output);
}

export async function restartServer(client: LanguageClient, output: LogOutputChannel): Promise<boolean> {
  return attempt(() => client.restart(), output);
}

async function attempt(action: () => Promise<void>, output: LogOutputChannel): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    const show = l10n.t('Show Output');
    // Not awaited: the person may leave the message open for hours.
    void window.showErrorMessage(l10n.t('The Syswright server did not start.'), show).then((choice) => {
      if (choice === show) output.show();
    });
    return false;
  }
}
