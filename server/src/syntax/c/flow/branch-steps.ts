import type { Args } from '../../../core/text.ts';
import type { Related, Span } from '../../../core/types.ts';
import type { Trail } from './explore.ts';
import type { CFile } from '../types.ts';

/** More branches than these do not help to see the path. */
const mostBranches = 4;
const longestText = 60;

interface Page {
  step(name: string, span: Span, args?: Args): Related;
}

/** Whether a path comes from a place without having been asked anything: both happen one after the other, whatever holds. */
export function isDirect(trail: Trail | undefined, from: number): boolean {
  for (let one = trail; one; one = one.before) {
    if (one.step?.start === from) return true;
    if (one.edge?.condition) return false;
  }
  return false;
}

/** The branches of a path behind a place, in order: a page with these steps has `if` and `unless`, which name `{condition}`. */
export function branchSteps(
  page: Page,
  file: CFile,
  trail: Trail | undefined,
  from: number,
): readonly Related[] {
  const found: Related[] = [];
  for (let one = trail; one && found.length < mostBranches; one = one.before) {
    const { edge } = one;
    if (!edge?.condition || edge.truth === undefined || edge.condition.start < from) continue;
    const written = file.source.text.slice(edge.condition.start, edge.condition.end).replace(/\s+/g, ' ');
    const condition = written.length > longestText ? `${written.slice(0, longestText)}…` : written;
    found.push(page.step(edge.truth ? 'if' : 'unless', edge.condition, { condition }));
  }
  return found.reverse();
}
