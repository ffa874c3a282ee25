import { l10n, window, workspace } from 'vscode';
import type { ApiKeys } from '../api-keys.ts';

/** Asks for the key of a provider and puts it into secret storage. */
export async function setApiKey(keys: ApiKeys): Promise<void> {
  const provider = await askProvider();
  if (provider === undefined) return;
  if (await askKey(keys, provider))
    void window.showInformationMessage(l10n.t('The API key for {0} is stored.', provider));
}

/** Asks for a key and stores it. Whether there is one now. */
export async function askKey(keys: ApiKeys, provider: string): Promise<boolean> {
  const key = await window.showInputBox({
    title: l10n.t('API key for {0}', provider),
    prompt: l10n.t('Stored in the secret storage of the editor, never in a file or a setting.'),
    password: true,
    ignoreFocusOut: true,
  });
  if (key === undefined || key.trim() === '') return false;
  await keys.set(provider, key.trim());
  return true;
}

/** Removes a key that was stored before. */
export async function deleteApiKey(keys: ApiKeys): Promise<void> {
  const providers = keys.providers();
  if (providers.length === 0) {
    void window.showInformationMessage(l10n.t('No API key is stored.'));
    return;
  }
  const provider = await window.showQuickPick([...providers], { title: l10n.t('Delete the API key for') });
  if (provider === undefined) return;
  await keys.delete(provider);
  void window.showInformationMessage(l10n.t('The API key for {0} is deleted.', provider));
}

async function askProvider(): Promise<string | undefined> {
  const configured = workspace.getConfiguration('syswright').get<string>('model.provider', '');
  const provider = await window.showInputBox({
    title: l10n.t('Which provider is the key for?'),
    prompt: l10n.t('The name in the setting syswright.model.provider'),
    value: configured === 'none' ? '' : configured,
    validateInput: (text) =>
      /^[\w.-]+$/.test(text.trim()) ? undefined : l10n.t('Letters, digits, dots, hyphens and underscores'),
  });
  return provider?.trim();
}
