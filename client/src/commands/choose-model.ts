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
  readonly action?: 'address' | 'download' | 'none';
}

/** Shows what there is to ask, tries what the person picks, says what it can do, and sets it once the person agrees. */
export async function chooseModel(client: LanguageClient, keys: ApiKeys): Promise<void> {
  const choices = client.sendRequest<ModelChoices>(modelChoicesRequest);
  const choice = await window.showQuickPick(items(choices), {
    title: l10n.t('Which language model should make suggestions?'),
    placeHolder: l10n.t('What runs on this machine comes first'),
    matchOnDescription: true,
  });
  if (choice === undefined) return;
  if (choice.action === 'none') {
    await write({ provider: 'none', endpoint: '', name: '' });
    return;
  }
  const model = await modelOf(choice, client);
  if (model === undefined) return;
  const lacksKey = choice.isService === true && (await keys.get(model.provider)) === null;
  if (lacksKey && !(await askKey(keys, model.provider))) return;
  if (model.provider === 'embedded' && !(await choices).hasEngine && !(await installEngine(client))) return;
  const name = choice.action === 'address' ? model.endpoint : choice.label;
  const tried = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Trying {0}', name) },
    () => client.sendRequest<TriedModel>(tryModelRequest, model),
  );
  if ('problem' in tried) {
    void window.showWarningMessage(tried.problem);
    return;
  }
  const use = l10n.t('Use It');
  if ((await window.showInformationMessage(`${name}: ${tried.words}`, use)) === use) await write(model);
}

/** What a choice means; some need another word of the person's. */
async function modelOf({ action, model }: Choice, client: LanguageClient): Promise<ChosenModel | undefined> {
  if (action === 'download') return downloadModel(client);
  if (action === 'address') return askAddress();
  return model;
}

/** A server that none of the usual ports has, or another machine's; of its models the first one is asked. */
async function askAddress(): Promise<ChosenModel | undefined> {
  const endpoint = await window.showInputBox({
    title: l10n.t('Address of a model server'),
    prompt: l10n.t('One that speaks the interface of OpenAI, as llama.cpp, vLLM and most others do.'),
    placeHolder: 'http://192.0.2.7:8080/v1',
    validateInput: (text) =>
      URL.canParse(text.trim()) ? undefined : l10n.t('An address that begins with http:// or https://'),
    ignoreFocusOut: true,
  });
  if (endpoint === undefined) return undefined;
  return { provider: 'openai-compatible', endpoint: endpoint.trim(), name: '' };
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
      { label: l10n.t('Server at another address...'), action: 'address' },
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
