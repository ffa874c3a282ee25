import type { Edit, Finding, Fix, Related, Span } from './types.ts';

/**
 * A finding in the text that one change left behind, or undefined when the change touched its place: what was said there
 * may not be true any more. Fixes and steps that were touched are left out.
 */
export function movedFinding(finding: Finding, change: Edit): Finding | undefined {
  const span = movedSpan(finding.span, change);
  const owedAt = finding.owedAt && movedSpan(finding.owedAt, change);
  if (!span || (finding.owedAt && !owedAt)) return undefined;
  const fixes = finding.fixes?.flatMap((fix) => movedFix(fix, change) ?? []);
  const related = finding.related?.flatMap((step) => movedStep(step, change) ?? []);
  return {
    ...finding,
    span,
    ...(owedAt ? { owedAt } : {}),
    ...(fixes ? { fixes } : {}),
    ...(related ? { related } : {}),
  };
}

/** A letter right beside a name makes another name, so that neighbours are touched as well. */
function movedSpan(span: Span, { span: { start, end }, text }: Edit): Span | undefined {
  if (span.end < start) return span;
  if (span.start <= end) return undefined;
  const by = text.length - (end - start);
  return { start: span.start + by, end: span.end + by };
}

function movedFix(fix: Fix, change: Edit): Fix | undefined {
  const edits: Edit[] = [];
  for (const edit of fix.edits) {
    const span = edit.path === undefined ? movedSpan(edit.span, change) : edit.span;
    if (!span) return undefined;
    edits.push({ ...edit, span });
  }
  return { ...fix, edits };
}

function movedStep(step: Related, change: Edit): Related | undefined {
  if (step.path !== undefined) return step;
  const span = movedSpan(step.span, change);
  return span && { ...step, span };
}
