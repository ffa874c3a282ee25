/**
 * A report as people and programs outside read it: lines and columns, sentences in one language, paths as they were
 * given. This is the shape of `check --format json`, documented in docs/cli.md.
 */
import { Lines } from '../core/lines.ts';
import { render, type Locale } from '../core/text.ts';
import {
  targetPrograms,
  type Confidence,
  type Finding,
  type Gap,
  type Safety,
  type Severity,
  type Span,
  type SupportedRange,
  type Target,
} from '../core/types.ts';
import { rangeText } from './support.ts';

/** Lines and columns count from 1, columns in UTF-16 units, ends are exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface EditReport extends Range {
  readonly path: string;
  readonly text: string;
}

export interface FixReport {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly EditReport[];
}

export interface RelatedReport {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface FindingReport extends Range {
  readonly code: string;
  readonly tags: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly help: string;
  readonly related: readonly RelatedReport[];
  readonly fixes: readonly FixReport[];
}

export interface GapReport {
  readonly by: string;
  readonly reason: string;
}

export interface FileReport {
  readonly path: string;
  readonly language: string;
  readonly findings: readonly FindingReport[];
  readonly gaps: readonly GapReport[];
}

/** The target by part, such as `kernel` or `systemd`; `support` is the range of kernels that the source has to support. */
export type TargetReport = Readonly<Record<string, { readonly version: string; readonly source: string }>>;

/** How a file's places are told; `textOf` and `show` answer for other files that a finding points to. */
export interface Wording {
  readonly locale: Locale;
  readonly path: string;
  readonly text: string;
  /** The text of another file, or undefined when it cannot be read. */
  textOf(path: string): string | undefined;
  /** Another file's path in the form that the person gave. */
  show(path: string): string;
}

export function reportFinding(finding: Finding, wording: Wording): FindingReport {
  const { code, tags, severity, confidence, help } = finding;
  const { locale } = wording;
  const place = placer(wording);
  const related = (finding.related ?? []).map((step) => {
    const { path, line, column } = place(step.span, step.path);
    return { path, line, column, message: render(step.message, locale) };
  });
  const fixes = (finding.fixes ?? []).map((fix) => ({
    title: render(fix.title, locale),
    safety: fix.safety,
    edits: fix.edits.map((edit) => ({ ...place(edit.span, edit.path), text: edit.text })),
  }));
  const { line, column, endLine, endColumn } = place(finding.span, undefined);
  return {
    ...{ code, tags, severity, confidence, message: render(finding.message, locale) },
    ...{ line, column, endLine, endColumn, help: help[locale], related, fixes },
  };
}

const lineTables = new WeakMap<Wording, Map<string, Lines>>();

/** Turns spans into places, building the table of lines once a file. */
function placer(wording: Wording): (span: Span, path: string | undefined) => Range & { path: string } {
  let tables = lineTables.get(wording);
  if (!tables) lineTables.set(wording, (tables = new Map<string, Lines>()));
  return (span, path) => {
    const key = path ?? '';
    let lines = tables.get(key);
    if (!lines) {
      lines = new Lines(path === undefined ? wording.text : (wording.textOf(path) ?? ''));
      tables.set(key, lines);
    }
    const start = lines.place(span.start);
    const end = lines.place(span.end);
    const shown = path === undefined ? wording.path : wording.show(path);
    return { path: shown, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
}

export function reportGap(gap: Gap, locale: Locale): GapReport {
  return { by: gap.by, reason: render(gap.reason, locale) };
}

export function reportTarget(target: Target, support?: SupportedRange): TargetReport {
  const { kernel } = target;
  const parts: Record<string, { version: string; source: string }> = {};
  if (kernel) {
    const source = kernel.backports ? `${kernel.source} (heavy backports)` : kernel.source;
    parts['kernel'] = { version: kernel.version.text, source };
  }
  for (const name of targetPrograms) {
    const found = target[name];
    if (found) parts[name] = { version: found.version.text, source: found.source };
  }
  if (support) parts['support'] = { version: rangeText(support), source: support.source };
  return parts;
}
