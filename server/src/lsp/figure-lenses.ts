import type { CancellationToken, CodeLens, CodeLensParams } from 'vscode-languageserver/node';
import { render } from '../core/text.ts';
import { ask, type Context } from './context.ts';

/** Figures of places that a domain knows. They are read, not pressed: what would better them is among the code actions there. */
export async function figureLenses(
  context: Context,
  { textDocument }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const fresh = await ask(context, 'lenses', textDocument, ({ uri }) => ({ uri }), token);
  return (fresh?.answer ?? []).map(({ span, title }) => ({
    range: fresh!.document.positions.range(span),
    command: { title: render(title, context.client.locale), command: '' },
  }));
}
