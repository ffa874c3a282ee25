import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import {
  apiKeyRequest,
  apiKeysChangedNotification,
  statusNotification,
  trustNotification,
  type ApiKeyParams,
  type RepairParams,
  type Status,
  type Trust,
} from '../../server/src/protocol.ts';
import { offerToAgents } from './agents.ts';
import { ApiKeys } from './api-keys.ts';
import { deleteApiKey, setApiKey } from './commands/api-key.ts';
import { chooseModel, sentRequests } from './commands/choose-model.ts';
import { chooseTarget } from './commands/choose-target.ts';
import { repair, write } from './commands/drafts.ts';
import { explainByModel } from './commands/explain-by-model.ts';
import { explain, Explanations, explanationScheme } from './commands/explain.ts';
import { fixAll } from './commands/fix-all.ts';
import { installEngine } from './commands/local-model.ts';
import { openRulePage } from './commands/rule-page.ts';
import { verify } from './commands/verify.ts';
import { bridgeModels } from './model-bridge.ts';
import { createServerProcess, restartServer, startServer } from './server-process.ts';
import { StatusView } from './status.ts';
import { registerTools } from './tools.ts';

/** What other extensions may read. */
export interface Api {
  /** The last status of the server; undefined until it has said something. */
  readonly status: () => Status | undefined;
  /** Process id of the running server. */
  readonly serverPid: () => number | undefined;
}

let running: LanguageClient | undefined;

export function activate(context: ExtensionContext): Api {
  const output = window.createOutputChannel('Syswright', { log: true });
  const client = createServerProcess(context, output);
  const status = new StatusView();
  const keys = new ApiKeys(context);
  const explanations = new Explanations();
  running = client;

  const command = (name: string, action: (...given: never[]) => unknown) =>
    commands.registerCommand(`syswright.${name}`, action);
  context.subscriptions.push(
    ...offerToAgents(context),
    ...bridgeModels(client),
    ...registerTools(client),
    output,
    status,
    workspace.registerTextDocumentContentProvider(explanationScheme, explanations),
    command('restartServer', () => restartServer(client, output)),
    command('showOutput', () => {
      output.show();
    }),
    command('chooseTarget', chooseTarget),
    command('chooseModel', () => chooseModel(client, keys)),
    command('installEngine', () => installEngine(client)),
    command('showSentRequests', async () => {
      await explanations.show('sent', await sentRequests(client));
    }),
    command('setApiKey', () => setApiKey(keys)),
    command('deleteApiKey', () => deleteApiKey(keys)),
    command('explain', () => explain(client, explanations)),
    command('explainByModel', () => explainByModel(client, explanations)),
    command('repairByModel', (uri?: string, finding?: Omit<RepairParams, 'uri'>) =>
      repair(client, explanations, uri, finding),
    ),
    command('writeModule', () => write(client, explanations, 'module')),
    command('writeEbpf', () => write(client, explanations, 'ebpf')),
    command('writeUnit', () => write(client, explanations, 'unit')),
    command('writeRule', () => write(client, explanations, 'rule')),
    command('openRulePage', () => openRulePage(context)),
    command('fixAll', fixAll),
    command('verify', verify),
    command('showGaps', () => status.showGaps()),
    command('openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) status.starting();
      if (newState === State.Stopped || newState === State.StartFailed) status.stopped();
    }),
    client.onNotification(statusNotification, (news: Status) => {
      status.show(news);
    }),
    // A key never goes to the server of a workspace that nobody vouched for.
    client.onRequest(apiKeyRequest, ({ provider }: ApiKeyParams) =>
      workspace.isTrusted ? keys.get(provider) : null,
    ),
    keys.onChange(() => notify(client, apiKeysChangedNotification)),
    workspace.onDidGrantWorkspaceTrust(() =>
      notify(client, trustNotification, { trusted: true } satisfies Trust),
    ),
  );
  // Not awaited: activation must not keep the editor waiting for a process to start.
  void startServer(client, output);
  return { status: () => status.status, serverPid: () => client.serverProcess?.pid };
}

export async function deactivate(): Promise<void> {
  if (running?.state === State.Running || running?.state === State.Starting) await running.stop();
  running = undefined;
}

/** Tells a running server; a stopped one learns the same when it starts. */
async function notify(client: LanguageClient, method: string, params?: object): Promise<void> {
  if (client.state !== State.Running) return;
  await (params === undefined ? client.sendNotification(method) : client.sendNotification(method, params));
}
