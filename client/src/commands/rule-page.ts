import {
  commands,
  env,
  FileType,
  l10n,
  languages,
  Uri,
  window,
  workspace,
  type Diagnostic,
  type ExtensionContext,
} from 'vscode';
import { diagnosticSource } from '../documents.ts';

/** The code of our finding under the cursor; the smallest one where several overlap. */
export function codeAtCursor(): string | undefined {
  const found = diagnosticAtCursor();
  return found === undefined ? undefined : codeOf(found);
}

/** Opens the page of the rule under the cursor, else of a rule the person picks. */
export async function openRulePage(context: ExtensionContext): Promise<void> {
  // Pages in English stand at the top of the folder, the Chinese ones in a folder of their own.
  const translated = env.language.toLowerCase().startsWith('zh') ? ['zh-CN'] : [];
  const root = Uri.joinPath(context.extensionUri, 'docs/rules', ...translated);
  const found = diagnosticAtCursor();
  const link = found === undefined ? undefined : linkOf(found);
  const page = link ?? (await pickPage(root));
  if (page === undefined) return;
  if (page.scheme === 'http' || page.scheme === 'https') await env.openExternal(page);
  else await commands.executeCommand('markdown.showPreviewToSide', page);
}

function diagnosticAtCursor(): Diagnostic | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const position = editor.selection.active;
  const size = ({ range }: Diagnostic): number =>
    (range.end.line - range.start.line) * 1e6 + range.end.character - range.start.character;
  return languages
    .getDiagnostics(editor.document.uri)
    .filter((entry) => entry.source === diagnosticSource && entry.range.contains(position))
    .sort((one, other) => size(one) - size(other))[0];
}

function codeOf({ code }: Diagnostic): string | undefined {
  if (code === undefined) return undefined;
  return String(typeof code === 'object' ? code.value : code);
}

function linkOf({ code }: Diagnostic): Uri | undefined {
  return typeof code === 'object' ? code.target : undefined;
}

async function pickPage(root: Uri): Promise<Uri | undefined> {
  const pages = await pagesBelow(root, '');
  const chosen = await window.showQuickPick(pages, { title: l10n.t('Which rule?') });
  return chosen === undefined ? undefined : Uri.joinPath(root, `${chosen}.md`);
}

/** Codes of the pages that came with the extension, such as `systemd/unknown-directive`. */
async function pagesBelow(folder: Uri, path: string): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const pages = await Promise.all(
    entries.map(async ([name, type]) => {
      if (type === FileType.Directory && name !== 'zh-CN')
        return pagesBelow(Uri.joinPath(folder, name), `${path}${name}/`);
      return path !== '' && name.endsWith('.md') ? [`${path}${name.slice(0, -3)}`] : [];
    }),
  );
  return pages.flat().sort();
}
