import {
  commands,
  l10n,
  ProgressLocation,
  Range,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type Tab,
  type TextDocument,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  repairRequest,
  writeRequest,
  type Drafted,
  type RepairParams,
  type WriteParams,
} from '../../../server/src/protocol.ts';
import type { Explanations } from './explain.ts';

type Draft = Extract<Drafted, { readonly text: string }>;

/** What the command for a repair is given by a code action. */
type Finding = Omit<RepairParams, 'uri'>;

/** Has the model repair one finding, and shows the difference; the text changes when the person says so. */
export async function repair(
  client: LanguageClient,
  pages: Explanations,
  uri: string | undefined,
  finding: Finding | undefined,
): Promise<void> {
  if (uri === undefined || finding === undefined) return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const { version } = document;
  const draft = await ask(client, repairRequest, { uri, ...finding } satisfies RepairParams);
  if (draft === undefined) return;
  const shown = await compare(pages, document.uri, draft);
  const apply = l10n.t('Apply');
  if ((await tell(draft, apply)) !== apply) return;
  if (document.version !== version) {
    void window.showWarningMessage(l10n.t('The text has changed meanwhile; nothing was applied.'));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, wholeOf(document), draft.text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document);
  await close(shown);
}

/** Has the model write a file from a description, and shows it as a text that is not saved anywhere. */
export async function write(
  client: LanguageClient,
  pages: Explanations,
  kind: WriteParams['kind'],
): Promise<void> {
  const description = await window.showInputBox({
    title: l10n.t('What should it do?'),
    prompt: l10n.t('The model writes a draft and Syswright checks it; a wrong one goes back, twice at most.'),
    ignoreFocusOut: true,
  });
  if (description === undefined || description.trim() === '') return;
  const draft = await ask(client, writeRequest, { kind, description } satisfies WriteParams);
  if (draft === undefined) return;
  const nothing = pages.put(`empty/${draft.name}`, '', '');
  const shown = await compare(pages, nothing, draft);
  const open = l10n.t('Open as a New File');
  if ((await tell(draft, open)) !== open) return;
  const document = await workspace.openTextDocument({ content: draft.text, language: languages[kind] });
  await window.showTextDocument(document);
  await close(shown);
}

const languages: Readonly<Record<WriteParams['kind'], string>> = {
  module: 'c',
  ebpf: 'c',
  unit: 'systemd-unit',
  rule: 'udev-rules',
};

async function ask(client: LanguageClient, request: string, params: object): Promise<Draft | undefined> {
  const title = l10n.t('Asking the model; its answer is checked before you see it');
  const drafted = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (_, token) => client.sendRequest<Drafted>(request, params, token),
  );
  if ('text' in drafted) return drafted;
  void window.showWarningMessage(drafted.problem);
  return undefined;
}

/** Shows what a draft changes. Returns the address of the draft. */
async function compare(pages: Explanations, before: Uri, draft: Draft): Promise<Uri> {
  const after = pages.put(`draft/${draft.name}`, draft.text, '');
  const title = draft.isVerified
    ? l10n.t('{0}: draft by the model, checked', draft.name)
    : l10n.t('{0}: draft by the model, with faults', draft.name);
  await commands.executeCommand('vscode.diff', before, after, title, { preview: true });
  return after;
}

/** Closes the difference to a draft: what was taken needs no comparing any more. */
async function close(draft: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const isOfDraft = ({ input }: Tab): boolean =>
    input instanceof TabInputTextDiff && input.modified.toString() === draft.toString();
  await window.tabGroups.close(tabs.filter(isOfDraft));
}

/** Says who has looked at a draft. Only of one that nothing was found against something is offered. */
async function tell({ words, isVerified }: Draft, offer: string): Promise<string | undefined> {
  return isVerified ? window.showInformationMessage(words, offer) : window.showWarningMessage(words);
}

function wholeOf(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.positionAt(document.getText().length));
}
