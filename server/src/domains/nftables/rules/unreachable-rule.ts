import { ownCopy } from '../../../core/remembered.ts';
import type { Fix, Problem, Span } from '../../../core/types.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { rulesOf, spanOf, textOf, verdictOf } from '../chains.ts';
import { covers, matchesOf, type Matches } from '../matches.ts';
import { unreachableRule as page } from '../pages.ts';
import { rulesetOf, type Block, type Statement } from '../structure.ts';

/** Rules behind one that has taken all of their packets. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const { blocks } of rulesetOf(file).tables) {
      const sets = blocks.filter(({ kind }) => kind === 'set');
      for (const chain of blocks.filter(({ kind }) => kind === 'chain'))
        yield* inChain(chain, sets, file.source.text);
    }
  },
};

const plain = /^(?:counter|log|prefix|level|"[^"]*"|accept|drop|reject|return|comment)$/;

function* inChain(chain: Block, sets: readonly Block[], text: string): Iterable<Problem> {
  const rules = rulesOf(chain);
  const taken: { readonly rule: Statement; readonly matches: Matches; readonly verdict: string }[] = [];
  for (const [index, rule] of rules.entries()) {
    const verdict = verdictOf(rule);
    const next = rules[index + 1];
    if (verdict !== undefined && next && isForAll(rule)) {
      yield page.problem(
        spanOf(rule),
        { say: 'all', verdict },
        { fixes: moved(rule, undefined, text), related: [page.step('next', spanOf(next))] },
      );
      return;
    }
    if (verdict === undefined || !/^(?:accept|drop|reject)$/.test(verdict)) continue;
    const matches = matchesIn(rule, sets, textOf(rule, text));
    const own = matches.some;
    // One hundred earlier rules are more than people overlook.
    const first = own && taken.slice(-100).find((one) => one.verdict !== verdict && covers(one.matches, own));
    if (first)
      yield page.problem(
        spanOf(rule),
        { say: 'shadow', verdict: first.verdict },
        { fixes: moved(rule, first.rule, text), related: [page.step('first', spanOf(first.rule))] },
      );
    if (matches.all && matches.all.size > 0) taken.push({ rule, matches: matches.all, verdict });
  }
}

/** The rule before the one that takes its packets, or out of the way of those behind it; only for rules that have lines of their own. */
function moved(rule: Statement, before: Statement | undefined, text: string): readonly Fix[] {
  const line = lineAround(text, spanOf(rule).start);
  const other = before && lineAround(text, spanOf(before).start);
  const fills = (one: Statement, { start, end }: Span): boolean =>
    text.slice(start, end).trim() === text.slice(spanOf(one).start, spanOf(one).end);
  if (!fills(rule, line) || (before && other && !fills(before, other))) return [];
  const out = { span: line, text: '' };
  if (!other) return [page.fix({ say: 'remove' }, 'review', out)];
  const at = { start: other.start, end: other.start };
  const own = text.slice(line.start, line.end);
  return [
    page.fix({ say: 'before' }, 'review', out, { span: at, text: own.endsWith('\n') ? own : `${own}\n` }),
  ];
}

/** What a rule asks for: `some` of it is read, or `all`. */
interface Asked {
  readonly some: Matches | undefined;
  readonly all: Matches | undefined;
}

const known = new Map<string, Asked>();
const most = 4000;

/** Kept by the text of a rule, unless a set says what it asks for. */
function matchesIn(rule: Statement, sets: readonly Block[], text: string): Asked {
  const before = known.get(text);
  if (before) return before;
  const asked = { some: matchesOf(rule, sets, false), all: matchesOf(rule, sets, true) };
  if (text.includes('@')) return asked;
  if (known.size >= most) known.clear();
  known.set(ownCopy(text), asked);
  return asked;
}

/** Nothing is asked of a packet; what stands behind `reject` says how. */
function isForAll(rule: Statement): boolean {
  const end = rule.findIndex(({ text }) => text === 'reject');
  return (end < 0 ? rule : rule.slice(0, end + 1)).every(({ text }) => plain.test(text));
}
