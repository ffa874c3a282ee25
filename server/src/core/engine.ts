import { moved } from './moved.ts';
import { contains, touches } from './spans.ts';
import type { Message } from './text.ts';
import type { Confidence, File, Finding, Gap, Named, Problem, Report, Rule, Unit } from './types.ts';
import { confidences } from './types.ts';

/** Findings of a unit by the unit's key, in offsets from the unit's start. One for each document, kept between versions. */
export interface FindingCache {
  /**
   * Another map with each version: one that is emptied and filled again leaves its old table pointing to the new one, so
   * that a table that has become old keeps all that come after it alive through every collection of young memory.
   */
  known: ReadonlyMap<string, readonly Finding[]>;
}

export function newFindingCache(): FindingCache {
  return { known: new Map() };
}

type Check = (at: object, file: File) => Iterable<Problem>;

interface Listeners {
  readonly any: Rule[];
  readonly named: Map<string, Rule[]>;
}

/** The same selection of rules runs over every version of a document. */
const listening = new WeakMap<readonly Rule[], ReadonlyMap<string, Listeners>>();

/**
 * Runs rules over a parsed file. A generator, so that the caller can stop between units to see whether the text has
 * changed meanwhile; it yields nothing and returns the report. Findings come in order of their place.
 */
export function* analyse(
  file: File,
  rules: readonly Rule[],
  cache?: FindingCache,
  units: readonly Unit[] = file.units,
): Generator<undefined, Report> {
  const gaps = new Map<string, Gap>();
  const listeners = listening.get(rules) ?? listen(rules);
  const findings: Finding[] = [];
  const fresh = new Map<string, readonly Finding[]>();
  for (const rule of listeners.get('file')?.any ?? []) run(rule, file, file, findings, gaps);
  const isFileOnly = [...listeners.keys()].every((on) => on === 'file');
  for (const unit of isFileOnly ? [] : units) {
    const key = cache && unit.key;
    const known = key === undefined ? undefined : (fresh.get(key) ?? cache?.known.get(key));
    // Most units of a version are known, and nobody has to look up between them.
    if (!known) yield undefined;
    const own = known
      ? known.map((finding) => moved(finding, unit.span.start))
      : unitFindings(file, unit, listeners, gaps);
    // One by one: as arguments of one call, a hundred thousand overrun the stack.
    for (const one of own) findings.push(one);
    if (key !== undefined && (known ?? own.every((finding) => isWithin(finding, unit)))) {
      fresh.set(key, known ?? own.map((finding) => moved(finding, -unit.span.start)));
    }
  }
  if (cache) cache.known = fresh;
  return {
    findings: withRepeats(inOrder(understood(file, findings))),
    gaps: [...file.gaps, ...gaps.values()],
  };
}

/** Runs `analyse` to its end at once. */
export function analyseAll(file: File, rules: readonly Rule[], cache?: FindingCache): Report {
  const steps = analyse(file, rules, cache);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function listen(rules: readonly Rule[]): ReadonlyMap<string, Listeners> {
  const listeners = new Map<string, Listeners>();
  for (const rule of rules) {
    let entry = listeners.get(rule.on);
    if (!entry) listeners.set(rule.on, (entry = { any: [], named: new Map() }));
    if (!rule.names) entry.any.push(rule);
    for (const name of rule.names ?? []) {
      const list = entry.named.get(name);
      if (list) list.push(rule);
      else entry.named.set(name, [rule]);
    }
  }
  listening.set(rules, listeners);
  return listeners;
}

function unitFindings(
  file: File,
  unit: Unit,
  listeners: ReadonlyMap<string, Listeners>,
  gaps: Map<string, Gap>,
): Finding[] {
  const findings: Finding[] = [];
  for (const [on, { any, named }] of listeners) {
    if (on === 'file') continue;
    // The word a rule listens on is checked against the domain's subjects where the rule is written.
    for (const subject of file.subjects(on as never, unit) as readonly Named[]) {
      for (const rule of any) run(rule, subject, file, findings, gaps);
      if (named.size === 0 || subject.name === undefined) continue;
      for (const rule of named.get(subject.name) ?? []) run(rule, subject, file, findings, gaps);
    }
  }
  return findings;
}

/** A rule that throws must not take the others with it, nor go unnoticed. */
function run(rule: Rule, subject: object, file: File, findings: Finding[], gaps: Map<string, Gap>): void {
  try {
    for (const problem of (rule.check as Check)(subject, file)) findings.push(finding(rule, problem));
  } catch (error) {
    const { code } = rule.meta;
    if (gaps.has(code)) return;
    const reason = error instanceof Error ? error.message : String(error);
    gaps.set(code, {
      by: code,
      reason: {
        text: { en: 'the rule failed on this file: {reason}', 'zh-CN': '规则在此文件上出错：{reason}' },
        args: { reason },
      },
    });
  }
}

function finding(rule: Rule, problem: Problem): Finding {
  const { code, tags, severity, confidence, help } = rule.meta;
  return { ...problem, code, tags, severity, help, confidence: lower(confidence, problem.confidence) };
}

function lower(a: Confidence, b: Confidence | undefined): Confidence {
  return b !== undefined && confidences.indexOf(b) > confidences.indexOf(a) ? b : a;
}

/** Where the parser lost its way, only rules about syntax may speak, and nobody about what the target does not use. */
function understood(file: File, findings: readonly Finding[]): readonly Finding[] {
  const { broken, inactive = [] } = file;
  if (broken.length + inactive.length === 0) return findings;
  return findings.filter(
    (item) =>
      (item.tags.includes('syntax') || !broken.some((span) => touches(span, item.span))) &&
      !inactive.some((span) => contains(span, item.span)),
  );
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1),
  );
  return sorted.filter((item, index) => !isSaidBefore(item, sorted, index));
}

/** Same place, same words, twice: two subjects led to one problem. */
function isSaidBefore(item: Finding, sorted: readonly Finding[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const other = sorted[i]!;
    if (other.span.start !== item.span.start || other.span.end !== item.span.end) return false;
    if (other.code === item.code && isSameMessage(other.message, item.message)) return true;
  }
  return false;
}

function isSameMessage(a: Message, b: Message): boolean {
  return a.text.en === b.text.en && JSON.stringify(a.args ?? {}) === JSON.stringify(b.args ?? {});
}

/** Only the first of several findings about one thing speaks up, and none that the compiler does not get to. */
function withRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.map((item) => {
    if (item.confidence === 'low') return item;
    if (item.unseen) return { ...item, confidence: 'low', repeats: item.confidence };
    if (item.once === undefined) return item;
    const key = item.once.startsWith(':') ? item.once : `${item.code} ${item.once}`;
    if (seen.has(key)) return { ...item, confidence: 'low', repeats: item.confidence };
    seen.add(key);
    return item;
  });
}

/** A finding that points outside its unit hangs on other text too, so it cannot be kept by the unit's own text. */
function isWithin(item: Finding, unit: Unit): boolean {
  const spans = [
    item.span,
    ...(item.owedAt ? [item.owedAt] : []),
    ...(item.related ?? []).flatMap((step) => (step.path === undefined ? [step.span] : [])),
    ...(item.fixes ?? []).flatMap((fix) =>
      fix.edits.filter((edit) => edit.path === undefined).map((edit) => edit.span),
    ),
  ];
  return spans.every((span) => contains(unit.span, span));
}
