import { contains, touches } from './spans.ts';
import type { Finding, Report, Span } from './types.ts';

/** A report together with the text it speaks about. */
export interface Reported {
  readonly text: string;
  readonly report: Report;
  /** The stretch whose findings are all reported; absent where it is the whole text. */
  readonly known?: Span;
}

/**
 * The findings that inserted text brought: their span or a step of their path touches it, and the text without it has
 * fewer of the same kind (multisets, by code and marked text). Something still owed at an exit (an unlock, a free)
 * counts only when the exit itself was inserted: a person is about to type the rest. Of a path only the first fault is
 * reported: one that stands in the inserted text itself is not excused by another that it took the place of.
 */
export function introduced(before: Reported, after: Reported, inserted: Span): readonly Finding[] {
  const spare = new Map<string, number>();
  const isKnown = inBoth(before, after);
  for (const finding of before.report.findings) {
    if (isKnown(finding, before)) bump(spare, key(finding, before.text), 1);
  }
  const candidates: Finding[] = [];
  for (const finding of after.report.findings) {
    if (isTouching(finding, inserted)) candidates.push(finding);
    else if (isKnown(finding, after)) bump(spare, key(finding, after.text), -1);
  }
  return candidates.filter((finding) => {
    const name = key(finding, after.text);
    const left = spare.get(name) ?? 0;
    if (left > 0 && !(finding.tags.includes('flow') && contains(inserted, finding.span))) {
      spare.set(name, left - 1);
      return false;
    }
    return finding.owedAt === undefined || touches(finding.owedAt, inserted);
  });
}

/** Whether a finding lies where both texts are known: elsewhere, one that is missing may only not have been looked for. */
function inBoth(before: Reported, after: Reported): (finding: Finding, of: Reported) => boolean {
  const start = Math.max(before.known?.start ?? 0, after.known?.start ?? 0);
  const restOf = ({ text, known }: Reported): number => (known ? text.length - known.end : 0);
  const rest = Math.max(restOf(before), restOf(after));
  return ({ span }, { text }) => start <= span.start && span.end <= text.length - rest;
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
