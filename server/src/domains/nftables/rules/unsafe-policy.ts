import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { hookOf, rulesOf, spanOf, type Hook } from '../chains.ts';
import { unsafePolicy as page } from '../pages.ts';
import { rulesetOf, type Block, type Statement } from '../structure.ts';
import type { Problem } from '../../../core/types.ts';

/** What the incoming chain of a machine needs, so that it is shut for others and open for itself. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { tables, isOpen } = rulesetOf(file);
    if (isOpen) return;
    for (const { blocks, family } of tables) {
      const chains = blocks.filter(({ kind }) => kind === 'chain');
      // A machine-wide firewall sees all of its traffic in one of these.
      if (family !== 'inet' && family !== 'ip') continue;
      for (const chain of chains) {
        const hook = hookOf(chain);
        if (hook?.hook === 'input') yield* incoming(chain, hook, chains);
      }
    }
  },
};

function* incoming(chain: Block, hook: Hook, chains: readonly Block[]): Iterable<Problem> {
  const rules = rulesOf(chain);
  const { policy, statement } = hook;
  const jumps = rules.some((rule) => rule.some(({ text }) => /^(?:jump|goto|vmap)$/.test(text)));
  const all = jumps ? chains.flatMap(rulesOf) : rules;
  const isShut = policy?.text === 'drop';
  const isEnded =
    /^(?:drop|reject|queue)$/.test(rules.at(-1)?.at(-1)?.text ?? '') ||
    rules.some((rule) => has(rule, /^(?:masquerade|snat|dnat|redirect)$/));
  if (!isShut && !isEnded && rules.filter((rule) => has(rule, /^accept$/)).length > 1) {
    yield page.problem(
      policy ?? spanOf(statement),
      { say: 'accept' },
      {
        confidence: 'medium',
        fixes: policy ? [page.fix({ say: 'drop' }, 'review', { span: policy, text: 'drop' })] : [],
      },
    );
  }
  if (!isShut) return;
  const lines = (text: string) => [
    page.fix({ say: 'add', text }, 'review', { span: behind(statement, policy), text: `\n\t\t${text}` }),
  ];
  if (!all.some((rule) => has(rule, /^"?lo"?$/)))
    yield page.problem(policy, { say: 'loopback' }, { fixes: lines('iif lo accept') });
  if (!all.some((rule) => has(rule, /^established$/))) {
    yield page.problem(
      policy,
      { say: 'established' },
      { fixes: lines('ct state established,related accept') },
    );
  }
}

/** Behind the line that says where the chain hangs. */
function behind(
  statement: Statement,
  policy: { readonly end: number } | undefined,
): { start: number; end: number } {
  const end = Math.max(statement.at(-1)!.end, policy?.end ?? 0) + 1;
  return { start: end, end };
}

function has(rule: Statement, word: RegExp): boolean {
  return rule.some(({ text }) => word.test(text));
}
