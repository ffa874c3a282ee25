import type { Problem } from '../../../core/types.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { rulesOf, spanOf, verdictOf } from '../chains.ts';
import { covers, matchesOf, type Matches } from '../matches.ts';
import { unreachableRule as page } from '../pages.ts';
import { rulesetOf, type Block, type Statement } from '../structure.ts';

/** Rules behind one that has taken all of their packets. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const { blocks } of rulesetOf(file).tables) {
      const sets = blocks.filter(({ kind }) => kind === 'set');
      for (const chain of blocks.filter(({ kind }) => kind === 'chain')) yield* inChain(chain, sets);
    }
  },
};

const plain = /^(?:counter|log|prefix|level|"[^"]*"|accept|drop|reject|return|comment)$/;

function* inChain(chain: Block, sets: readonly Block[]): Iterable<Problem> {
  const rules = rulesOf(chain);
  const taken: { readonly rule: Statement; readonly matches: Matches; readonly verdict: string }[] = [];
  for (const [index, rule] of rules.entries()) {
    const verdict = verdictOf(rule);
    const next = rules[index + 1];
    if (verdict !== undefined && next && rule.every(({ text }) => plain.test(text))) {
      yield page.problem(
        spanOf(rule),
        { say: 'all', verdict },
        { related: [page.step('next', spanOf(next))] },
      );
      return;
    }
    if (verdict === undefined || !/^(?:accept|drop|reject)$/.test(verdict)) continue;
    const own = matchesOf(rule, sets, false);
    // One hundred earlier rules are more than people overlook.
    const first = own && taken.slice(-100).find((one) => one.verdict !== verdict && covers(one.matches, own));
    if (first)
      yield page.problem(
        spanOf(rule),
        { say: 'shadow', verdict: first.verdict },
        { related: [page.step('first', spanOf(first.rule))] },
      );
    const matches = matchesOf(rule, sets, true);
    if (matches && matches.size > 0) taken.push({ rule, matches, verdict });
  }
}
