import { contains, indexAtOrBefore } from '../core/spans.ts';
import type { File } from '../core/types.ts';
import type { Candidate } from './proof.ts';

/**
 * Names a candidate by all that its proof depends on: the units that it touches, whose keys stand for their text and for
 * what they see of the rest of the file, and the places in them. Undefined where a unit has no key or is left.
 */
export function proofKeys(file: File): (candidate: Candidate) => string | undefined {
  const spans = file.units.map((unit) => unit.span);
  return ({ merged, fix }) => {
    const parts = [merged.finding.code];
    for (const { span, text } of [{ span: merged.finding.span, text: '' }, ...fix.edits]) {
      const index = indexAtOrBefore(spans, span.start);
      const unit = file.units[index];
      if (!unit || unit.key === undefined || !contains(unit.span, span)) return undefined;
      parts.push(unit.key, String(span.start - unit.span.start), String(span.end - unit.span.start), text);
    }
    return JSON.stringify(parts);
  };
}
