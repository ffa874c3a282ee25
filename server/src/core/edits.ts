import type { Edit, Finding, Fix, Safety } from './types.ts';

/** Whether edits of one file may be applied together: no two overlap, and no two insert at one place. */
export function compatible(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort(byPlace);
  return sorted.every((edit, i) => {
    const before = sorted[i - 1];
    if (!before) return true;
    if (edit.span.start < before.span.end) return false;
    return !(edit.span.start === before.span.start && edit.span.end === before.span.end);
  });
}

/** Applies edits against the original text. Overlapping edits are a mistake of the caller and throw. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (!compatible(edits)) throw new Error('edits overlap');
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort(byPlace)) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/**
 * The fixes that one round of `fix` may apply to a file: the first allowed one of each finding, as long as it does
 * not overlap what was taken before. What is left out is tried again in the next round.
 */
export function chooseFixes(findings: readonly Finding[], allowed: readonly Safety[]): readonly Fix[] {
  const chosen: Fix[] = [];
  let edits: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.[0];
    if (!fix || !allowed.includes(fix.safety) || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => edit.path !== undefined)) continue;
    const fresh = fix.edits.filter((edit) => !edits.some((other) => sameEdit(edit, other)));
    if (fresh.length === 0) continue;
    const together = [...edits, ...fresh];
    if (!compatible(together)) continue;
    edits = together;
    chosen.push({ ...fix, edits: fresh });
  }
  return chosen;
}

function sameEdit(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
