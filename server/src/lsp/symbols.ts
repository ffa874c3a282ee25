import {
  SymbolKind,
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import type { Outline } from '../core/types.ts';
import { ask, type Context } from './context.ts';
import type { OpenDocument } from './documents.ts';

const kinds: Readonly<Record<Outline['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  key: SymbolKind.Property,
  function: SymbolKind.Function,
  struct: SymbolKind.Struct,
  program: SymbolKind.Event,
  map: SymbolKind.Object,
};

export async function documentSymbols(
  context: Context,
  params: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const fresh = await ask(context, 'outline', params.textDocument, ({ uri }) => ({ uri }), token);
  if (!fresh) return null;
  const { document, answer } = fresh;
  return context.client.nestedSymbols
    ? answer.map((one) => nested(document, one))
    : answer.flatMap((one) => flat(document, one));
}

function nested(document: OpenDocument, { name, kind, span, nameSpan, children }: Outline): DocumentSymbol {
  return {
    // Clients refuse a symbol without a name, and a half-typed section has none.
    name: name.trim() || '?',
    kind: kinds[kind],
    range: document.positions.range(span),
    selectionRange: document.positions.range(nameSpan),
    ...(children ? { children: children.map((child) => nested(document, child)) } : {}),
  };
}

function flat(document: OpenDocument, one: Outline, containerName?: string): SymbolInformation[] {
  const location = { uri: document.uri, range: document.positions.range(one.span) };
  const own: SymbolInformation = {
    name: one.name.trim() || '?',
    kind: kinds[one.kind],
    location,
    ...(containerName === undefined ? {} : { containerName }),
  };
  return [own, ...(one.children ?? []).flatMap((child) => flat(document, child, own.name))];
}
