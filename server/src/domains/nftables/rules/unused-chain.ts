import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { hookOf, jumpsOf } from '../chains.ts';
import { unusedChain as page } from '../pages.ts';
import { rulesetOf, type Table } from '../structure.ts';

/** A chain that hangs nowhere and that nobody jumps to, and one that comes back to itself. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { tables, isOpen, commands } = rulesetOf(file);
    const named = new Set(commands.flatMap((statement) => jumpsOf(statement).map(({ text }) => text)));
    if (!isOpen) yield* names(file);
    for (const table of tables) {
      const chains = table.blocks.filter(({ kind }) => kind === 'chain');
      const targets = new Set(
        chains.flatMap((chain) => chain.statements.flatMap((one) => jumpsOf(one).map(({ text }) => text))),
      );
      for (const chain of chains) {
        const { name, statements } = chain;
        const isUsed = targets.has(name.text) || named.has(name.text) || hookOf(chain) !== undefined;
        // An empty one is filled by a program while the system runs.
        if (!isUsed && statements.length > 0)
          yield page.problem(
            name,
            { say: 'unused', name: name.text },
            { confidence: isOpen ? 'low' : 'medium' },
          );
        for (const jump of statements.flatMap(jumpsOf)) {
          if (reaches(table, jump.text, name.text))
            yield page.problem(jump, { say: 'loop', name: name.text });
        }
      }
    }
  },
};

/** Whether a chain leads to another, over any number of jumps. */
function reaches({ blocks }: Table, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const chain = blocks.find(({ kind, name }) => kind === 'chain' && name.text === next);
    waiting.push(...(chain?.statements.flatMap((one) => jumpsOf(one).map(({ text }) => text)) ?? []));
  }
  return false;
}

/** Sets and variables that no rule speaks of, and chains that begin twice. */
function* names(file: ColumnsFile): Iterable<Problem> {
  const { tables, variables } = rulesetOf(file);
  const { text } = file.source;
  // A file of names alone is taken in by another one.
  if (
    !tables.some(({ blocks }) =>
      blocks.some(({ kind, statements }) => kind === 'chain' && statements.length > 0),
    )
  )
    return;
  for (const [name, word] of variables) {
    if (!/^\w+$/.test(name)) continue;
    if (!new RegExp(`\\$\\{?${name}\\b`).test(text))
      yield page.problem(word, { say: 'variable', name }, { confidence: 'medium' });
  }
  for (const { blocks } of tables) {
    const chains = new Set<string>();
    for (const { kind, name, statements } of blocks) {
      if (kind === 'chain') {
        if (chains.has(name.text))
          yield page.problem(name, { say: 'twice', name: name.text }, { confidence: 'medium' });
        chains.add(name.text);
      }
      // An empty one is filled by a program while the system runs, and named from outside.
      const isFilled = statements.some(([word]) => word!.text === 'elements');
      if ((kind === 'set' || kind === 'map') && isFilled && !text.includes(`@${name.text}`)) {
        yield page.problem(name, { say: 'set', name: name.text }, { confidence: 'medium' });
      }
    }
  }
}
