import type { RulePage } from '../../../core/rule-page.ts';
import type { Problem } from '../../../core/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import type { Pair } from '../facts/pairs.ts';
import { beforeReturn } from '../../../syntax/c/flow/before-return.ts';
import { branchSteps } from '../../../syntax/c/flow/branch-steps.ts';
import type { Owed } from './judge-owed.ts';
import { owedIn } from './owed.ts';

type Page = RulePage<{ readonly name: string; readonly key: string }, { readonly release: string }>;

/** What paths of a function owe of one kind, told by the page of that kind. */
export function* owedProblems(page: Page, file: CFile, fn: CFunction, kind: Pair['kind']): Iterable<Problem> {
  for (const one of owedIn(file, fn) ?? []) {
    if (one.pair.kind !== kind) continue;
    const related = [page.step('taken', one.call), ...branchSteps(page, file, one.trail, one.call.start)];
    if (one.released) related.push(page.step('released', one.released));
    const release = releaseText(file, one);
    const edits = release === undefined ? [] : beforeReturn(file.source.text, one.at, release);
    const fixes = release === undefined ? [] : [page.fix({ release }, 'review', ...edits)];
    const confidence = confidenceOf(file, one);
    yield page.problem(
      one.at,
      { name: one.call.name, key: one.key },
      {
        related,
        fixes,
        owedAt: { start: one.at.start, end: one.at.end },
        once: `${fn.name} ${one.key} ${one.call.name}`,
        ...(confidence ? { confidence } : {}),
      },
    );
  }
}

function confidenceOf(
  { source }: CFile,
  { at, call, isSure, isHarmless }: Owed,
): 'low' | 'medium' | undefined {
  const line = source.text.indexOf('\n', at.end);
  if (isHarmless || leftOnPurpose.test(source.text.slice(call.start, line < 0 ? at.end : line))) return 'low';
  return isSure ? undefined : 'medium';
}

/** A comment between the two that says that it stays, or who takes care of it. */
const leftOnPurpose =
  /\/[*/](?:[^*]|\*(?!\/)){0,300}?\b(?:we (?:\w+ )?leak\b|(?:do not|don't|can't|cannot|must not) (?:\w+ )?(?:free|disable|release|put|unmap|undo)\b|(?:intentional|deliberate)\w*\s+leak|(?:will|shall|gets?) (?:get |be )?(?:free'?d|released) (?:in|by|when)\b|callers? (?:should|must|will|has to) (?:call )?\w*(?:free|release|put)\b)/i;

/** As another path writes it; only where every path to this return owes it. */
function releaseText(file: CFile, { released, isAlways }: Owed): string | undefined {
  return released && isAlways ? file.source.text.slice(released.start, released.end) : undefined;
}
