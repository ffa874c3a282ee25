import {
  ConfigurationTarget,
  l10n,
  lm,
  ProgressLocation,
  QuickPickItemKind,
  window,
  workspace,
  type QuickPickItem,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  modelChoicesRequest,
  sentRequestsRequest,
  tryModelRequest,
  type ChosenModel,
  type ModelChoice,
  type ModelChoices,
  type TriedModel,
} from '../../../server/src/protocol.ts';
import type { ApiKeys } from '../api-keys.ts';
import { askKey } from './api-key.ts';
import { downloadModel, installEngine } from './local-model.ts';

interface Choice extends QuickPickItem {
  readonly model?: ChosenModel;
  /** Wants a key. */
  readonly isService?: boolean;
  readonly action?: 'download' | 'none';
}

/** Shows what there is to ask, tries what the person picks, says what it can do, and sets it once the person agrees. */
export async function chooseModel(client: LanguageClient, keys: ApiKeys): Promise<void> {
  const choices = client.sendRequest<ModelChoices>(modelChoicesRequest);
  const choice = await window.showQuickPick(items(choices), {
    title: l10n.t('Which language model is to suggest?'),
    placeHolder: l10n.t('What runs on this machine stands first'),
    matchOnDescription: true,
  });
  if (choice === undefined) return;
  if (choice.action === 'none') {
    await write({ provider: 'none', endpoint: '', name: '' });
    return;
  }
  const model = choice.action === 'download' ? await downloadModel(client) : choice.model;
  if (model === undefined) return;
  const lacksKey = choice.isService === true && (await keys.get(model.provider)) === null;
  if (lacksKey && !(await askKey(keys, model.provider))) return;
  if (model.provider === 'embedded' && !(await choices).hasEngine && !(await installEngine(client))) return;
  const tried = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Trying {0}', choice.label) },
    () => client.sendRequest<TriedModel>(tryModelRequest, model),
  );
  if ('problem' in tried) {
    void window.showWarningMessage(tried.problem);
    return;
  }
  const use = l10n.t('Use It');
  if ((await window.showInformationMessage(`${choice.label}: ${tried.words}`, use)) === use)
    await write(model);
}

/** What went out to models, for the person who wants to know. */
export function sentRequests(client: LanguageClient): Promise<string> {
  return client.sendRequest<string>(sentRequestsRequest);
}

async function items(asked: Promise<ModelChoices>): Promise<Choice[]> {
  const [{ running, files, services }, own] = await Promise.all([asked, lm.selectChatModels()]);
  const section = (label: string, choices: readonly Choice[]): readonly Choice[] =>
    choices.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...choices];
  const isLocal = (model: ModelChoice): Choice => ({ label: model.name, description: model.label, model });
  return [
    ...section(l10n.t('Running on this machine'), running.map(isLocal)),
    ...section(
      l10n.t('Files on this machine'),
      files.map((model) => ({ label: model.label, description: model.name, model })),
    ),
    ...section(
      l10n.t('Models of the editor'),
      own.map(({ id, name, vendor }) => ({
        label: name,
        description: vendor,
        model: { provider: 'editor', endpoint: '', name: id },
      })),
    ),
    ...section(
      l10n.t('Services that want a key'),
      services.map((model) => ({
        label: model.label,
        description: model.endpoint,
        model: { ...model, endpoint: '' },
        isService: true,
      })),
    ),
    ...section(l10n.t('Other'), [
      { label: l10n.t('Download a GGUF file...'), action: 'download' },
      { label: l10n.t('No model'), action: 'none' },
    ]),
  ];
}

async function write({ provider, endpoint, name }: ChosenModel): Promise<void> {
  const settings = workspace.getConfiguration('syswright');
  for (const [setting, value] of [
    ['model.endpoint', endpoint],
    ['model.name', name],
    // Last: with it the server takes all three.
    ['model.provider', provider],
  ] as const)
    await settings.update(setting, value === '' ? undefined : value, ConfigurationTarget.Global);
}
