import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { programVersion } from '../config/program.ts';
import type { Gap } from '../core/types.ts';
import {
  apiKeysChangedNotification,
  explainRequest,
  serverCommands,
  trustNotification,
  type ExplainParams,
  type Trust,
} from '../protocol.ts';
import type { Setup } from '../workers/messages.ts';
import { AnalysisThread, threadDefaults, type ThreadOptions } from './analysis-thread.ts';
import { checkAccepted } from './check-accepted.ts';
import { readClient, type Client } from './client.ts';
import { codeActions, fixAllKind } from './code-actions.ts';
import { completion, triggerCharacters } from './completion.ts';
import { Configuration, readValues } from './configuration.ts';
import { unlessCancelled, type Context } from './context.ts';
import { Diagnostics } from './diagnostics.ts';
import { pathOf, type OpenDocument } from './documents.ts';
import { figureLenses } from './figure-lenses.ts';
import { Formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { answerAboutModels } from './model-requests.ts';
import { Model } from './model.ts';
import { openedOf } from './opened.ts';
import { StatusBoard } from './status-board.ts';
import { inlineCompletion } from './suggestions.ts';
import { documentSymbols } from './symbols.ts';
import { synchronise } from './synchronise.ts';
import { Validation } from './validation.ts';
import { Verification } from './verification.ts';
import { WorkspaceTrust } from './workspace-trust.ts';

export type ServerTuning = Partial<Pick<ThreadOptions, 'program' | 'memoryLimit' | 'patience' | 'idle'>>;

/** Files beside the documents that say which target they are for, or how they are to be checked. */
const watched = [
  '**/.syswright.json',
  '**/{Makefile,Kbuild,Kconfig,dkms.conf,.config}',
  '**/Module.symvers',
  '**/include/config/kernel.release',
];

/** Connects the protocol with the analysis. The thread starts at once, while the client still says who it is. */
export function serveLanguage(connection: Connection, tuning: ServerTuning = {}): void {
  const documents = new Map<string, OpenDocument>();
  const early: Gap[] = [];
  let context: Context | undefined;
  const thread = new AnalysisThread({
    ...threadDefaults,
    ...tuning,
    setup: (): Setup => ({ locale: context?.client.locale ?? 'en' }),
    *documents() {
      for (const document of documents.values()) if (context) yield openedOf(context, document);
    },
    gap(gap) {
      if (context) context.status.add(gap);
      else early.push(gap);
    },
  });

  connection.onInitialize((params): InitializeResult => {
    if (context) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server is initialized already');
    const client = readClient(params);
    const status = new StatusBoard(connection, client.locale);
    const configuration = new Configuration(connection, client, (uri, settings) => {
      thread.notify('settings', { uri, settings });
    });
    const trust = new WorkspaceTrust(client.trusted, status);
    context = { connection, client, thread, documents, configuration, status, trust };
    thread.setUp();
    for (const gap of early) status.add(gap);
    wire(context, documents);
    return {
      capabilities: capabilitiesOf(client, params),
      serverInfo: { name: 'syswright', version: programVersion },
    };
  });
  connection.onInitialized(() => {
    if (context) void register(context);
  });
  connection.onShutdown(() => thread.stop());
  connection.listen();
}

function capabilitiesOf(client: Client, params: InitializeParams): InitializeResult['capabilities'] {
  const inline = params.capabilities.textDocument?.inlineCompletion !== undefined;
  return {
    positionEncoding: client.encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    hoverProvider: true,
    completionProvider: { triggerCharacters },
    documentSymbolProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', fixAllKind] },
    codeLensProvider: { resolveProvider: false },
    executeCommandProvider: { commands: [serverCommands.accepted, serverCommands.verify] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(inline ? { inlineCompletionProvider: true } : {}),
    // Where nothing can be said later, what was set at the start counts.
    ...(!client.registersFormatting && readValues(client.settings)['syswright.format.enabled'] === true
      ? { documentFormattingProvider: true, documentRangeFormattingProvider: true }
      : {}),
    ...(client.pulls
      ? {
          diagnosticProvider: {
            identifier: 'syswright',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}

/** Gives every request and notification to the feature that knows it. */
function wire(context: Context, documents: Map<string, OpenDocument>): void {
  const { connection, client, configuration, thread } = context;
  const diagnostics = new Diagnostics(context, (document) => verification.diagnostics(document));
  const verification = new Verification(context, (document) => {
    diagnostics.show(document);
  });
  const validation = new Validation(context, (document) => {
    diagnostics.show(document);
  });
  const formatting = new Formatting(context);
  const model = new Model(context);
  const changed = (): void => {
    model.forget();
    diagnostics.refresh();
  };
  const features = { diagnostics, formatting, model, verification, validation };
  const recent = synchronise(context, documents, features, changed);

  connection.onHover((params, token) => hover(context, params, token));
  connection.onCompletion((params, token) => completion(context, params, token));
  connection.onDocumentSymbol((params, token) => documentSymbols(context, params, token));
  connection.onCodeLens(async (params, token) => [
    ...(await verification.lenses(params, token)),
    ...(await figureLenses(context, params, token)),
  ]);
  connection.onDocumentFormatting((params, token) => formatting.format(params, token));
  connection.onDocumentRangeFormatting((params, token) => formatting.format(params, token));
  connection.onCodeAction((params, token) => codeActions(context, diagnostics, params, token));
  connection.languages.inlineCompletion.on((params, token) =>
    inlineCompletion(context, model, params, token),
  );
  if (client.pulls) connection.languages.diagnostics.on((params, token) => diagnostics.pull(params, token));

  connection.onDidChangeConfiguration(async ({ settings }: { settings?: unknown }) => {
    if (!(await configuration.changed([...documents.keys()], settings))) return;
    await formatting.settle();
    const [first] = documents.keys();
    if (first !== undefined) await model.pipelineFor(first);
    changed();
  });
  if (client.folders) {
    // Not through `connection.workspace`: asked for before `initialized`, that one registers itself with a client that
    // does not take registrations yet, and the refusal would end the process.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
      const gone = new Set(removed.map((folder) => pathOf(folder.uri)));
      const roots = configuration.roots.filter((root) => !gone.has(root));
      configuration.setRoots([...roots, ...added.map((folder) => pathOf(folder.uri))], [...documents.keys()]);
      changed();
    });
  }
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    if (command === serverCommands.accepted) {
      model.accepted();
      const taken = documents.get(String(given?.[1]));
      if (taken) void checkAccepted(context, taken, { validation, verification });
    }
    if (command !== serverCommands.verify) return null;
    const uri: unknown = given?.[0] ?? recent();
    return (typeof uri === 'string' && (await verification.run(uri))) || null;
  });
  connection.onRequest(explainRequest, async (params: ExplainParams | undefined) => {
    if (typeof params?.name !== 'string') return null;
    const uri = recent();
    const asked = thread.request('explain', { name: params.name, ...(uri === undefined ? {} : { uri }) });
    return (await unlessCancelled(asked)) ?? null;
  });
  answerAboutModels(context, model);
  connection.onNotification(trustNotification, (params: Trust | undefined) => {
    context.trust.give(params?.trusted === true);
    model.trustChanged();
    verification.trustChanged();
  });
  connection.onNotification(apiKeysChangedNotification, () => {
    model.forgetKeys();
  });
}

/** Asks the client to tell us what only it can see. Those that cannot are asked nothing. */
async function register({ connection, client }: Context): Promise<void> {
  try {
    if (client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'syswright' });
    }
    if (client.watchesFiles) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map((globPattern) => ({ globPattern })),
      });
    }
  } catch (error) {
    // A client that refuses works all the same; changes on disk are then seen with the next save or settings change.
    connection.console.info(String(error));
  }
}
