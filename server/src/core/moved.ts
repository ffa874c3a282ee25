import { shift } from './spans.ts';
import type { Fix, Problem, Related } from './types.ts';

/** A problem or a finding as it is after its text has moved by so many places. */
export function moved<P extends Problem>(item: P, by: number): P {
  if (by === 0) return item;
  return {
    ...item,
    span: shift(item.span, by),
    ...(item.owedAt ? { owedAt: shift(item.owedAt, by) } : {}),
    ...(item.related ? { related: item.related.map((step) => movedStep(step, by)) } : {}),
    ...(item.fixes ? { fixes: item.fixes.map((fix) => movedFix(fix, by)) } : {}),
  };
}

function movedStep(step: Related, by: number): Related {
  return step.path === undefined ? { ...step, span: shift(step.span, by) } : step;
}

function movedFix(fix: Fix, by: number): Fix {
  return {
    ...fix,
    edits: fix.edits.map((edit) =>
      edit.path === undefined ? { ...edit, span: shift(edit.span, by) } : edit,
    ),
  };
}
