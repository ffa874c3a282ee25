import { commands, EventEmitter, l10n, Uri, window, type TextDocumentContentProvider } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { explainRequest, type ExplainParams } from '../../../server/src/protocol.ts';
import { codeAtCursor } from './rule-page.ts';

export const explanationScheme = 'syswright-explanation';

/** Serves explanations as read-only texts, so that the editor's own Markdown preview can show them. */
export class Explanations implements TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.path) ?? '';
  }

  /** Keeps a text and returns its address. One place for each name: asking twice shows the same page. */
  put(name: string, text: string, ending = '.md'): Uri {
    const uri = Uri.from({ scheme: explanationScheme, path: `/${name}${ending}` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    return uri;
  }

  /** Shows a page beside the text. */
  async show(name: string, text: string): Promise<void> {
    await commands.executeCommand('markdown.showPreviewToSide', this.put(name, text));
  }
}

/** Explains the rule under the cursor, else the word there, else a name the person types. */
export async function explain(client: LanguageClient, explanations: Explanations): Promise<void> {
  const name = codeAtCursor() ?? wordAtCursor() ?? (await askName());
  if (name === undefined || name === '') return;
  const params: ExplainParams = { name };
  const text = await client.sendRequest<string | null>(explainRequest, params);
  if (text === null) {
    void window.showInformationMessage(l10n.t('Syswright knows nothing about "{0}".', name));
    return;
  }
  await explanations.show(name, text);
}

/** Directives and helpers are words; a sysctl key is words joined by dots or slashes. */
function wordAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const range = editor.document.getWordRangeAtPosition(editor.selection.active, /[\w-]+(?:[./][\w*-]+)*/);
  return range === undefined ? undefined : editor.document.getText(range);
}

async function askName(): Promise<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Explain'),
    prompt: l10n.t('A rule, a directive, a sysctl key or a helper function'),
    placeHolder: 'systemd/unknown-directive, ExecStart, vm.swappiness, bpf_map_lookup_elem',
  });
}
