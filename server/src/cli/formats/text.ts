import type { Locale, Text } from '../../core/text.ts';
import { say as fill } from '../../core/text.ts';
import type { Severity } from '../../core/types.ts';
import type { FileReport, FindingReport, GapReport } from '../../workbench/file-report.ts';
import { harmless, underlined } from '../columns.ts';
import type { Paint } from '../output.ts';
import type { CheckResult } from './result.ts';

export interface TextNeeds {
  readonly locale: Locale;
  readonly paint: Paint;
  readonly width: number;
  /** The lines of a file as it was checked, for showing the place. */
  readonly linesOf: (path: string) => readonly string[];
  /** After `fix` there is no hint that `fix` exists. */
  readonly isFix: boolean;
  /** Only what changed was looked at, so an empty list means something else. */
  readonly isNarrowed: boolean;
}

const colours = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' } as const;

/** The form for people: place, sentence, source line with carets, steps, help; then gaps once and a summary. */
export function* textFormat(result: CheckResult, needs: TextNeeds): Iterable<string> {
  for (const file of result.files) {
    const lines = file.findings.length === 0 ? [] : needs.linesOf(file.path);
    for (const finding of file.findings) yield `${showFinding(file, finding, lines, needs)}\n`;
  }
  yield showGaps(result, needs);
  yield showSummary(result, needs);
}

/** What is of low confidence is shown as a hint, as in the editor. */
export function shownSeverity(finding: FindingReport): Severity {
  return finding.confidence === 'low' ? 'hint' : finding.severity;
}

function showFinding(
  file: FileReport,
  finding: FindingReport,
  lines: readonly string[],
  needs: TextNeeds,
): string {
  const { locale, paint, width } = needs;
  const severity = shownSeverity(finding);
  const place = `${harmless(file.path)}:${finding.line}:${finding.column}`;
  const name = paint(colours[severity], paint('bold', words[severity][locale]));
  const parts = [
    `${paint('bold', place)}: ${name}: ${harmless(finding.message)} ${paint('dim', `[${finding.code}]`)}`,
  ];
  const line = lines[finding.line - 1];
  if (line !== undefined) {
    const gutter = `${finding.line}`.padStart(5);
    const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length;
    const { shown, before, carets } = underlined(line, finding.column - 1, end, Math.max(20, width - 9));
    parts.push(`${paint('dim', `${gutter} |`)} ${shown}`);
    parts.push(
      `${paint('dim', '      |')} ${' '.repeat(before)}${paint(colours[severity], '^'.repeat(carets))}`,
    );
  }
  for (const [index, step] of finding.related.entries()) {
    const at = `${harmless(step.path)}:${step.line}:${step.column}`;
    parts.push(`    ${index + 1}. ${paint('bold', at)}: ${harmless(step.message)}`);
  }
  parts.push(`    ${paint('dim', `${words.help[locale]}: ${harmless(finding.help)}`)}`);
  const fix = finding.fixes[0];
  if (fix) {
    const kind = fix.safety === 'review' ? ` (${words.review[locale]})` : '';
    parts.push(`    ${paint('green', words.fix[locale])}: ${harmless(fix.title)}${kind}`);
  }
  return `${parts.join('\n')}\n`;
}

/** Every gap once, with the number of files it holds for. */
export function showGaps(result: Pick<CheckResult, 'gaps' | 'files'>, needs: TextNeeds): string {
  const { locale, paint } = needs;
  const groups = new Map<string, { readonly gap: GapReport; readonly paths: string[] }>();
  const add = (gap: GapReport, path: string | undefined): void => {
    const key = `${gap.by}\0${gap.reason}`;
    const group = groups.get(key) ?? { gap, paths: [] };
    groups.set(key, group);
    if (path !== undefined) group.paths.push(path);
  };
  for (const gap of result.gaps) add(gap, undefined);
  for (const file of result.files) for (const gap of file.gaps) add(gap, file.path);
  if (groups.size === 0) return '';
  const lines = [...groups.values()].map(({ gap, paths }) => {
    const where = paths.length === 0 ? '' : ` (${harmless(paths[0]!)}${others(paths.length, locale)})`;
    return `  ${harmless(gap.by)}: ${harmless(gap.reason)}${where}`;
  });
  return `${paint('bold', words.gaps[locale])}\n${lines.join('\n')}\n\n`;
}

function others(count: number, locale: Locale): string {
  return count === 1 ? '' : fill(words.others, locale, { count: count - 1 });
}

function showSummary({ files, target, fixed }: CheckResult, needs: TextNeeds): string {
  const { locale, paint } = needs;
  const say = (text: Text, args = {}): string => fill(text, locale, args);
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number =>
    findings.filter((finding) => shownSeverity(finding) === severity).length;
  const lines: string[] = [];
  const parts = Object.entries(target).map(
    ([name, { version, source }]) => `${name} ${harmless(version)} (${harmless(source)})`,
  );
  if (parts.length > 0) lines.push(say(words.target, { parts: parts.join(locale === 'en' ? ', ' : '，') }));
  if (fixed) {
    const total = fixed.reduce((sum, one) => sum + one.fixes, 0);
    lines.push(say(words.fixed, { fixes: total, files: fixed.length }));
  }
  if (files.length === 0) lines.push(say(needs.isNarrowed ? words.unchanged : words.nothing));
  else if (findings.length === 0) lines.push(paint('green', say(words.clean, { files: files.length })));
  else {
    const notes = count('info') + count('hint');
    const args = { errors: count('error'), warnings: count('warning'), notes, files: files.length };
    lines.push(paint('bold', say(words.summary, args)));
    const fixable = findings.filter(
      (one) => one.fixes[0]?.safety === 'safe' && one.confidence !== 'low',
    ).length;
    if (fixable > 0 && !needs.isFix) lines.push(say(words.fixable, { count: fixable }));
  }
  return `${lines.join('\n')}\n`;
}

const words = {
  error: { en: 'error', 'zh-CN': '错误' },
  warning: { en: 'warning', 'zh-CN': '警告' },
  info: { en: 'info', 'zh-CN': '信息' },
  hint: { en: 'hint', 'zh-CN': '提示' },
  help: { en: 'help', 'zh-CN': '说明' },
  fix: { en: 'fix', 'zh-CN': '修复' },
  review: { en: 'to be reviewed, applied with --review', 'zh-CN': '需要人工复核，加 --review 时应用' },
  gaps: { en: 'Not looked at:', 'zh-CN': '未检查的部分：' },
  others: { en: ' and {count} more', 'zh-CN': ' 等，另有 {count} 个' },
  target: { en: 'Target: {parts}', 'zh-CN': '目标：{parts}' },
  fixed: {
    en: 'Fixes applied: {fixes}, files changed: {files}',
    'zh-CN': '已应用 {fixes} 处修复，改动 {files} 个文件',
  },
  nothing: {
    en: 'None of these files is of a kind that Syswright checks.',
    'zh-CN': '其中没有 Syswright 能够检查的文件。',
  },
  unchanged: {
    en: 'None of the files that Syswright checks has changed.',
    'zh-CN': 'Syswright 能够检查的文件都没有改动。',
  },
  clean: { en: 'Files checked: {files}. Nothing found.', 'zh-CN': '检查了 {files} 个文件，未发现问题。' },
  summary: {
    en: 'Files checked: {files}. Errors: {errors}, warnings: {warnings}, notes: {notes}.',
    'zh-CN': '检查了 {files} 个文件：错误 {errors}，警告 {warnings}，其他 {notes}。',
  },
  fixable: {
    en: '`syswright fix` can repair {count} of them safely.',
    'zh-CN': '其中 {count} 处可用 `syswright fix` 安全修复。',
  },
} as const satisfies Readonly<Record<string, Text>>;
