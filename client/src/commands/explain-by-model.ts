import { l10n, ProgressLocation, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  explainByModelRequest,
  explanationNotification,
  type ExplainByModelParams,
  type ExplainedByModel,
  type ExplanationSoFar,
} from '../../../server/src/protocol.ts';
import type { Explanations } from './explain.ts';

let last = 0;

/** Explains the selection, or the place of the cursor, beside the text: what is known first, then the model's words as they come. */
export async function explainByModel(client: LanguageClient, pages: Explanations): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const id = ++last;
  const { start, end } = editor.selection;
  const params: ExplainByModelParams = {
    id,
    uri: editor.document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
  const name = l10n.t('Explanation');
  let isShown = false;
  const show = (page: string): void => {
    if (isShown) pages.put(name, page);
    else void pages.show(name, page);
    isShown = true;
  };
  const sofar = client.onNotification(explanationNotification, (news: ExplanationSoFar) => {
    if (news.id === id) show(news.page);
  });
  try {
    const explained = await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Asking the model') },
      (_, token) => client.sendRequest<ExplainedByModel>(explainByModelRequest, params, token),
    );
    if ('page' in explained) show(explained.page);
    else void window.showWarningMessage(explained.problem);
  } finally {
    sofar.dispose();
  }
}
