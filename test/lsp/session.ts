import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  Position,
  Range,
  TextEdit,
} from 'vscode-languageserver/node';
import { LspClient, type Message } from './lsp-client.ts';

/** What a client of today can do; tests take things away to be another one. */
export const modern = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
    codeAction: { isPreferredSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    inlineCompletion: {},
  },
};

/** The same without pulling: what most editors were a few years ago. */
export const pushed = {
  ...modern,
  workspace: { ...modern.workspace, diagnostics: undefined },
  textDocument: {
    ...modern.textDocument,
    diagnostic: undefined,
    publishDiagnostics: modern.textDocument.diagnostic,
  },
};

export interface SessionOptions {
  readonly capabilities?: object;
  readonly program?: string;
  readonly folders?: readonly string[];
  readonly initializationOptions?: object;
  readonly env?: NodeJS.ProcessEnv;
  /** Answers `workspace/configuration`; by scope URI. */
  readonly settings?: (uri: string) => unknown;
}

/** A conversation after its greeting, with the words that tests use. */
export class Session {
  readonly client: LspClient;
  initialized: { capabilities: Record<string, unknown> } = { capabilities: {} };
  #version = 1;

  constructor(client: LspClient) {
    this.client = client;
  }

  open(uri: string, text: string, languageId = 'plaintext'): void {
    this.client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a range, or everything. */
  change(uri: string, text: string, range?: Range): number {
    const version = ++this.#version;
    const contentChanges = [range ? { range, text } : { text }];
    this.client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close(uri: string): void {
    this.client.notify('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  async codes(uri: string): Promise<readonly string[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items.map(codeOf) : [];
  }

  /** The next diagnostics that are pushed for a document, from a place in the log on. */
  async pushedFor(uri: string, from = 0, version?: number): Promise<Diagnostic[]> {
    const message = await this.client.waitFor((one) => {
      const params = one.params as { uri?: string; version?: number } | undefined;
      const isRight = one.method === 'textDocument/publishDiagnostics' && params?.uri === uri;
      return isRight && (version === undefined || params.version === version);
    }, from);
    return (message.params as { diagnostics: Diagnostic[] }).diagnostics;
  }

  at<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.client.request(method, { textDocument: { uri }, position, ...more });
  }

  actions(uri: string, range: Range, only?: readonly string[]): Promise<CodeAction[] | null> {
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    return this.client.request('textDocument/codeAction', { textDocument: { uri }, range, context });
  }
}

/** Starts a server and greets it. It is stopped with the test. */
export async function startSession(t: TestContext, options: SessionOptions = {}): Promise<Session> {
  const client = new LspClient(options.program, ['--stdio'], options.env);
  t.after(() => {
    client.process.kill();
  });
  const settings = options.settings ?? (() => null);
  client.answer('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map((item) => settings(item.scopeUri ?? '')),
  );
  for (const method of ['client/registerCapability', 'workspace/diagnostic/refresh']) {
    client.answer(method, () => null);
  }
  const folders = (options.folders ?? []).map((path) => ({ uri: fileUri(path), name: path }));
  const session = new Session(client);
  session.initialized = await client.request('initialize', {
    processId: process.pid,
    rootUri: folders[0]?.uri ?? null,
    workspaceFolders: folders,
    capabilities: options.capabilities ?? modern,
    // What a run remembers of its servers is nothing for the next one, which has other servers at these ports.
    initializationOptions: {
      storage: await temporaryFolder(t),
      trusted: true,
      ...options.initializationOptions,
    },
  });
  client.notify('initialized', {});
  return session;
}

export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'syswright-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export function fileUri(path: string): string {
  return pathToFileURL(path).href;
}

export function codeOf(diagnostic: Diagnostic): string {
  return String(diagnostic.code);
}

export function at(line: number, character: number): Position {
  return { line, character };
}

export function between(line: number, start: number, end: number): Range {
  return { start: at(line, start), end: at(line, end) };
}

/** The text after a client with UTF-16 positions has applied edits. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  const sorted = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return sorted.reduce(
    (done, { range, newText }) =>
      done.slice(0, offset(range.start)) + newText + done.slice(offset(range.end)),
    text,
  );
}

/** The edits of an action for one document, whichever form it has. */
export function editsOf(action: CodeAction | undefined, uri: string): readonly TextEdit[] {
  const { changes, documentChanges = [] } = action?.edit ?? {};
  const versioned = documentChanges.flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return [...(changes?.[uri] ?? []), ...(versioned as TextEdit[])];
}

export function isRequest(method: string): (message: Message) => boolean {
  return (message) => message.method === method;
}
