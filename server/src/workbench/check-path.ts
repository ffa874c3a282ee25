import { validators } from '../checkers/validators/validators.ts';
import { remarkCode } from '../core/remarks.ts';
import type { Locale, Text } from '../core/text.ts';
import type { Claim, Finding, Gap, Report, SupportedRange, Target } from '../core/types.ts';
import type { DocumentState, DomainEntry, Recognised, Workbench } from '../workbench.ts';
import { reportFinding, reportGap, reportTarget, type FileReport, type TargetReport } from './file-report.ts';
import { dropStates, lookAround, newRangeStates } from './look-around.ts';
import type { Scope } from './scope.ts';

/** One file to look at. Plain data, because it crosses threads. */
export interface Task {
  /** Absolute and `/`-separated. */
  readonly path: string;
  /** As the person gave it. */
  readonly shown: string;
  /** The folder that the person named, in both forms: related files below it are shown the same way. */
  readonly base: { readonly path: string; readonly shown: string };
  readonly language?: string;
  /** Standard input; else the disk is read. */
  readonly text?: string;
  /** An earlier text: only what it lacks is reported. */
  readonly before?: string;
}

export interface CheckedPath {
  readonly report: FileReport;
  readonly target: TargetReport;
  /** The file is there but cannot be read, which a command line ends with. */
  readonly unreadable?: boolean;
}

/** Where a text stands that was read and recognised. */
export interface Opened {
  readonly found: Recognised;
  readonly text: string;
  readonly target: Target;
  readonly support?: SupportedRange | undefined;
  readonly gaps: readonly Gap[];
}

/** Checks one file. Undefined when no domain claims it. Never rejects. */
export async function checkPath(
  bench: Workbench,
  scope: Scope,
  task: Task,
  locale: Locale,
): Promise<CheckedPath | undefined> {
  const opened = await openTask(bench, scope, task);
  if (!opened || 'report' in opened) return opened && refusedPath(opened, locale);
  const { text } = opened;
  let report = await analyse(bench, scope, task, opened, text);
  if (task.before !== undefined) {
    const earlier = await analyse(bench, scope, task, opened, task.before);
    report = { ...report, findings: onlyNew(report.findings, text, earlier.findings, task.before) };
  }
  return describe(bench, task, opened, report, locale);
}

/** A report in the words and places that go outside. */
export async function describe(
  bench: Workbench,
  task: Task,
  { found, text, target, support, gaps }: Opened,
  report: Report,
  locale: Locale,
): Promise<CheckedPath> {
  const texts = await textsOf(bench, report.findings);
  const wording = {
    locale,
    path: task.shown,
    text,
    textOf: (path: string) => texts.get(path),
    show: (path: string) => showPath(path, task.base),
  };
  return {
    report: {
      path: task.shown,
      language: found.claim.language,
      findings: report.findings.map((finding) => reportFinding(finding, wording)),
      gaps: [...gaps, ...report.gaps].map((gap) => reportGap(gap, locale)),
    },
    target: reportTarget(target, support),
  };
}

/** A file that no rule can look at, with the reason. */
export interface Refused {
  readonly report: { readonly path: string; readonly language: string; readonly gaps: readonly Gap[] };
  readonly target: Target;
  readonly support?: SupportedRange | undefined;
  readonly unreadable: boolean;
}

/** Recognises and reads a task's file. Undefined when it is none of ours. */
export async function openTask(
  bench: Workbench,
  scope: Scope,
  task: Task,
): Promise<Opened | Refused | undefined> {
  const found = await bench.recognise(task.path, task.language, task.text);
  if (!found) return undefined;
  const { target, gaps } = await scope.targetOf(task.path);
  const { support } = scope;
  if (task.text !== undefined) return { found, text: task.text, target, support, gaps };
  const read = await bench.readSource(task.path, found.claim);
  if ('text' in read) return { found, text: read.text, target, support, gaps };
  return {
    report: { path: task.shown, language: found.claim.language, gaps: [...gaps, read.gap] },
    target,
    support,
    unreadable: (await bench.files.read(task.path, 1)) === undefined,
  };
}

export function refusedPath({ report, target, support, unreadable }: Refused, locale: Locale): CheckedPath {
  return {
    report: { ...report, findings: [], gaps: report.gaps.map((gap) => reportGap(gap, locale)) },
    target: reportTarget(target, support),
    unreadable,
  };
}

/** Runs the rules over one text, on every supported kernel, and frees its trees. A parser that fails costs this file and is a gap. */
export async function analyse(
  bench: Workbench,
  scope: Scope,
  task: Pick<Task, 'path'>,
  { found, target }: Pick<Opened, 'found' | 'target'>,
  text: string,
): Promise<Report> {
  const source = { path: task.path, language: found.claim.language, text };
  const { selection, support } = scope;
  const state: DocumentState = {};
  const states = newRangeStates();
  try {
    const options = { target, selection };
    const looked = await bench.look(found, source, options, state);
    if (!looked) return { findings: [], gaps: [] };
    const around =
      support && (await lookAround(bench, found, source, { ...options, support }, looked, states));
    if (!scope.asksValidators) return bench.judge(looked, selection, { around });
    const remarks = await bench.validate({ source, target, outsideOf: [scope.root] });
    const report = bench.judge(looked, selection, { around, remarks });
    return { ...report, gaps: [...report.gaps, ...remarks.gaps] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { findings: [], gaps: [{ by: found.entry.id, reason: { text: failed, args: { reason } } }] };
  } finally {
    state.file?.dispose?.();
    dropStates(states);
  }
}

const failed: Text = {
  en: 'the file could not be analysed: {reason}',
  'zh-CN': '无法分析该文件：{reason}',
};

async function textsOf(bench: Workbench, findings: readonly Finding[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const finding of findings) {
    const places = [...(finding.related ?? []), ...(finding.fixes ?? []).flatMap((fix) => fix.edits)];
    for (const { path } of places) {
      if (path === undefined || texts.has(path)) continue;
      texts.set(path, (await bench.files.read(path, 4 << 20))?.text ?? '');
    }
  }
  return texts;
}

function showPath(path: string, base: Task['base']): string {
  const inside = base.path.endsWith('/') ? base.path : `${base.path}/`;
  if (!path.startsWith(inside)) return path;
  const rest = path.slice(inside.length);
  return base.shown === '' ? rest : `${base.shown.replace(/\/$/, '')}/${rest}`;
}

/**
 * The findings that an earlier text lacks: multisets by code and message, which do not change when lines move. Among
 * equal ones those whose line is new as well are taken for new.
 */
export function onlyNew(
  findings: readonly Finding[],
  text: string,
  earlier: readonly Finding[],
  before: string,
): readonly Finding[] {
  const spare = new Map<string, string[]>();
  for (const finding of earlier) {
    const key = nameOf(finding);
    spare.set(key, [...(spare.get(key) ?? []), lineOf(before, finding)]);
  }
  const old = new Set<Finding>();
  const pass = (isKnown: (lines: readonly string[], line: string) => number): void => {
    for (const finding of findings) {
      const lines = spare.get(nameOf(finding));
      if (!lines || old.has(finding)) continue;
      const at = isKnown(lines, lineOf(text, finding));
      if (at < 0) continue;
      lines.splice(at, 1);
      old.add(finding);
    }
  };
  pass((lines, line) => lines.indexOf(line));
  pass((lines) => lines.length - 1);
  return findings.filter((finding) => !old.has(finding));
}

function nameOf(finding: Finding): string {
  return `${finding.code}\0${finding.message.text.en}\0${JSON.stringify(finding.message.args ?? {})}`;
}

function lineOf(text: string, { span }: Finding): string {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.start);
  return text.slice(start, end < 0 ? text.length : end).trim();
}

/** The codes under which official validators speak. */
export const validatorCodes: readonly string[] = validators.map(({ program }) => remarkCode(program));

/** Whether a word is the language of some claim, or one of its other names. */
export function claimOfLanguage(entries: readonly DomainEntry[], language: string): Claim | undefined {
  return entries
    .flatMap((entry) => entry.claims)
    .find((claim) => claim.language === language || claim.aliases.includes(language));
}
