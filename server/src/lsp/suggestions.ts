import {
  InlineCompletionTriggerKind,
  type CancellationToken,
  type InlineCompletionItem,
  type InlineCompletionList,
  type InlineCompletionParams,
} from 'vscode-languageserver/node';
import { firstAcceptedIdiom } from '../assist/idioms.ts';
import { say, type Text } from '../core/text.ts';
import type { Suggestion } from '../core/types.ts';
import { serverCommands } from '../protocol.ts';
import type { PlaceAnswer } from '../workers/messages.ts';
import { isNeverSent } from '../workbench/never-sent.ts';
import { Cancelled } from '../workers/rpc.ts';
import { ask, cancelled, modified, signalOf, unlessCancelled, type Context } from './context.ts';
import type { OpenDocument } from './documents.ts';
import type { Model } from './model.ts';
import { threadGuard } from './thread-guard.ts';

/** What is shown as ghost text: what is sure first, then a model's; both through the guard. */
export async function inlineCompletion(
  context: Context,
  model: Model,
  params: InlineCompletionParams,
  token: CancellationToken,
): Promise<InlineCompletionList | null> {
  const { uri } = params.textDocument;
  let offset = 0;
  const fresh = await ask(
    context,
    'place',
    params.textDocument,
    (document) => ({ uri, offset: (offset = document.positions.offsetAt(params.position)) }),
    token,
  );
  const { values } = context.configuration.of(uri);
  if (!fresh || values['syswright.suggestions.enabled'] === false) return null;
  const { document, answer } = fresh;
  const { revision } = document;
  const signal = signalOf(token);
  const suggestions = await unlessCancelled(
    suggest(context, model, { document, offset, answer, signal, params }),
  );
  if (signal.aborted) throw cancelled();
  if (document.revision !== revision) throw modified();
  const items = suggestions.flatMap((one) => itemOf(context, document, one) ?? []);
  return items.length > 0 ? { items } : null;
}

interface Wanted {
  readonly document: OpenDocument;
  readonly offset: number;
  readonly answer: PlaceAnswer;
  readonly signal: AbortSignal;
  readonly params: InlineCompletionParams;
}

/** One suggestion, and for who asked by hand, to choose from them, what a model would say instead. */
async function suggest(context: Context, model: Model, wanted: Wanted): Promise<readonly Suggestion[]> {
  const { document, offset, answer, signal, params } = wanted;
  const { text, revision, path } = document;
  const guard = threadGuard(context.thread, document.uri, signal);
  const idiom = await firstAcceptedIdiom(guard, { text }, answer.idioms, answer.blanks, (refused) => {
    const codes = refused.introduced.map((finding) => finding.code).join(', ');
    context.connection.console.info(`${refused.id}: ${codes || say(unparsed, context.client.locale)}`);
  }).catch((error: unknown) => {
    if (error instanceof Cancelled) throw error;
    return undefined;
  });
  const byHand =
    (params.context as { triggerKind?: number } | undefined)?.triggerKind ===
    InlineCompletionTriggerKind.Invoked;
  const sure = idiom ? [idiom] : [];
  if (signal.aborted || isNeverSent(path) || (idiom && !byHand)) return sure;
  const pipeline = await model.pipelineFor(document.uri);
  const request = { path, language: answer.language, text, offset, version: revision, byHand };
  const shown = await pipeline?.suggest(request, signal);
  if (!pipeline || !shown) return sure;
  model.shown(shown.verdict);
  const others = byHand ? await pipeline.others(request, shown, signal) : [];
  return [...sure, ...[shown, ...others].map(({ suggestion }) => suggestion)];
}

/** Undefined for a suggestion that editors cannot show: the protocol wants what is replaced on one line. */
function itemOf(
  { client }: Context,
  document: OpenDocument,
  { id, replace, text }: Suggestion,
): InlineCompletionItem | undefined {
  const range = document.positions.range(replace);
  if (text === '' || range.start.line !== range.end.line) return undefined;
  return {
    insertText: text,
    // Editors hide a suggestion whose filter does not begin with what stands in the range.
    filterText: document.text.slice(replace.start, replace.end),
    range,
    command: {
      title: say(accepted, client.locale),
      command: serverCommands.accepted,
      arguments: [id, document.uri],
    },
  };
}

const accepted: Text = { en: 'Suggestion accepted', 'zh-CN': '已采纳建议' };
const unparsed: Text = { en: 'does not parse here', 'zh-CN': '在此处无法解析' };
