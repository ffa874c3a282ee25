import type { Fix } from '../../../core/types.ts';
import { indentAt } from '../../../core/indent.ts';
import { bare, followed, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { pointerFaultsIn } from '../flow/pointers/follow.ts';
import { statementBefore } from '../model/block.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import { passingResult } from '../model/verdicts.ts';
import type { EbpfRule } from '../model/rule.ts';
import { uncheckedPacketAccess as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    const faults = (pointerFaultsIn(file, fn) ?? []).filter(({ does }) => does === 'unproven');
    const seen = new Set<string>();
    for (const { at, inside, isContext, end, to } of faults) {
      const pointer = inside || to !== undefined ? at : (followed(bare(at)) ?? at);
      const written = file.source.text.slice(pointer.start, pointer.end);
      // Who forgot to ask for one pointer has forgotten it for all that is read through it.
      if (seen.has(written)) continue;
      seen.add(written);
      yield page.problem(
        pointer,
        { say: isContext === true ? 'context' : 'pointer', pointer: written, bytes: end },
        {
          fixes: inside || to !== undefined ? [] : fixOf(file, fn, at, pointer),
          related: inside ? [page.step('inside', inside)] : [],
        },
      );
    }
  },
};

/** The check before the statement that uses the pointer; none where a statement cannot be put before it. */
function fixOf(file: CFile, fn: CFunction, use: Term, pointer: Term): readonly Fix[] {
  const code = codeOf(file);
  const statement = statementBefore(code, pointer.start);
  if (pointer.kind !== 'name' || statement === undefined || statement < fn.body.start) return [];
  const before = code.slice(fn.body.start, statement);
  const context = fn.parameters[0]?.name ?? '';
  const set = new RegExp(`(\\w+)\\s*=\\s*(?:\\([^()]*\\)\\s*|\\w+\\()*${context}\\s*->\\s*data_end\\b`).exec(
    before,
  );
  const inner = bare(use);
  const index = inner.kind === 'element' ? bare(inner.index) : undefined;
  const size = (index?.kind === 'number' ? (index.value ?? 0) : 0) + 1;
  const indent = indentAt(file.source.text, statement);
  const end = set?.[1] ?? `(void *)(long)${context}->data_end`;
  const result = passingResult(programOf(file, fn)) ?? '0';
  const text = `if ((void *)(${pointer.name} + ${size}) > ${end})\n${indent}\treturn ${result};\n${indent}`;
  return [
    page.fix({ pointer: pointer.name }, 'review', { span: { start: statement, end: statement }, text }),
  ];
}
