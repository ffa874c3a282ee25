import {
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  MarkupKind,
  type CancellationToken,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver/node';
import type { Completion, CompletionKind } from '../core/types.ts';
import type { Client } from './client.ts';
import { ask, type Context } from './context.ts';
import type { OpenDocument } from './documents.ts';

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  function: CompletionItemKind.Function,
  macro: CompletionItemKind.Constant,
  snippet: CompletionItemKind.Snippet,
  file: CompletionItemKind.File,
  type: CompletionItemKind.Struct,
};

/** Between keys and values, path parts, members and headers. */
export const triggerCharacters = ['=', '.', '/', '[', '>', '"', '<'];

export async function completion(
  context: Context,
  params: CompletionParams,
  token: CancellationToken,
): Promise<CompletionList | null> {
  const fresh = await ask(
    context,
    'complete',
    params.textDocument,
    ({ uri, positions }) => ({ uri, offset: positions.offsetAt(params.position) }),
    token,
  );
  if (!fresh || fresh.answer.items.length === 0) return null;
  const { document, answer } = fresh;
  return {
    isIncomplete: !answer.isComplete,
    items: answer.items.map((one, index) => itemOf(context.client, document, one, index)),
  };
}

function itemOf(client: Client, document: OpenDocument, one: Completion, index: number): CompletionItem {
  const { label, kind, replace, insert, detail, documentation, extra = [] } = one;
  const isSnippet = one.snippet === true && client.snippets;
  const newText = one.snippet === true && !isSnippet ? withoutStops(insert) : insert;
  const isDeprecated = one.deprecated === true && client.deprecatedCompletions;
  return {
    label,
    kind: kinds[kind],
    // The domain's order says what is likely; clients would sort by letters.
    sortText: String(index).padStart(5, '0'),
    filterText: label,
    textEdit: { range: document.positions.range(replace), newText },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(extra.length === 0
      ? {}
      : {
          additionalTextEdits: extra.map(({ span, text }) => ({
            range: document.positions.range(span),
            newText: text,
          })),
        }),
    ...(isDeprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}

/** A snippet as plain text: a stop keeps its default, `\$` is a dollar. */
export function withoutStops(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/(?<!\\)\$(\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\])/g, '$1');
}
