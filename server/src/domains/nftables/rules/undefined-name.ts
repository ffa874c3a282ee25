import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import { jumpsOf } from '../chains.ts';
import { undefinedName as page } from '../pages.ts';
import { rulesetOf } from '../structure.ts';

/** Sets, chains and variables that the file does not define; with an include another one may. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { isOpen } = rulesetOf(file);
    yield* elsewhere(file);
    for (const { problem } of found(file)) yield isOpen ? { ...problem, confidence: 'low' } : problem;
  },
};

function* found(file: ColumnsFile): Iterable<{ problem: Problem }> {
  const { tables, variables, tokens } = rulesetOf(file);
  for (const table of tables) {
    const sets = table.blocks
      .filter(({ kind }) => kind === 'set' || kind === 'map')
      .map(({ name }) => name.text);
    const chains = table.blocks.filter(({ kind }) => kind === 'chain').map(({ name }) => name.text);
    const flows = table.blocks.filter(({ kind }) => kind === 'flowtable').map(({ name }) => name.text);
    const elements = new Set([...sets, ...flows]);
    const targets = new Set(chains);
    for (const { statements } of table.blocks) {
      for (const statement of statements) {
        for (const word of statement) {
          if (!word.text.startsWith('@')) continue;
          const name = /^@([A-Za-z][\w./-]*)$/.exec(word.text)?.[1];
          if (name !== undefined && !elements.has(name) && !/^(?:nh|th|ll|ih)$/.test(name)) {
            yield { problem: missing('set', { ...word, start: word.start + 1 }, name, sets) };
          }
        }
        for (const jump of jumpsOf(statement)) {
          if (!targets.has(jump.text)) yield { problem: missing('chain', jump, jump.text, chains) };
        }
      }
    }
  }
  for (const word of tokens) {
    if (!word.text.startsWith('$')) continue;
    const name = /^\$(\w+)$/.exec(word.text)?.[1];
    if (name === undefined || variables.has(name)) continue;
    yield { problem: missing('variable', { ...word, start: word.start + 1 }, name, [...variables.keys()]) };
  }
}

/** Files that are taken in, tables that are emptied, and counters and limits by name. */
function* elsewhere(file: ColumnsFile): Iterable<Problem> {
  const { tables, commands, isOpen } = rulesetOf(file);
  for (const [word, what, family, name] of commands) {
    const path = word!.text === 'include' ? /^"(\/[^"*?[]+)"$/.exec(what?.text ?? '')?.[1] : undefined;
    if (path !== undefined && file.lookup('path', path) === 'no')
      yield page.problem(what!, { say: 'file', name: path });
    if (!/^(?:flush|delete)$/.test(word!.text) || what?.text !== 'table') continue;
    const own = name ?? family;
    const names = tables.map(({ head }) => head.at(-2)?.text ?? '');
    const meant = own && !names.includes(own.text) ? nearest(own.text, names) : undefined;
    if (own && meant !== undefined) yield missing('table', own, own.text, names);
  }
  if (isOpen) return;
  for (const { blocks } of tables) {
    for (const { statements } of blocks) {
      for (const statement of statements) {
        for (const [index, word] of statement.entries()) {
          const kind = statement[index - 1]?.text ?? '';
          const name = statement[index + 1];
          if (word.text !== 'name' || !name || !/^(?:counter|limit|quota|synproxy)$/.test(kind)) continue;
          const names = blocks.filter((block) => block.kind === kind).map((block) => block.name.text);
          const bare = name.text.replace(/"/g, '');
          if (!names.includes(bare) && !bare.startsWith('$')) yield missing('object', name, bare, names);
        }
      }
    }
  }
}

function missing(
  say: 'set' | 'chain' | 'variable' | 'table' | 'object',
  at: Part,
  name: string,
  known: readonly string[],
): Problem {
  const meant = nearest(name, known);
  const span = { start: at.start, end: at.end };
  const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
  return page.problem(span, { say, name }, { fixes });
}
