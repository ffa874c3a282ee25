import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { InitializeParams } from 'vscode-languageserver/node';
import { pageName, pageUrl } from '../config/program.ts';
import { localeOf, type Locale } from '../core/text.ts';
import type { InitializationOptions } from '../protocol.ts';
import { pathOf } from './documents.ts';
import type { Encoding } from './positions.ts';

/** What the other side can do and wants, read once from `initialize`. */
export interface Client {
  readonly locale: Locale;
  readonly encoding: Encoding;
  /** It asks for diagnostics, so none are pushed. */
  readonly pulls: boolean;
  /** It can be told to ask for diagnostics again. */
  readonly refreshes: boolean;
  readonly refreshesLenses: boolean;
  readonly configures: boolean;
  readonly registersConfiguration: boolean;
  /** It can be told later that there is formatting. */
  readonly registersFormatting: boolean;
  readonly watchesFiles: boolean;
  readonly folders: boolean;
  readonly documentChanges: boolean;
  readonly snippets: boolean;
  readonly snippetEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly markdownHover: boolean;
  readonly related: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly preferredActions: boolean;
  readonly literalActions: boolean;
  readonly deprecatedCompletions: boolean;
  /** Roots at start, `/`-separated paths. */
  readonly roots: readonly string[];
  /** What it says of the workspace; undefined when it says nothing. */
  readonly trusted: boolean | undefined;
  readonly docs: string | undefined;
  /** Folder for the engine of local models and their files. */
  readonly storage: string;
  /** It has models of its own and answers for them. */
  readonly hasModels: boolean;
  /** Settings that an editor without `workspace/configuration` sends along with `initialize`. */
  readonly settings: unknown;
}

export function readClient(params: InitializeParams): Client {
  const { capabilities = {} } = params as Partial<InitializeParams>;
  const { workspace, textDocument, general } = capabilities;
  const options = readOptions(params.initializationOptions);
  const action = textDocument?.codeAction;
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    locale: localeOf(options.locale ?? params.locale),
    encoding: chooseEncoding(general?.positionEncodings),
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    configures: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    related: diagnostics?.relatedInformation === true,
    tags: diagnostics?.tagSupport !== undefined,
    codeDescription: diagnostics?.codeDescriptionSupport === true,
    diagnosticData: diagnostics?.dataSupport === true,
    preferredActions: action?.isPreferredSupport === true,
    literalActions: action?.codeActionLiteralSupport !== undefined,
    deprecatedCompletions:
      textDocument?.completion?.completionItem?.tagSupport?.valueSet.includes(1) === true,
    roots: rootsOf(params),
    trusted: options.trusted,
    docs: options.docs,
    storage: options.storage ?? defaultStorage(),
    hasModels: options.hasModels === true,
    settings: (params.initializationOptions as { settings?: unknown } | undefined)?.settings,
  };
}

/** The page of a rule: the one that the client ships, else the one on the web. */
export function pageOf(client: Client, code: string): string {
  if (client.docs === undefined) return pageUrl(code, client.locale);
  return `${client.docs.replace(/\/+$/, '')}/${pageName(code, client.locale)}`;
}

function readOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const { locale, docs, trusted, storage, hasModels } = options as Record<string, unknown>;
  return {
    ...(typeof locale === 'string' ? { locale } : {}),
    ...(typeof docs === 'string' && /^[a-z][\w+.-]*:/i.test(docs) ? { docs } : {}),
    ...(typeof trusted === 'boolean' ? { trusted } : {}),
    ...(typeof storage === 'string' && isAbsolute(storage) ? { storage } : {}),
    ...(typeof hasModels === 'boolean' ? { hasModels } : {}),
  };
}

/** The client's own order counts; without one the protocol says UTF-16. */
function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  const known = Array.isArray(offered) ? (offered as readonly string[]) : [];
  return known.find((one) => one === 'utf-8' || one === 'utf-16') ?? 'utf-16';
}

function rootsOf(params: InitializeParams): readonly string[] {
  const folders = params.workspaceFolders?.map((folder) => folder.uri);
  // Editors of older protocol versions name one root only.
  const { rootUri } = params as { rootUri?: string | null };
  return (folders ?? (typeof rootUri === 'string' ? [rootUri] : [])).map(pathOf);
}

/** Where programs keep what belongs to a person, for editors that name no folder. */
function defaultStorage(): string {
  const data = process.env['XDG_DATA_HOME'];
  return join(data !== undefined && isAbsolute(data) ? data : join(homedir(), '.local/share'), 'syswright');
}
