import * as ignorePages from '../core/ignores/pages.ts';
import { render, type Message, type Text } from '../core/text.ts';
import { severities, type RuleMeta, type Safety } from '../core/types.ts';
import { createWorkbench, diskFiles, type DomainEntry } from '../workbench.ts';
import { claimOfLanguage, validatorCodes } from '../workbench/check-path.ts';
import type { Run, ScopedTask } from '../workbench/check-run.ts';
import type { FileReport, FindingReport, TargetReport } from '../workbench/file-report.ts';
import type { FixedPath } from '../workbench/fix-path.ts';
import { unknownTo, type Baseline } from './baseline.ts';
import type { Door } from './door.ts';
import { jsonFormat } from './formats/json.ts';
import type { CheckResult } from './formats/result.ts';
import { textFormat } from './formats/text.ts';
import type { CheckOptions } from './options.ts';
import { painter } from './output.ts';
import { planTasks } from './plan.ts';
import { runTasks } from './pool.ts';

/** What `fix` does with a repaired file; `check` has none. */
export type Repair = (task: ScopedTask, fixed: FixedPath) => Promise<void>;

/** Enough for a header that hides another one's drift. */
const passes = 3;

export interface Checked {
  readonly result: CheckResult;
  /** Texts that are not on the disk as they were checked, by shown path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly tasks: readonly ScopedTask[];
}

/**
 * Looks at the named paths. Undefined when the call is wrong, which was said then. `repair` is called for every file
 * that fixes changed, in order.
 */
export async function checkPaths(
  door: Door,
  paths: readonly string[],
  options: CheckOptions,
  repair?: { readonly allowed: readonly Safety[]; readonly apply: Repair; readonly writes: boolean },
): Promise<Checked | undefined> {
  const { entries } = createWorkbench();
  const misuse = await misuseOf(options, paths, entries);
  if (misuse) return refuse(door, misuse);
  const plan = await planTasks(paths, options, entries, () => door.readStdin());
  if (plan.error) return refuse(door, plan.error);
  let baseline: Baseline | undefined;
  if (options.baseline !== undefined) {
    const read = await (await import('./baseline.ts')).readBaseline(options.baseline);
    if ('error' in read) return refuse(door, read.error);
    ({ baseline } = read);
  }
  let { tasks } = plan;
  if (options.changedSince !== undefined) {
    const narrowed = await (await import('./changed.ts')).changedSince(tasks, options.changedSince);
    if ('error' in narrowed) return refuse(door, narrowed.error);
    ({ tasks } = narrowed);
  }
  for (const message of plan.missing) {
    door.end(2);
    await door.complain(message);
  }
  const { locale } = door;
  const run: Run = { locale, scopes: plan.scopes, ...(repair ? { allowed: repair.allowed } : {}) };
  const files: FileReport[] = [];
  const texts = new Map<string, string>();
  const fixed: { path: string; fixes: number }[] = [];
  let target: TargetReport = {};
  const gaps = [
    ...plan.gaps.map((gap) => ({ by: gap.by, reason: render(gap.reason, locale) })),
    ...plan.missing.map((message) => ({ by: 'syswright', reason: render(message, locale) })),
  ];
  const known = gaps.length;
  // What a header no longer hides shows in the files that include it: they are looked at again.
  for (let pass = 0; pass < passes; pass++) {
    let index = 0;
    let isHeader = false;
    files.length = 0;
    gaps.length = known;
    for await (const outcome of runTasks(run, tasks, { jobs: options.jobs })) {
      const task = tasks[index++]!;
      if ('failure' in outcome) {
        gaps.push({ by: 'syswright', reason: `${task.shown}: ${outcome.failure[locale]}` });
        continue;
      }
      const { result } = outcome;
      if (!result) continue;
      if (result.unreadable) door.end(2);
      target = { ...result.target, ...target };
      files.push(
        baseline ? { ...result.report, findings: unknownTo(baseline, result.report) } : result.report,
      );
      if (task.text !== undefined) texts.set(task.shown, task.text);
      if (!result.change) continue;
      texts.set(task.shown, result.change.after);
      const before = fixed.find((one) => one.path === task.shown);
      if (before) before.fixes += result.change.count;
      else fixed.push({ path: task.shown, fixes: result.change.count });
      isHeader ||= task.path.endsWith('.h');
      await repair?.apply(task, result);
    }
    if (!isHeader || repair?.writes !== true) break;
  }
  const result: CheckResult = { target, gaps, files, ...(repair ? { fixed } : {}) };
  judge(door, result, options);
  return { result, texts, tasks };
}

async function refuse(door: Door, message: Message): Promise<undefined> {
  door.end(2);
  await door.complain(message);
  return undefined;
}

/** Whether a finding of this kind makes a run fail: low confidence never does. */
function counts(finding: FindingReport, options: CheckOptions): boolean {
  if (options.failOn === 'never' || finding.confidence === 'low') return false;
  return severities.indexOf(finding.severity) <= severities.indexOf(options.failOn);
}

function judge(door: Door, { files, gaps }: CheckResult, options: CheckOptions): void {
  if (files.some((file) => file.findings.some((finding) => counts(finding, options)))) door.end(1);
  if (options.strict && (gaps.length > 0 || files.some((file) => file.gaps.length > 0))) door.end(2);
}

async function misuseOf(
  options: CheckOptions,
  paths: readonly string[],
  entries: readonly DomainEntry[],
): Promise<Message | undefined> {
  const { language, stdinPath } = options;
  if (language !== undefined && !claimOfLanguage(entries, language)) {
    const languages = entries.flatMap((entry) => entry.claims.map((claim) => claim.language));
    return { text: noLanguage, args: { language, languages: [...new Set(languages)].join(', ') } };
  }
  if (paths.includes('-') && language === undefined && stdinPath === undefined) return { text: unnamedStdin };
  const codes = [
    ...entries.flatMap((entry) => entry.codes),
    ...ignoreMetas().map((meta) => meta.code),
    ...validatorCodes,
  ];
  for (const rule of options.rules ?? []) {
    const isKnown = rule.endsWith('/*')
      ? codes.some((code) => code.startsWith(rule.slice(0, -1)))
      : codes.includes(rule);
    if (!isKnown) return { text: noRule, args: { rule } };
  }
  if (options.root !== undefined && ((await diskFiles.list(options.root)) ?? []).length === 0) {
    return { text: noRoot, args: { root: options.root } };
  }
  return undefined;
}

export function ignoreMetas(): readonly RuleMeta[] {
  return Object.values(ignorePages).map((page) => page.meta);
}

/** Writes a result in the wanted form. `write` is standard output, or standard error beside a patch. */
export async function present(
  door: Door,
  { result, texts, tasks }: Checked,
  options: CheckOptions,
  write: (text: string) => Promise<void> = (text) => door.output.print(text),
): Promise<void> {
  const places = new Map(tasks.map((task) => [task.shown, task.path]));
  const shown = await linesFor(result, texts, places, options);
  const linesOf = (path: string): readonly string[] => shown.get(path) ?? [];
  const { locale, output } = door;
  const isFix = result.fixed !== undefined;
  const isNarrowed = options.changedSince !== undefined;
  if (options.format === 'sarif') {
    const { sarifFormat } = await import('./formats/sarif.ts');
    const metas = await metasOf(result);
    await write(sarifFormat(result, { locale, linesOf, metaOf: (code) => metas.get(code) }));
    return;
  }
  const needs = { locale, paint: painter(output.colour), width: output.width, linesOf, isFix, isNarrowed };
  const pieces = options.format === 'json' ? jsonFormat(result) : textFormat(result, needs);
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < 65_536) continue;
    await write(waiting);
    waiting = '';
    if (output.isClosed) return;
  }
  await write(waiting);
}

/** The lines of every file with a finding, as they were checked. */
async function linesFor(
  result: CheckResult,
  texts: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, string>,
  options: CheckOptions,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = new Map<string, readonly string[]>();
  if (options.format === 'json') return lines;
  for (const { path, findings } of result.files) {
    if (findings.length === 0) continue;
    const text = texts.get(path) ?? (await diskFiles.read(places.get(path) ?? path, 4 << 20))?.text;
    lines.set(path, (text ?? '').replace(/^\ufeff/, '').split(/\r\n|\n|\r/));
  }
  return lines;
}

async function metasOf(result: CheckResult): Promise<ReadonlyMap<string, RuleMeta>> {
  const bench = createWorkbench();
  const codes = new Set(result.files.flatMap((file) => file.findings.map((finding) => finding.code)));
  const metas = new Map(ignoreMetas().map((meta) => [meta.code, meta]));
  for (const entry of bench.entries) {
    if (!entry.codes.some((code) => codes.has(code))) continue;
    for (const rule of (await bench.load(entry)).rules) metas.set(rule.meta.code, rule.meta);
  }
  return metas;
}

const noLanguage: Text = {
  en: '--language: `{language}` is no language here; known are {languages}',
  'zh-CN': '--language：不支持 `{language}`；可用的有 {languages}',
};
const unnamedStdin: Text = {
  en: 'standard input has no name: say what it is with --language or --stdin-path',
  'zh-CN': '标准输入没有文件名：请用 --language 或 --stdin-path 说明其类型',
};
const noRule: Text = {
  en: '--rules: there is no rule `{rule}`; `syswright rules` lists them',
  'zh-CN': '--rules：没有规则 `{rule}`；可用 `syswright rules` 查看全部规则',
};
const noRoot: Text = {
  en: '--root: {root} is no folder that can be read',
  'zh-CN': '--root：{root} 不是可读取的目录',
};
