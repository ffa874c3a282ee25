import { basename } from 'node:path/posix';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { Context } from './context.ts';
import type { Diagnostics } from './diagnostics.ts';
import { OpenDocument } from './documents.ts';
import type { Formatting } from './formatting.ts';
import type { Model } from './model.ts';
import { openedOf } from './opened.ts';
import type { Validation } from './validation.ts';
import type { Verification } from './verification.ts';

/** Files that decide about others; a save of one is noticed even where the client watches nothing. */
const deciding = new Set(['.syswright.json', 'Makefile', 'Kbuild', 'Kconfig', 'dkms.conf', '.config']);
/** A checkout or a build touches many files at once, in milliseconds. */
const settleTime = 100;

/** Who has to hear of documents. */
export interface Features {
  readonly diagnostics: Diagnostics;
  readonly formatting: Formatting;
  readonly model: Model;
  readonly verification: Verification;
  readonly validation: Validation;
}

/**
 * Keeps our documents and the analysis thread's equal to the client's. Returns a function that names the document
 * that was touched last. Whatever a client sends is taken or left; nothing of it may end the server.
 */
export function synchronise(
  context: Context,
  documents: Map<string, OpenDocument>,
  { diagnostics, formatting, model, verification, validation }: Features,
  changed: () => void,
): () => string | undefined {
  const { connection, client, thread, configuration, status } = context;
  let recent: string | undefined;
  let settling: NodeJS.Timeout | undefined;

  const close = (uri: string): void => {
    const document = documents.get(uri);
    if (!document) return;
    documents.delete(uri);
    thread.notify('close', { uri });
    thread.forgive(uri);
    configuration.closed(uri);
    model.closed(document.path);
    status.closed(uri);
    diagnostics.closed(document);
    verification.closed(uri);
    validation.closed(uri);
    if (recent === uri) recent = undefined;
  };
  const filesChanged = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      thread.notify('filesChanged', undefined);
      changed();
    }, settleTime);
  };

  connection.onDidOpenTextDocument(({ textDocument }) => {
    const { uri, text } = textDocument;
    if (typeof uri !== 'string' || typeof text !== 'string') return;
    close(uri);
    const document = new OpenDocument(textDocument, client.encoding);
    documents.set(uri, document);
    recent = uri;
    thread.notify('open', openedOf(context, document));
    configuration.opened(uri);
    void configuration.settled(uri).then(() => model.pipelineFor(uri));
    configuration
      .settled(uri)
      .then(() => formatting.settle())
      .catch((error: unknown) => {
        connection.console.error(String(error));
      });
    diagnostics.changed(document);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = documents.get(textDocument.uri);
    if (!document || !Array.isArray(contentChanges)) return;
    const { uri } = document;
    recent = uri;
    const usable = contentChanges.filter(isUsable);
    const before = document.text;
    const changes = document.update(usable, textDocument.version);
    thread.notify('edit', { uri, revision: document.revision, changes });
    model.documentChanged(document.path, document.revision);
    model.edited(document, before, changes);
    diagnostics.changed(document);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return;
    if (!client.watchesFiles && deciding.has(basename(document.path))) filesChanged();
    Promise.all([verification.saved(document), validation.saved(document)]).catch((error: unknown) => {
      connection.console.error(String(error));
    });
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    close(textDocument.uri);
  });
  connection.onDidChangeWatchedFiles(filesChanged);
  return () => recent;
}

/** A change has a text, and a range that has both ends or none at all. */
function isUsable(change: unknown): change is TextDocumentContentChangeEvent {
  if (typeof change !== 'object' || change === null) return false;
  const { text, range } = change as { text?: unknown; range?: unknown };
  if (typeof text !== 'string') return false;
  if (range === undefined) return true;
  if (typeof range !== 'object' || range === null) return false;
  const { start, end } = range as { start?: unknown; end?: unknown };
  return typeof start === 'object' && start !== null && typeof end === 'object' && end !== null;
}
