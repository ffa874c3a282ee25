import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { render, say, type Text } from '../core/text.ts';
import type { Edit, Finding, Related, Severity, Span } from '../core/types.ts';
import type { AnalysisThread } from './analysis-thread.ts';
import { pageOf, type Client } from './client.ts';
import { uriOf, type OpenDocument } from './documents.ts';
import { Positions } from './positions.ts';

export const diagnosticSource = 'syswright';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Texts of other files that findings point into, by path: their places can only be counted in their own text. */
export type OtherTexts = ReadonlyMap<string, Positions>;

/** Reads the other files that findings or fixes speak about. One that cannot be read is left out. */
export async function readOthers(
  thread: AnalysisThread,
  client: Client,
  findings: readonly Finding[],
): Promise<OtherTexts> {
  const paths = new Set<string>();
  for (const { related = [], fixes = [] } of findings) {
    for (const { path } of [...related, ...fixes.flatMap((fix) => fix.edits)]) {
      if (path !== undefined) paths.add(path);
    }
  }
  const read = async (path: string): Promise<readonly [string, Positions] | undefined> => {
    const text = await thread.request('read', { path });
    return text === undefined ? undefined : [path, new Positions(text, client.encoding)];
  };
  const texts = await Promise.all([...paths].map(read));
  return new Map(texts.filter((one) => one !== undefined));
}

/** A finding as the protocol has it. Low confidence is shown as a hint, whatever it would mean if it were true. */
export function toDiagnostic(
  client: Client,
  document: OpenDocument,
  finding: Finding,
  others: OtherTexts,
): Diagnostic {
  const { code, confidence, severity, tags } = finding;
  const marks = client.tags ? tagsOf(tags) : [];
  const steps = client.related ? relatedOf(client, document, finding.related ?? [], others) : [];
  return {
    range: document.positions.range(finding.span),
    severity: confidence === 'low' ? DiagnosticSeverity.Hint : severities[severity],
    source: diagnosticSource,
    code,
    message: render(finding.message, client.locale),
    ...(client.codeDescription ? { codeDescription: { href: pageOf(client, code) } } : {}),
    ...(marks.length > 0 ? { tags: marks } : {}),
    ...(steps.length > 0 ? { relatedInformation: steps } : {}),
    ...(client.diagnosticData ? { data: { code, fixable: (finding.fixes ?? []).length > 0 } } : {}),
  };
}

const inactive: Text = {
  en: 'not compiled on this target: the condition does not hold there',
  'zh-CN': '在此目标上不编译：条件不成立',
};

/** The lines between two preprocessor lines, for the editor to fade; undefined where there is nothing on them. */
export function toFaded(client: Client, document: OpenDocument, span: Span): Diagnostic | undefined {
  const text = document.text.slice(span.start, span.end);
  const start = text.indexOf('\n') + 1;
  const end = text.trimEnd().length;
  if (start === 0 || end <= start) return undefined;
  return {
    range: document.positions.range({ start: span.start + start, end: span.start + end }),
    severity: DiagnosticSeverity.Hint,
    source: diagnosticSource,
    code: 'inactive-code',
    message: say(inactive, client.locale),
    tags: [DiagnosticTag.Unnecessary],
  };
}

function tagsOf(tags: readonly string[]): DiagnosticTag[] {
  return [
    ...(tags.includes('deprecated') ? [DiagnosticTag.Deprecated] : []),
    ...(tags.includes('unnecessary') ? [DiagnosticTag.Unnecessary] : []),
  ];
}

/** Numbered, because editors sort them by place and the steps of a path have an order. */
function relatedOf(
  client: Client,
  document: OpenDocument,
  related: readonly Related[],
  others: OtherTexts,
): DiagnosticRelatedInformation[] {
  return related.flatMap(({ span, message, path }, index) => {
    const positions = path === undefined ? document.positions : others.get(path);
    if (!positions) return [];
    const words = render(message, client.locale);
    return [
      {
        location: { uri: path === undefined ? document.uri : uriOf(path), range: positions.range(span) },
        message: related.length > 1 ? `${index + 1}. ${words}` : words,
      },
    ];
  });
}

/** Edits as the protocol has them; undefined when a file that one of them means cannot be read. */
export function toWorkspaceEdit(
  client: Client,
  document: OpenDocument,
  edits: readonly Edit[],
  others: OtherTexts,
): WorkspaceEdit | undefined {
  const byUri = new Map<string, TextEdit[]>();
  for (const { span, text, path } of edits) {
    const positions = path === undefined ? document.positions : others.get(path);
    if (!positions) return undefined;
    const uri = path === undefined ? document.uri : uriOf(path);
    const list = byUri.get(uri);
    const edit: TextEdit = { range: positions.range(span), newText: text };
    if (list) list.push(edit);
    else byUri.set(uri, [edit]);
  }
  if (!client.documentChanges) return { changes: Object.fromEntries(byUri) };
  return {
    documentChanges: [...byUri].map(([uri, list]) => ({
      // With a version the client refuses the edit when its text has moved on.
      textDocument: { uri, version: uri === document.uri ? document.version : null },
      edits: list,
    })),
  };
}
