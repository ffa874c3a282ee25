import { createHash } from 'node:crypto';
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Text } from '../core/text.ts';
import type { Gap } from '../core/types.ts';
import type { CheckAnswer } from '../workers/messages.ts';
import { Cancelled } from '../workers/rpc.ts';
import { orGap, signalOf, unlessCancelled, type Context } from './context.ts';
import { readOthers, toDiagnostic, toFaded } from './convert.ts';
import type { OpenDocument } from './documents.ts';

/** How long a person has to rest before the other kernels of a supported range are asked, in milliseconds. */
const pause = 200;

/** The findings of a document together with what they look like to the client. */
export interface Shown {
  readonly revision: number;
  readonly answer: CheckAnswer;
  /** In the order of the findings. */
  readonly diagnostics: readonly Diagnostic[];
  /** Stretches that the target does not use, which editors fade. */
  readonly faded: readonly Diagnostic[];
}

/** Diagnostics, pulled or pushed; never both, or everything would be shown twice. */
export class Diagnostics {
  readonly #context: Context;
  /** What others than the rules say of a document's present text. */
  readonly #beside: (document: OpenDocument) => readonly Diagnostic[];
  readonly #pushing = new Map<string, AbortController>();
  /** Documents whose other kernels are being asked. */
  readonly #ranging = new Map<string, { readonly revision: number; readonly controller: AbortController }>();

  constructor(context: Context, beside: (document: OpenDocument) => readonly Diagnostic[]) {
    this.#context = context;
    this.#beside = beside;
  }

  /**
   * Findings of a document's newest text. An edit while they are looked for starts the search again, so the answer
   * is never about an old text. Undefined when the document is closed or not looked at.
   */
  async look(document: OpenDocument, signal?: AbortSignal): Promise<Shown | undefined> {
    const { documents, thread, configuration, status, client } = this.#context;
    const { uri } = document;
    await configuration.settled(uri);
    for (;;) {
      if (signal?.aborted === true) throw new Cancelled();
      if (documents.get(uri) !== document) return undefined;
      if (document.isTooLarge || thread.isLeftAlone(uri)) {
        status.checked(uri, document.isTooLarge ? [tooLargeGap] : [], undefined);
        return undefined;
      }
      const answer = await orGap(this.#context, document, 'check', thread.request('check', { uri }, signal));
      if (!answer) return undefined;
      // The answer crossed with an edit: it is of no use to anybody.
      if (answer.revision !== document.revision) continue;
      if (answer.isBehind === true) {
        if (!client.pulls || client.refreshes) this.#range(document);
        // Nobody would tell this client to ask again.
        else if (
          await orGap(this.#context, document, 'range', thread.request('range', { uri, pause: 0 }, signal))
        )
          continue;
        if (answer.revision !== document.revision) continue;
      }
      const others = await readOthers(thread, client, answer.findings);
      if (answer.revision !== document.revision || documents.get(uri) !== document) continue;
      const diagnostics = answer.findings.map((finding) => toDiagnostic(client, document, finding, others));
      const fades = client.tags && configuration.of(uri).values['syswright.fadeInactiveCode'] !== false;
      const faded = fades ? answer.inactive.flatMap((span) => toFaded(client, document, span) ?? []) : [];
      const shown: Shown = { revision: answer.revision, answer, diagnostics, faded };
      if (answer.language !== undefined) status.checked(uri, answer.gaps, answer.target);
      else status.closed(uri);
      thread.noteMemory(answer.parserMemory);
      return shown;
    }
  }

  /** Answers `textDocument/diagnostic`. */
  async pull(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const document = this.#context.documents.get(params.textDocument.uri);
    const shown = document && (await unlessCancelled(this.look(document, signalOf(token))));
    const items = this.#itemsOf(document, shown);
    const resultId = idOf(items);
    if (params.previousResultId === resultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** A document was opened or changed: clients that do not ask are told. */
  changed(document: OpenDocument): void {
    this.#endRange(document.uri);
    if (!this.#context.client.pulls) void this.#push(document);
  }

  closed(document: OpenDocument): void {
    this.#pushing.get(document.uri)?.abort();
    this.#pushing.delete(document.uri);
    this.#endRange(document.uri);
    if (!this.#context.client.pulls) void this.#send(document.uri, undefined, []);
  }

  /** Settings or targets changed: everything that is open may look different. */
  refresh(): void {
    const { documents } = this.#context;
    for (const uri of documents.keys()) this.#endRange(uri);
    this.#again([...documents.values()]);
  }

  /** Something besides the text has changed for one document. */
  show(document: OpenDocument): void {
    this.#again([document]);
  }

  #itemsOf(document: OpenDocument | undefined, shown: Shown | undefined): Diagnostic[] {
    return document && shown ? [...shown.diagnostics, ...shown.faded, ...this.#beside(document)] : [];
  }

  #again(some: Iterable<OpenDocument>): void {
    const { client, connection } = this.#context;
    if (!client.pulls) for (const document of some) void this.#push(document);
    // A client that says no will ask again with the next edit.
    else if (client.refreshes) connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  /** What the other kernels of a range say comes later than the rest, and only then is the document shown anew. */
  #range(document: OpenDocument): void {
    const { documents, thread } = this.#context;
    const { uri, revision } = document;
    if (this.#ranging.get(uri)?.revision === revision) return;
    this.#endRange(uri);
    const controller = new AbortController();
    const asked = { revision, controller };
    this.#ranging.set(uri, asked);
    const request = thread.request('range', { uri, pause }, controller.signal);
    orGap(this.#context, document, 'range', request)
      .then((answer) => {
        const isFresh = documents.get(uri) === document && document.revision === revision;
        if (answer?.changed === true && isFresh) this.#again([document]);
      })
      // Taken back, because the text or the settings are others now.
      .catch(() => undefined)
      .finally(() => {
        if (this.#ranging.get(uri) === asked) this.#ranging.delete(uri);
      });
  }

  #endRange(uri: string): void {
    this.#ranging.get(uri)?.controller.abort();
    this.#ranging.delete(uri);
  }

  async #push(document: OpenDocument): Promise<void> {
    const { uri } = document;
    this.#pushing.get(uri)?.abort();
    const controller = new AbortController();
    this.#pushing.set(uri, controller);
    try {
      const shown = await this.look(document, controller.signal);
      if (controller.signal.aborted) return;
      await this.#send(uri, document.version ?? undefined, this.#itemsOf(document, shown));
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#context.connection.console.error(String(error));
    } finally {
      if (this.#pushing.get(uri) === controller) this.#pushing.delete(uri);
    }
  }

  async #send(uri: string, version: number | undefined, diagnostics: Diagnostic[]): Promise<void> {
    const params = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
    await this.#context.connection.sendDiagnostics(params).catch(() => undefined);
  }
}

/** Equal findings have equal ids, whichever version of the text they were found in. */
function idOf(items: readonly Diagnostic[]): string {
  return createHash('sha1').update(JSON.stringify(items)).digest('base64url');
}

const tooLarge: Text = {
  en: 'a text of more than 8 MB is not looked at',
  'zh-CN': '超过 8 MB 的文本不作检查',
};
const tooLargeGap: Gap = { by: 'syswright', reason: { text: tooLarge } };
