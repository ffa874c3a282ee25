import type { CallTerm, Term } from '../../../syntax/c/flow/term.ts';
import { indentAt } from '../../../core/indent.ts';
import { kindsOf } from '../facts/helper-arguments.ts';
import { isNeverNull } from '../flow/never-null.ts';
import { pointerFaultsIn } from '../flow/pointers/follow.ts';
import { uncheckedIn } from '../flow/unchecked.ts';
import { statementBefore } from '../model/block.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import { passingResult } from '../model/verdicts.ts';
import type { EbpfRule } from '../model/rule.ts';
import { uncheckedNullResult as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    for (const { at, from, to } of uncheckedIn(file, fn) ?? []) {
      if (from.kind === 'call' && !isMap(at, to) && isNeverNull(file, fn, from)) continue;
      // Of several paths the verifier refuses the first.
      const once = `${fn.name} ${from.start - fn.start}`;
      const helper = from.kind === 'call' ? from.name : file.source.text.slice(from.start, from.end);
      if (at.kind === 'call') {
        yield page.problem(
          { start: at.start, end: at.start + helper.length },
          { say: 'followed', helper },
          { once },
        );
        continue;
      }
      const variable = file.source.text.slice(at.start, at.end);
      const result = passingResult(programOf(file, fn)) ?? '0';
      const statement = statementBefore(codeOf(file), at.start);
      const fixes = [];
      if (statement !== undefined) {
        const indent = indentAt(file.source.text, statement);
        const value = fn.returns === 'void' ? 'return;' : `return ${result};`;
        const text = `if (!${variable})\n${indent}\t${value}\n${indent}`;
        fixes.push(page.fix({ variable }, 'review', { span: { start: statement, end: statement }, text }));
      }
      const args =
        from.kind === 'name'
          ? { say: 'parameter' as const, name: helper, fn: fn.name }
          : from.kind === 'member'
            ? { say: 'member' as const, helper }
            : to
              ? { say: 'given' as const, helper, to: to.name }
              : { say: 'followed' as const, helper };
      yield page.problem(at, args, { fixes, once });
    }
    for (const { does, at, inside, pointer } of pointerFaultsIn(file, fn) ?? []) {
      if (does !== 'null' || !inside || !pointer.call || isNeverNull(file, fn, pointer.call)) continue;
      const args = { say: 'followed' as const, helper: pointer.name };
      yield page.problem(at, args, { related: [page.step('inside', inside)] });
    }
  },
};

/** What is used as a map was found in a map of maps, which nobody fills before the program runs. */
function isMap(at: Term, to: CallTerm | undefined): boolean {
  const [first] = to?.arguments ?? [];
  return first?.start === at.start && to !== undefined && /MAP_PTR/.test(kindsOf(to.name)[0] ?? '');
}
