import { severities, type Finding, type Rule, type RuleMeta, type Severity } from './types.ts';

/** What a person set for a rule, a tag or a family: a severity, or silence. */
export type Level = Severity | 'off';

export interface Selection {
  /** Keys are a code (`sysctl/unknown-key`), a family (`sysctl/*`) or a tag (`drift`); the most specific one wins. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Only rules that carry one of these tags. */
  readonly tags?: readonly string[];
  /** Only these codes or families. */
  readonly rules?: readonly string[];
}

export function isLevel(value: unknown): value is Level {
  return value === 'off' || severities.some((severity) => severity === value);
}

/** Whether a name such as `sysctl/*` or `sysctl/unknown-key` means a rule. */
function names(pattern: string, code: string): boolean {
  return pattern === code || (pattern.endsWith('/*') && code.startsWith(pattern.slice(0, -1)));
}

export function levelOf(meta: Pick<RuleMeta, 'code' | 'tags' | 'severity'>, selection: Selection): Level {
  const levels = selection.levels ?? {};
  const exact = levels[meta.code];
  if (exact) return exact;
  const family = Object.keys(levels).find((key) => key.endsWith('/*') && names(key, meta.code));
  const tag = meta.tags.find((name) => name in levels);
  for (const key of [family, tag]) if (key !== undefined && levels[key]) return levels[key];
  return meta.severity;
}

export function isSelected(meta: RuleMeta, selection: Selection): boolean {
  if (meta.stage === 'retired' || levelOf(meta, selection) === 'off') return false;
  if (selection.tags && !selection.tags.some((tag) => meta.tags.includes(tag))) return false;
  return !selection.rules || selection.rules.some((pattern) => names(pattern, meta.code));
}

export function selectRules(rules: readonly Rule[], selection: Selection): readonly Rule[] {
  return rules.filter((rule) => isSelected(rule.meta, selection));
}

/** The finding with the severity that the person set. */
export function withLevel(finding: Finding, selection: Selection): Finding {
  const level = levelOf(finding, selection);
  return level === 'off' || level === finding.severity ? finding : { ...finding, severity: level };
}
