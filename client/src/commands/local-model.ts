import { l10n, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  downloadModelRequest,
  installEngineRequest,
  type ChosenModel,
  type DownloadModelAnswer,
  type DownloadModelParams,
} from '../../../server/src/protocol.ts';

/** Installs what runs GGUF files, after a clear word about what that is. Whether it is there afterwards. */
export async function installEngine(client: LanguageClient): Promise<boolean> {
  const install = l10n.t('Install');
  const chosen = await window.showWarningMessage(
    l10n.t('Install the engine for local models?'),
    {
      modal: true,
      detail: l10n.t(
        'The npm package node-llama-cpp (llama.cpp, MIT licence) and what it needs, about 85 MB, is fetched from your npm registry into the storage of this extension. It is native code that runs in a process of its own; no install script is run.',
      ),
    },
    install,
  );
  if (chosen !== install) return false;
  const problem = await client.sendRequest<string>(installEngineRequest);
  if (problem !== '') void window.showErrorMessage(problem);
  return problem === '';
}

/** Asks for an address and a checksum, and fetches the file with progress. */
export async function downloadModel(client: LanguageClient): Promise<ChosenModel | undefined> {
  const url = await window.showInputBox({
    title: l10n.t('Address of a GGUF file'),
    prompt: l10n.t('For code, small models trained on gaps do best, such as Qwen2.5-Coder 1.5B in Q4_K_M.'),
    placeHolder: 'https://huggingface.co/.../resolve/main/model.gguf',
    ignoreFocusOut: true,
  });
  if (url === undefined || url.trim() === '') return undefined;
  const sha256 = await window.showInputBox({
    title: l10n.t('SHA-256 of the file'),
    prompt: l10n.t('Empty: the one that the host states is compared, if it states one.'),
    validateInput: (text) =>
      /^(?:[0-9a-f]{64})?$/i.test(text.trim()) ? undefined : l10n.t('64 hexadecimal digits'),
    ignoreFocusOut: true,
  });
  if (sha256 === undefined) return undefined;
  const params: DownloadModelParams = { url: url.trim(), sha256: sha256.trim() };
  const answer = await client.sendRequest<DownloadModelAnswer>(downloadModelRequest, params);
  if ('problem' in answer) {
    void window.showErrorMessage(answer.problem);
    return undefined;
  }
  void window.showInformationMessage(answer.words);
  return { provider: 'embedded', endpoint: '', name: answer.path };
}
