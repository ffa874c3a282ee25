import { MarkupKind, type CancellationToken, type Hover, type HoverParams } from 'vscode-languageserver/node';
import type { Text } from '../core/text.ts';
import type { Explained } from '../workers/messages.ts';
import { pageOf, type Client } from './client.ts';
import { ask, type Context } from './context.ts';

/** What is known of the thing under the cursor, and why a finding there matters. */
export async function hover(
  context: Context,
  params: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const { client } = context;
  const fresh = await ask(
    context,
    'hover',
    params.textDocument,
    ({ uri, positions }) => ({ uri, offset: positions.offsetAt(params.position) }),
    token,
  );
  if (!fresh) return null;
  const { document, answer } = fresh;
  const parts = [
    ...(answer.hover ? [answer.hover.markdown] : []),
    ...answer.findings.map((finding) => markdownOf(client, finding)),
  ];
  if (parts.length === 0) return null;
  const span = answer.hover?.span ?? answer.findings[0]!.span;
  return {
    contents: {
      // Our Markdown is plain enough to be read as it is by those that show no Markdown.
      kind: client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: parts.join('\n\n---\n\n'),
    },
    range: document.positions.range(span),
  };
}

function markdownOf(client: Client, { code, title, why, help }: Explained): string {
  const link = `[${code}](${pageOf(client, code)} "${page[client.locale]}")`;
  return [`**${title}**`, why, help, link].filter((part) => part !== '').join('\n\n');
}

const page: Text = { en: 'Page of this rule', 'zh-CN': '此规则的说明页' };
