import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type CancellationToken,
  type Connection,
  type Disposable,
  type DocumentFormattingParams,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { ask, type Context } from './context.ts';

const setting = 'syswright.format.enabled';

/**
 * Lays files out on demand, where a person has asked for it: it is off until then, and the editor is not even told that we
 * could. Never offered for C, whose formatter is another program.
 */
export class Formatting {
  readonly #context: Context;
  #registered: Promise<Disposable | undefined> | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Says to the editor what is true of the documents that are open. Called when one was opened, or settings changed. */
  async settle(): Promise<void> {
    const { client, connection, documents } = this.#context;
    if (!client.registersFormatting) return;
    const isWanted = [...documents.keys()].some((uri) => this.#isOn(uri));
    if (isWanted === (this.#registered !== undefined)) return;
    if (!isWanted) {
      const registered = this.#registered;
      this.#registered = undefined;
      (await registered)?.dispose();
      return;
    }
    // A client that refuses works all the same.
    this.#registered = register(connection).catch((error: unknown) => {
      connection.console.info(String(error));
      return undefined;
    });
    await this.#registered;
  }

  /** The edits of a document, or of those lines of it that a range touches; null where it is off or not ours. */
  async format(
    { textDocument, range }: Pick<DocumentFormattingParams, 'textDocument'> & { readonly range?: Range },
    token: CancellationToken,
  ): Promise<TextEdit[] | null> {
    await this.#context.configuration.settled(textDocument.uri);
    if (!this.#isOn(textDocument.uri)) return null;
    const fresh = await ask(this.#context, 'format', textDocument, ({ uri }) => ({ uri }), token);
    if (!fresh) return null;
    const { positions } = fresh.document;
    return fresh.answer
      .map(({ span, text }) => ({ range: positions.range(span), newText: text }))
      .filter(({ range: { start, end } }) => {
        return !range || (start.line <= range.end.line && end.line >= range.start.line);
      });
  }

  #isOn(uri: string): boolean {
    return this.#context.configuration.of(uri).values[setting] === true;
  }
}

async function register(connection: Connection): Promise<Disposable> {
  // Read when somebody wants it: a server that starts has other things to do.
  const { formattedLanguages } = await import('../workbench/formatted-languages.ts');
  const documentSelector = formattedLanguages.map((language) => ({ language }));
  const both = await Promise.all([
    connection.client.register(DocumentFormattingRequest.type, { documentSelector }),
    connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector }),
  ]);
  return {
    dispose: () => {
      for (const one of both) one.dispose();
    },
  };
}
