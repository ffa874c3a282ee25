import { touches } from './spans.ts';
import type { Finding, Report, Span } from './types.ts';

/** A report together with the text it speaks about. */
export interface Reported {
  readonly text: string;
  readonly report: Report;
}

/**
 * The findings that inserted text brought: their span or a step of their path touches it, and the text without it has
 * fewer of the same kind (multisets, by code and marked text). Something still owed at an exit (an unlock, a free)
 * counts only when the exit itself was inserted: a person is about to type the rest.
 */
export function introduced(before: Reported, after: Reported, inserted: Span): readonly Finding[] {
  const spare = new Map<string, number>();
  for (const finding of before.report.findings) bump(spare, key(finding, before.text), 1);
  const candidates: Finding[] = [];
  for (const finding of after.report.findings) {
    if (isTouching(finding, inserted)) candidates.push(finding);
    else bump(spare, key(finding, after.text), -1);
  }
  return candidates.filter((finding) => {
    const name = key(finding, after.text);
    const left = spare.get(name) ?? 0;
    if (left > 0) {
      spare.set(name, left - 1);
      return false;
    }
    return finding.owedAt === undefined || touches(finding.owedAt, inserted);
  });
}

function isTouching(finding: Finding, inserted: Span): boolean {
  if (touches(finding.span, inserted)) return true;
  if (finding.owedAt && touches(finding.owedAt, inserted)) return true;
  return (finding.related ?? []).some((step) => step.path === undefined && touches(step.span, inserted));
}

function key(finding: Finding, text: string): string {
  return `${finding.code}\0${text.slice(finding.span.start, finding.span.end)}`;
}

function bump(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
