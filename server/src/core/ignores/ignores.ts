import { Lines } from '../lines.ts';
import { contains } from '../spans.ts';
import type { RulePage } from '../rule-page.ts';
import type { File, Finding, Problem, Report, Span } from '../types.ts';
import { ignoreWithoutReason, unusedIgnore } from './pages.ts';

/** `syswright-ignore a/b, c/d: reason`, or `syswright-ignore-file …` in the first 20 lines. */
interface Ignore {
  readonly span: Span;
  readonly codes: readonly { readonly code: string; readonly span: Span }[];
  readonly reason: string;
  /** Lines (from 0) that it speaks about; undefined for the whole file. */
  readonly line: number | undefined;
}

const pattern = /syswright-ignore(-file)?\b[ \t]*([\w*/-]+(?:[ \t]*,[ \t]*[\w*/-]+)*)?[ \t]*(?::[ \t]*(.*))?/;
const fileLines = 20;

/**
 * Takes the findings away that a comment asks to ignore. `ran` are the codes whose rules ran: an ignore for a rule
 * that a person switched off is not called unused.
 */
export function applyIgnores(file: File, report: Report, ran: ReadonlySet<string>): Report {
  // Almost no text has the word at all, and looking for it costs less than looking into every comment.
  if (!file.source.text.includes('syswright-ignore')) return report;
  const { inactive = [] } = file;
  // Where nothing is reported, nothing can be ignored either.
  const comments = file.comments.filter(
    ({ span }) =>
      textOf(file, span).includes('syswright-ignore') && !inactive.some((one) => contains(one, span)),
  );
  if (comments.length === 0) return report;
  const lines = new Lines(file.source.text);
  const commentLines = linesOfComments(file, lines);
  const ignores = comments.flatMap((comment) => readIgnore(file, comment.span, lines, commentLines) ?? []);
  const byLine = ignoresByLine(ignores);
  const used = new Set<Span>();
  const kept = report.findings.filter((finding) => {
    const line = lines.lineAt(finding.span.start);
    let ignored = false;
    for (const ignore of [...(byLine.get(line) ?? []), ...(byLine.get(undefined) ?? [])]) {
      if (ignore.reason === '') continue;
      for (const { code, span } of ignore.codes) {
        if (code !== finding.code) continue;
        used.add(span);
        ignored = true;
      }
    }
    return !ignored;
  });
  const own = ignores.flatMap((ignore) => [...problemsOf(ignore, used, ran, lines, file)]);
  return { ...report, findings: [...kept, ...own].sort((a, b) => a.span.start - b.span.start) };
}

function ignoresByLine(ignores: readonly Ignore[]): Map<number | undefined, Ignore[]> {
  const byLine = new Map<number | undefined, Ignore[]>();
  for (const ignore of ignores) {
    const list = byLine.get(ignore.line);
    if (list) list.push(ignore);
    else byLine.set(ignore.line, [ignore]);
  }
  return byLine;
}

function* problemsOf(
  ignore: Ignore,
  used: ReadonlySet<Span>,
  ran: ReadonlySet<string>,
  lines: Lines,
  file: File,
): Iterable<Finding> {
  if (ignore.reason === '' && ran.has(ignoreWithoutReason.meta.code)) {
    yield finding(ignoreWithoutReason, ignoreWithoutReason.problem(ignore.span, {}));
    return;
  }
  if (!ran.has(unusedIgnore.meta.code)) return;
  for (const { code, span } of ignore.codes) {
    // A rule that did not run, e.g. because of `--tags`, cannot show whether its ignore is needed.
    if (used.has(span) || (!ran.has(code) && isKnown(code, ran))) continue;
    const whole = ignore.codes.length === 1;
    const remove = whole ? wholeLine(ignore.span, lines, file.source.text) : span;
    const fixes = whole ? [unusedIgnore.fix({ code }, 'safe', { span: remove, text: '' })] : [];
    yield finding(unusedIgnore, unusedIgnore.problem(span, { code }, { fixes }));
  }
}

/** Codes of a family of which no rule ran at all are not ours to judge in this run. */
function isKnown(code: string, ran: ReadonlySet<string>): boolean {
  const family = code.slice(0, code.indexOf('/') + 1);
  return ![...ran].some((name) => name.startsWith(family));
}

function readIgnore(
  file: File,
  span: Span,
  lines: Lines,
  commentLines: ReadonlySet<number>,
): Ignore | undefined {
  const text = textOf(file, span);
  if (!text.includes('syswright-ignore')) return undefined;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [whole, forFile, list = '', reason = ''] = match;
  const start = span.start + match.index;
  const codes: { code: string; span: Span }[] = [];
  const listStart = text.indexOf(list, match.index + 'syswright-ignore'.length + (forFile?.length ?? 0));
  for (const part of list.matchAll(/[\w*/-]+/g)) {
    const at = span.start + listStart + part.index;
    codes.push({ code: part[0], span: { start: at, end: at + part[0].length } });
  }
  const own = lines.lineAt(span.start);
  if (forFile && own >= fileLines) return undefined;
  return {
    span: { start, end: start + whole.trimEnd().length },
    codes,
    reason: reason.replace(/\*\/\s*$/, '').trim(),
    line: forFile ? undefined : lineMeant(file, span, lines, commentLines),
  };
}

/** A trailing comment speaks about its own line, one on its own line about the next line that is no comment. */
function lineMeant(file: File, span: Span, lines: Lines, commentLines: ReadonlySet<number>): number {
  const own = lines.lineAt(span.start);
  if (file.trailingComments && !commentLines.has(own)) return own;
  let line = lines.lineAt(Math.max(span.start, span.end - 1)) + 1;
  while (line < lines.count && commentLines.has(line)) line++;
  return line;
}

/** The lines (from 0) that begin with a comment. */
function linesOfComments(file: File, lines: Lines): ReadonlySet<number> {
  const starts = file.comments.filter(({ span }) => {
    const start = lines.start(lines.lineAt(span.start));
    return textOf(file, { start, end: span.start }).trim() === '';
  });
  return new Set(starts.map(({ span }) => lines.lineAt(span.start)));
}

function wholeLine(span: Span, lines: Lines, text: string): Span {
  const line = lines.lineAt(span.start);
  // A byte order mark belongs to the file, not to its first line.
  const start = line === 0 && text.startsWith('\ufeff') ? 1 : lines.start(line);
  const end = lines.start(line + 1);
  const around = text.slice(start, span.start) + text.slice(span.end, end);
  // Only comment signs around it: the line goes; else just the words.
  return /^[\s#;/*]*$/.test(around) ? { start, end } : span;
}

function textOf(file: File, span: Span): string {
  return file.source.text.slice(span.start, span.end);
}

function finding<M extends object, F extends object>(page: RulePage<M, F>, problem: Problem): Finding {
  const { code, tags, severity, confidence, help } = page.meta;
  return { ...problem, code, tags, severity, confidence, help };
}
