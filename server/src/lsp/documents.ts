import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { Change } from '../workers/messages.ts';
import { Positions, type Encoding } from './positions.ts';

/** Longer texts are none that we look at; they are not even kept. In UTF-16 units. */
const textLimit = 8 * 1024 * 1024;

/** An open document as the client has it. */
export class OpenDocument {
  readonly uri: string;
  readonly path: string;
  readonly language: string;
  /** The client's own number, handed back with edits. */
  version: number | null;
  /** Ours: one up with every change, whatever a client does with its numbers. */
  revision = 1;
  text: string;
  /** True when the text was too large to keep: nothing is said about such a document. */
  isTooLarge: boolean;
  readonly #encoding: Encoding;
  #positions: Positions | undefined;

  constructor(
    opened: {
      readonly uri: string;
      readonly languageId: string;
      readonly version: number;
      readonly text: string;
    },
    encoding: Encoding,
  ) {
    this.uri = opened.uri;
    this.path = pathOf(opened.uri);
    this.language = opened.languageId;
    this.version = opened.version;
    this.#encoding = encoding;
    this.isTooLarge = opened.text.length > textLimit;
    this.text = this.isTooLarge ? '' : opened.text;
  }

  get positions(): Positions {
    this.#positions ??= new Positions(this.text, this.#encoding);
    return this.#positions;
  }

  /** Takes a client's changes over and says what they were, each in offsets of the text before it. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number | null): readonly Change[] {
    const done: Change[] = [];
    for (const change of changes) {
      const isWhole = !('range' in change);
      if (this.isTooLarge && !isWhole) continue;
      const span = isWhole ? { start: 0, end: this.text.length } : this.positions.span(change.range);
      const text = typeof change.text === 'string' ? change.text : '';
      const { length } = this.text;
      this.#replace(span.start, span.end, text);
      done.push(this.isTooLarge ? { start: 0, end: length, text: '' } : { ...span, text });
    }
    this.version = version;
    this.revision++;
    return done;
  }

  #replace(start: number, end: number, text: string): void {
    const length = this.text.length - (end - start) + text.length;
    this.isTooLarge = length > textLimit;
    this.text = this.isTooLarge ? '' : this.text.slice(0, start) + text + this.text.slice(end);
    this.#positions = undefined;
  }
}

/** `/`-separated path of a document; of one without a file, whatever its address says. */
export function pathOf(uri: string): string {
  try {
    const parsed = URI.parse(uri);
    return (parsed.scheme === 'file' ? parsed.fsPath : parsed.path).replaceAll('\\', '/');
  } catch {
    return uri;
  }
}

export function uriOf(path: string): string {
  return URI.file(path).toString();
}
