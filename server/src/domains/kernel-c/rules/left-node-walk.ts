import { beforeReturn } from '../../../syntax/c/flow/before-return.ts';
import { leftWalksIn } from '../flow/node-walks.ts';
import { pathRule } from '../flow/path-rule.ts';
import { branchSteps } from '../../../syntax/c/flow/branch-steps.ts';
import { leftNodeWalk as page } from '../pages.ts';

/** A walk over device nodes that a path leaves with a reference in its hand. */
export const rule = pathRule(function* (fn, file) {
  for (const { at, walk, cursor, put, trail } of leftWalksIn(file, fn) ?? []) {
    const related = [page.step('walk', walk), ...branchSteps(page, file, trail, walk.end)];
    const release = `${put}(${cursor})`;
    // Behind the walk other paths arrive that have dropped it.
    const { text } = file.source;
    const isInside = fn.body.end > at.end && isWithinLoop(text, walk.end, at.start);
    const fixes = isInside ? [page.fix({ release }, 'review', ...beforeReturn(text, at, release))] : [];
    yield page.problem(
      at,
      { walk: walk.name, cursor },
      { related, fixes, owedAt: { start: at.start, end: at.end }, once: `${fn.name} ${walk.name} ${cursor}` },
    );
  }
});

/** Whether no brace that opens at or behind the head of a walk has closed before an offset. */
function isWithinLoop(text: string, head: number, offset: number): boolean {
  let depth = 0;
  for (const [char] of text.slice(head, offset).matchAll(/[{}]/g)) {
    depth += char === '{' ? 1 : -1;
    if (depth <= 0) return false;
  }
  return depth > 0;
}
