import type { OpenedDocument } from '../workers/messages.ts';
import type { Context } from './context.ts';
import type { OpenDocument } from './documents.ts';

/** A document as the analysis thread is told of it. */
export function openedOf({ configuration }: Context, document: OpenDocument): OpenedDocument {
  const { uri, path, language, revision, text } = document;
  return { uri, path, language, revision, text, settings: configuration.of(uri) };
}
