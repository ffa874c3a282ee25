import {
  ConfigurationTarget,
  l10n,
  LanguageModelChatMessage,
  LanguageModelError,
  lm,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  askModelRequest,
  mayLeaveRequest,
  modelPieceNotification,
  type AskModelAnswer,
  type AskModelParams,
  type MayLeaveParams,
  type ModelPiece,
} from '../../server/src/protocol.ts';

/** Lets the server ask the editor's own models, and ask the person whether text may leave this machine. */
export function bridgeModels(client: LanguageClient): Disposable[] {
  return [
    client.onRequest(askModelRequest, (params: AskModelParams, token: CancellationToken) =>
      askModel(client, params, token),
    ),
    client.onRequest(mayLeaveRequest, mayLeave),
  ];
}

/** Streams one answer to the server. The editor itself asks the person before a model is used for the first time. */
async function askModel(
  client: LanguageClient,
  { id, model: wanted, turns }: AskModelParams,
  token: CancellationToken,
): Promise<AskModelAnswer> {
  if (!workspace.isTrusted) return { fault: 'refused', message: l10n.t('The workspace is not trusted.') };
  const [model] = await lm.selectChatModels(wanted === '' ? {} : { id: wanted });
  if (model === undefined) return { fault: 'refused', message: l10n.t('The editor has no such model.') };
  try {
    // There is no role for instructions: they come first, as from the person.
    const messages = turns.map(({ role, content }) =>
      role === 'assistant'
        ? LanguageModelChatMessage.Assistant(content)
        : LanguageModelChatMessage.User(content),
    );
    const justification = l10n.t('Suggests code, which Syswright checks before you see it.');
    const response = await model.sendRequest(messages, { justification }, token);
    for await (const text of response.text) {
      if (token.isCancellationRequested) break;
      await client.sendNotification(modelPieceNotification, { id, text } satisfies ModelPiece);
    }
    return {};
  } catch (error) {
    return faultOf(error);
  }
}

function faultOf(error: unknown): AskModelAnswer {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof LanguageModelError)) return { fault: 'unreachable', message };
  const refused: readonly string[] = [
    LanguageModelError.NoPermissions.name,
    LanguageModelError.NotFound.name,
    'NoPermissions',
    'NotFound',
  ];
  if (error.code === 'Blocked' || error.code === LanguageModelError.Blocked.name)
    return { fault: 'busy', message };
  return { fault: refused.includes(error.code) ? 'refused' : 'unreachable', message };
}

/** Asks before the first request to a host that is not this machine; a yes is kept where the person can take it back. */
async function mayLeave({ host, words }: MayLeaveParams): Promise<boolean> {
  const allow = l10n.t('Allow');
  const chosen = await window.showWarningMessage(words, allow, l10n.t('Not Now'));
  if (chosen !== allow) return false;
  const settings = workspace.getConfiguration('syswright');
  const hosts = settings.get<readonly string[]>('model.allowedHosts', []);
  await settings.update('model.allowedHosts', [...new Set([...hosts, host])], ConfigurationTarget.Global);
  return true;
}
