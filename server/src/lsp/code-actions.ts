import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { touches } from '../core/spans.ts';
import { render, say, type Text } from '../core/text.ts';
import type { Edit, Finding, Fix } from '../core/types.ts';
import { editorCommands } from '../protocol.ts';
import { ask, modified, signalOf, unlessCancelled, type Context } from './context.ts';
import { readOthers, toWorkspaceEdit, type OtherTexts } from './convert.ts';
import type { Diagnostics, Shown } from './diagnostics.ts';
import type { OpenDocument } from './documents.ts';

/** Fix-all of ours alone, so that a person can choose whose fixes run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.syswright`;

/** Quick fixes of the findings in a range, the way to ignore one with a reason, and all safe fixes at once. */
export async function codeActions(
  context: Context,
  diagnostics: Diagnostics,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[] | null> {
  const { client, documents, thread } = context;
  const document = documents.get(params.textDocument.uri);
  if (!document) return null;
  const span = document.positions.span(params.range);
  const { revision } = document;
  const shown = await unlessCancelled(diagnostics.look(document, signalOf(token)));
  if (!shown) return null;
  if (document.revision !== revision) throw modified();
  const only = (params.context as Partial<CodeActionParams['context']> | undefined)?.only;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const named = namedBy(params);
    const refused = refusedBy(params);
    const places = [span, ...refused.map(({ range }) => document.positions.span(range))];
    const findings = shown.answer.findings.filter(
      (finding, index) =>
        places.some((place) => touches(finding.span, place)) || named.has(keyOf(shown.diagnostics[index]!)),
    );
    const others = await readOthers(thread, client, findings);
    if (document.revision !== revision) throw modified();
    for (const finding of findings) {
      const also = refused.filter(({ range }) => touches(finding.span, document.positions.span(range)));
      actions.push(
        ...fixesOf(context, document, shown, finding, others).map((action) => solving(action, also)),
      );
      actions.push(...repairOf(context, document, shown, finding));
      actions.push(...ignoreOf(context, document, shown, finding));
    }
  }
  if (wants(only, CodeActionKind.RefactorRewrite)) {
    const fresh = await ask(context, 'lenses', params.textDocument, ({ uri }) => ({ uri }), token);
    for (const { span: place, fixes } of fresh?.answer ?? []) {
      if (!touches(place, span)) continue;
      actions.push(...fixes.flatMap((fix) => betterment(context, document, fix)));
    }
  }
  const isAsked = only?.some((kind) => isWithin(fixAllKind, kind)) === true;
  if (isAsked || (only === undefined && shown.answer.findings.some(isFixable))) {
    const action = await fixAll(context, params, token);
    if (action) actions.push(action);
  }
  return actions.length > 0 ? actions : null;
}

/** The findings that the client has in mind: some editors send all of the cursor's line. */
function namedBy(params: CodeActionParams): ReadonlySet<string> {
  const { diagnostics } = params.context as { diagnostics?: unknown };
  return new Set(Array.isArray(diagnostics) ? (diagnostics as Partial<Diagnostic>[]).map(keyOf) : []);
}

/** What the kernel's verifier said of the place: our fix for it is the fix of that, too. */
function refusedBy(params: CodeActionParams): readonly Diagnostic[] {
  const { diagnostics } = params.context as { diagnostics?: unknown };
  if (!Array.isArray(diagnostics)) return [];
  return (diagnostics as Diagnostic[]).filter(({ code }) => String(code).startsWith('verifier/'));
}

function solving(action: CodeAction, also: readonly Diagnostic[]): CodeAction {
  return also.length === 0 ? action : { ...action, diagnostics: [...(action.diagnostics ?? []), ...also] };
}

function keyOf({ code, range }: Partial<Diagnostic>): string {
  return JSON.stringify([code, range?.start.line, range?.start.character]);
}

/** Whether a client that wants only some kinds wants this one. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((one) => isWithin(kind, one));
}

/** Kinds form a tree by their dots: `source` contains `source.fixAll`. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

/** What fix-all would do: the first fix counts, when it is safe and the finding is more than a guess. */
function isFixable(finding: Finding): boolean {
  return finding.confidence !== 'low' && finding.fixes?.[0]?.safety === 'safe';
}

function fixesOf(
  { client }: Context,
  document: OpenDocument,
  shown: Shown,
  finding: Finding,
  others: OtherTexts,
): CodeAction[] {
  return (finding.fixes ?? []).flatMap((fix, index) => {
    const edit = toWorkspaceEdit(client, document, withLineEnds(document.text, fix.edits), others);
    if (!edit) return [];
    return [
      {
        title: titleOf(client.locale, fix),
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnosticsOf(shown, finding),
        edit,
        ...(client.preferredActions && index === 0 && fix.safety === 'safe' ? { isPreferred: true } : {}),
      },
    ];
  });
}

/** What would better a figure that a lens shows: nothing is wrong without it. */
function betterment({ client }: Context, document: OpenDocument, fix: Fix): CodeAction[] {
  const edit = toWorkspaceEdit(client, document, withLineEnds(document.text, fix.edits), new Map());
  return edit
    ? [{ title: render(fix.title, client.locale), kind: CodeActionKind.RefactorRewrite, edit }]
    : [];
}

function titleOf(locale: 'en' | 'zh-CN', fix: Fix): string {
  const title = render(fix.title, locale);
  return fix.safety === 'review' ? say(toReview, locale, { title }) : title;
}

function diagnosticsOf(shown: Shown, finding: Finding): NonNullable<CodeAction['diagnostics']> {
  const index = shown.answer.findings.indexOf(finding);
  const diagnostic = shown.diagnostics[index];
  return diagnostic ? [diagnostic] : [];
}

/** A command of the editor, which shows what the model proposes; where there is an editor of ours and a model. */
function repairOf(
  { client, configuration, trust }: Context,
  document: OpenDocument,
  shown: Shown,
  finding: Finding,
): CodeAction[] {
  const provider = configuration.of(document.uri).values['syswright.model.provider'] ?? 'none';
  if (!client.hasModels || !trust.isGiven || provider === 'none') return [];
  const { start: position } = document.positions.range(finding.span);
  const title = say(repairTitle, client.locale);
  const given = [document.uri, { code: finding.code, position }];
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(shown, finding),
      command: { title, command: editorCommands.repair, arguments: given },
    },
  ];
}

/**
 * A comment on the line before. Without a reason it is a finding itself, so where the editor has no snippets the
 * place for the reason stays empty and the person is asked for it by that finding.
 */
function ignoreOf({ client }: Context, document: OpenDocument, shown: Shown, finding: Finding): CodeAction[] {
  const { comment } = shown.answer;
  if (!comment || finding.code.startsWith('ignore/')) return [];
  const start = document.positions.lineStart(finding.span.start);
  // A comment between a line and its continuation would become part of it.
  if (/\\\r?\n$/.test(document.text.slice(Math.max(0, start - 3), start))) return [];
  const indent = /^[ \t]*/.exec(document.text.slice(start))![0];
  const [before, behind] = comment;
  const end = (behind === '' ? '' : ` ${behind}`) + lineEndOf(document.text);
  const words = `${indent}${before} syswright-ignore ${finding.code}: `;
  const range = document.positions.range({ start, end: start });
  const { version, uri } = document;
  const reason = say(reasonHere, client.locale);
  const snippet = `${escapeSnippet(words)}\${1:${reason}}${escapeSnippet(end)}`;
  const plain: TextEdit = { range, newText: words + end };
  const withStop: SnippetTextEdit = { range, snippet: { kind: 'snippet', value: snippet } };
  const edit: WorkspaceEdit = client.documentChanges
    ? {
        documentChanges: [
          { textDocument: { uri, version }, edits: [client.snippetEdits ? withStop : plain] },
        ],
      }
    : { changes: { [uri]: [plain] } };
  return [
    {
      title: say(ignoreTitle, client.locale, { code: finding.code }),
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(shown, finding),
      edit,
    },
  ];
}

async function fixAll(
  context: Context,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction | undefined> {
  const fresh = await ask(context, 'fixAll', params.textDocument, ({ uri }) => ({ uri }), token);
  if (!fresh || fresh.answer.length === 0) return undefined;
  const { document, answer } = fresh;
  const edit = toWorkspaceEdit(context.client, document, answer, new Map());
  return edit && { title: say(fixAllTitle, context.client.locale), kind: fixAllKind, edit };
}

/** Inserted lines end as the document's own do; not every editor sees to that. */
function withLineEnds(text: string, edits: readonly Edit[]): readonly Edit[] {
  if (lineEndOf(text) === '\n') return edits;
  return edits.map((edit) =>
    edit.path === undefined ? { ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') } : edit,
  );
}

function lineEndOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const ignoreTitle: Text = { en: 'Ignore {code} here, with a reason', 'zh-CN': '在此忽略 {code}，并写明理由' };
const reasonHere: Text = { en: 'why this is right here', 'zh-CN': '此处为何无妨' };
const repairTitle: Text = { en: 'Repair with the model', 'zh-CN': '由模型修复' };
const fixAllTitle: Text = {
  en: 'Apply all safe fixes of Syswright',
  'zh-CN': '应用 Syswright 的全部安全修复',
};
const toReview: Text = { en: '{title} (review it)', 'zh-CN': '{title}（请核对）' };
