import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import { jumpsOf } from '../chains.ts';
import { undefinedName as page } from '../pages.ts';
import { rulesetOf, type Table } from '../structure.ts';
import { tokensOf } from '../tokens.ts';

/** Sets, chains and variables that the file does not define; with an include another one may. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { tables, variables, isOpen } = rulesetOf(file);
    for (const { problem } of found(file, tables, variables))
      yield isOpen ? { ...problem, confidence: 'low' } : problem;
  },
};

function* found(
  file: ColumnsFile,
  tables: readonly Table[],
  variables: ReadonlyMap<string, Part>,
): Iterable<{ problem: Problem }> {
  for (const table of tables) {
    const sets = table.blocks
      .filter(({ kind }) => kind === 'set' || kind === 'map')
      .map(({ name }) => name.text);
    const chains = table.blocks.filter(({ kind }) => kind === 'chain').map(({ name }) => name.text);
    const flows = table.blocks.filter(({ kind }) => kind === 'flowtable').map(({ name }) => name.text);
    for (const { statements } of table.blocks) {
      for (const statement of statements) {
        for (const word of statement) {
          const name = /^@([A-Za-z][\w./-]*)$/.exec(word.text)?.[1];
          if (name !== undefined && ![...sets, ...flows].includes(name) && !/^(?:nh|th|ll|ih)$/.test(name)) {
            yield { problem: missing('set', { ...word, start: word.start + 1 }, name, sets) };
          }
        }
        for (const jump of jumpsOf(statement)) {
          if (!chains.includes(jump.text)) yield { problem: missing('chain', jump, jump.text, chains) };
        }
      }
    }
  }
  for (const word of tokensOf(file.source.text)) {
    const name = /^\$(\w+)$/.exec(word.text)?.[1];
    if (name === undefined || variables.has(name)) continue;
    yield { problem: missing('variable', { ...word, start: word.start + 1 }, name, [...variables.keys()]) };
  }
}

function missing(
  say: 'set' | 'chain' | 'variable',
  at: Part,
  name: string,
  known: readonly string[],
): Problem {
  const meant = nearest(name, known);
  const span = { start: at.start, end: at.end };
  const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
  return page.problem(span, { say, name }, { fixes });
}
