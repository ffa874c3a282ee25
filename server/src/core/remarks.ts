import { levelOf, type Selection } from './selection.ts';
import { touches } from './spans.ts';
import type { Text } from './text.ts';
import { confidences, severities, type Finding, type RuleMeta, type Severity, type Span } from './types.ts';

/** What an official validator said of a text. Plain data, because it crosses threads. */
export interface Remark {
  /** The program's name, e.g. `visudo`. */
  readonly by: string;
  /** In its own words. */
  readonly words: string;
  readonly severity: Severity;
  /** The line that it named, or the place where its words are; the file's first line where it named none. */
  readonly span: Span;
  /** False where the program named no place. */
  readonly isPlaced: boolean;
  /** Families of rules that speak of the same things; all when absent. */
  readonly families?: readonly string[];
}

/** What validators said of one version of a text. */
export interface Remarks {
  readonly remarks: readonly Remark[];
  /** Codes of rules on which a validator has the last word here: where it is silent they are wrong. */
  readonly settled: readonly string[];
  /** Validators that are of the release that the text is written for: what they say is sure. */
  readonly sure: readonly string[];
}

/** The code of what a program says, for settings, ignore comments and selections. */
export function remarkCode(by: string): string {
  return `validator/${by}`;
}

/** The family's name for settings and `--tags`. */
export const remarkTag = 'validator';

/**
 * Joins what validators said with what the rules found, so that nothing is said twice. What both speak about keeps the
 * rule's place and fix, and is as sure and as bad as the validator says; its words become a step of the finding.
 */
export function withRemarks(
  findings: readonly Finding[],
  { remarks, settled, sure }: Remarks,
  selection: Selection,
): readonly Finding[] {
  const told = new Map<Finding, Remark[]>();
  const alone: Remark[] = [];
  for (const remark of remarks) {
    const same = sameThing(findings, remark);
    if (same) told.set(same, [...(told.get(same) ?? []), remark]);
    else if (isWanted(remark, selection)) alone.push(remark);
  }
  const own = findings.map((finding) => {
    const own = told.get(finding);
    if (own) return confirmed(finding, own, sure);
    return settled.includes(finding.code) ? { ...finding, confidence: 'low' as const } : finding;
  });
  const others = withoutEchoes(alone).map((remark) => findingOf(remark, sure));
  return [...own, ...others].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The surest and worst finding on the line that a remark is about; for one without a place, the worst error there is. */
function sameThing(findings: readonly Finding[], remark: Remark): Finding | undefined {
  const { families } = remark;
  const candidates = findings.filter(
    (finding) =>
      (!families || finding.tags.some((tag) => families.includes(tag))) &&
      (remark.isPlaced
        ? touches(finding.span, remark.span)
        : finding.severity === 'error' && finding.confidence !== 'low'),
  );
  return [...candidates].sort(
    (a, b) =>
      confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity),
  )[0];
}

function isWanted({ by, severity }: Remark, selection: Selection): boolean {
  const meta: Pick<RuleMeta, 'code' | 'tags' | 'severity'> = {
    code: remarkCode(by),
    tags: [remarkTag],
    severity,
  };
  if (levelOf(meta, selection) === 'off') return false;
  if (selection.tags && !selection.tags.includes(remarkTag)) return false;
  return !selection.rules || selection.rules.some((one) => one === meta.code || one === `${remarkTag}/*`);
}

/** Programs go on after a mistake and stumble over what is left: of one program the worst on a line is said. */
function withoutEchoes(remarks: readonly Remark[]): readonly Remark[] {
  const best = new Map<string, Remark>();
  for (const remark of remarks) {
    const key = `${remark.by} ${remark.span.start}`;
    const known = best.get(key);
    if (!known || severities.indexOf(remark.severity) < severities.indexOf(known.severity))
      best.set(key, remark);
  }
  return [...best.values()];
}

function confirmed(finding: Finding, remarks: readonly Remark[], sure: readonly string[]): Finding {
  const worst = remarks.map((one) => severities.indexOf(one.severity));
  const isSure = remarks.some((one) => sure.includes(one.by));
  return {
    ...finding,
    severity: severities[Math.min(severities.indexOf(finding.severity), ...worst)]!,
    confidence: isSure ? 'high' : finding.confidence === 'low' ? 'medium' : finding.confidence,
    related: [
      ...(finding.related ?? []),
      ...remarks.map(({ span, by, words }) => ({ span, message: saying(by, words) })),
    ],
  };
}

function findingOf({ by, words, severity, span }: Remark, sure: readonly string[]): Finding {
  return {
    code: remarkCode(by),
    tags: [remarkTag],
    severity,
    confidence: sure.includes(by) ? 'high' : 'medium',
    span,
    message: saying(by, words),
    help: { en: help.en.replaceAll('{by}', by), 'zh-CN': help['zh-CN'].replaceAll('{by}', by) },
  };
}

function saying(by: string, words: string): Finding['message'] {
  return { text: said, args: { by, words } };
}

const said: Text = { en: '{by}: {words}', 'zh-CN': '{by}：{words}' };
const help: Text = {
  en: 'This is what `{by}` of this machine says when it reads the file.',
  'zh-CN': '这是本机的 `{by}` 读取该文件时给出的说明。',
};
