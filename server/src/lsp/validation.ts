import { Cancelled } from '../workers/rpc.ts';
import { orGap, type Context } from './context.ts';
import type { OpenDocument } from './documents.ts';

/**
 * Asks the official validators when a document is saved or a suggestion was taken, in workspaces that a person trusts. What they say joins the
 * findings until the text changes.
 */
export class Validation {
  readonly #context: Context;
  /** Shows the findings of a document anew. */
  readonly #show: (document: OpenDocument) => void;
  readonly #running = new Map<string, AbortController>();

  constructor(context: Context, show: (document: OpenDocument) => void) {
    this.#context = context;
    this.#show = show;
  }

  closed(uri: string): void {
    this.#running.get(uri)?.abort();
  }

  async saved(document: OpenDocument): Promise<void> {
    const { configuration } = this.#context;
    await configuration.settled(document.uri);
    if (configuration.of(document.uri).values['syswright.validateOnSave'] !== false)
      await this.run(document, { isQuick: true });
  }

  /** One run a document: a newer one takes the place of the older. */
  async run(document: OpenDocument, { isQuick = false } = {}): Promise<void> {
    const { configuration, thread, documents, trust } = this.#context;
    const { uri } = document;
    if (documents.get(uri) !== document || document.isTooLarge || thread.isLeftAlone(uri)) return;
    if (!trust.allows()) return;
    this.#running.get(uri)?.abort();
    const controller = new AbortController();
    this.#running.set(uri, controller);
    const { revision } = document;
    const params = { uri, outsideOf: configuration.roots, isQuick };
    try {
      const asked = thread.request('validate', params, controller.signal);
      const answer = await orGap(this.#context, document, 'validate', asked);
      const isFresh = documents.get(uri) === document && document.revision === revision;
      if (answer?.changed === true && isFresh) this.#show(document);
    } catch (error) {
      // A newer save has taken its place.
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      if (this.#running.get(uri) === controller) this.#running.delete(uri);
    }
  }
}
