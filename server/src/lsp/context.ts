import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type TextDocumentIdentifier,
} from 'vscode-languageserver/node';
import type { Text } from '../core/text.ts';
import type { RequestName, Requests } from '../workers/messages.ts';
import { Cancelled, ThreadLost } from '../workers/rpc.ts';
import type { AnalysisThread } from './analysis-thread.ts';
import type { Client } from './client.ts';
import type { Configuration } from './configuration.ts';
import type { OpenDocument } from './documents.ts';
import type { StatusBoard } from './status-board.ts';
import type { WorkspaceTrust } from './workspace-trust.ts';

/** What every feature is given: the two sides it stands between, and what is shared among features. */
export interface Context {
  readonly connection: Connection;
  readonly client: Client;
  readonly thread: AnalysisThread;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  readonly configuration: Configuration;
  readonly status: StatusBoard;
  readonly trust: WorkspaceTrust;
}

/** An answer that a client may use: of this document, and of its present text. */
export interface Fresh<T> {
  readonly document: OpenDocument;
  readonly answer: T;
}

/**
 * Asks the analysis thread about an open document. Undefined for documents that are not open or not looked at.
 * Throws the protocol's own errors when the request was cancelled, or when the text changed meanwhile: an answer for
 * an old text would point at the wrong places.
 */
export async function ask<K extends RequestName>(
  context: Context,
  name: K,
  { uri }: TextDocumentIdentifier,
  paramsOf: (document: OpenDocument) => Requests[K]['params'],
  token?: CancellationToken,
): Promise<Fresh<NonNullable<Requests[K]['answer']>> | undefined> {
  const document = context.documents.get(uri);
  if (!document || context.thread.isLeftAlone(uri)) return undefined;
  const { revision } = document;
  const signal = token && signalOf(token);
  const params = paramsOf(document);
  await context.configuration.settled(uri);
  const asked = orGap(context, document, name, context.thread.request(name, params, signal));
  const answer = await unlessCancelled(asked);
  if (context.documents.get(uri) !== document || document.revision !== revision) throw modified();
  return answer === undefined ? undefined : { document, answer };
}

/** Part of us failed on a text: that is a gap, and no error box in the person's editor. */
export async function orGap<T>(
  { status }: Context,
  { path }: OpenDocument,
  by: string,
  asked: Promise<T>,
): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    // Why a thread is gone was said when it went.
    if (!(error instanceof ThreadLost)) status.add({ by, reason: { text: failed, args: { path, reason } } });
    return undefined;
  }
}

const failed: Text = {
  en: 'a request about {path} failed: {reason}',
  'zh-CN': '对 {path} 的请求失败：{reason}',
};

export async function unlessCancelled<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof Cancelled ? cancelled() : error;
  }
}

export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

export function modified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed meanwhile');
}

/** The protocol's token as the signal that the rest of the program knows. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else {
    token.onCancellationRequested(() => {
      controller.abort();
    });
  }
  return controller.signal;
}
