import { indentAt } from '../../../core/indent.ts';
import type { Fix } from '../../../core/types.ts';
import { bare, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { boundsOf, isUnbounded } from '../flow/bounds.ts';
import { pathsOf } from '../flow/paths.ts';
import { statementBefore } from '../model/block.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import { isSigned } from '../model/sizes.ts';
import { passingResult } from '../model/verdicts.ts';
import type { EbpfRule } from '../model/rule.ts';
import { unboundedIndex as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    const graph = pathsOf(file, fn);
    const seen = new Set<number>();
    for (const step of graph?.steps ?? []) {
      // What is written to is an access of its target.
      const term =
        step.kind === 'access' ? step.term : step.kind === 'assign' ? bare(step.target) : undefined;
      if (term?.kind !== 'element' || seen.has(term.start)) continue;
      seen.add(term.start);
      const array = bare(term.of);
      const count = array.kind === 'name' ? countOf(file, fn, array.name) : undefined;
      if (count === undefined || !isUnbounded(boundsOf(file, graph!, term.index))) continue;
      const index = file.source.text.slice(term.index.start, term.index.end);
      const args = { array: file.source.text.slice(array.start, array.end), index };
      yield page.problem(term.index, args, { fixes: fixOf(file, fn, term.index, index, count) });
    }
  },
};

/** The dimension of an array of the function or of the file, as written. */
function countOf(file: CFile, fn: CFunction, name: string): string | undefined {
  const own = file.named('variable', name).filter((one) => !one.within || one.within.start === fn.start);
  const [variable] = own;
  return own.length === 1 ? /^\[\s*(\w+)\s*\]$/.exec(variable?.array ?? '')?.[1] : undefined;
}

function fixOf(
  file: CFile,
  fn: CFunction,
  { start, kind }: Term,
  index: string,
  count: string,
): readonly Fix[] {
  const at = kind === 'name' ? statementBefore(codeOf(file), start) : undefined;
  if (at === undefined) return [];
  const indent = indentAt(file.source.text, at);
  const type = file.named('variable', index).find((one) => one.within?.start === fn.start)?.type ?? 'int';
  const test = isSigned(type) ? `${index} < 0 || ${index} >= ${count}` : `${index} >= ${count}`;
  const leave = fn.returns === 'void' ? 'return;' : `return ${passingResult(programOf(file, fn)) ?? '0'};`;
  const text = `if (${test})\n${indent}\t${leave}\n${indent}`;
  return [page.fix({ test }, 'review', { span: { start: at, end: at }, text })];
}
