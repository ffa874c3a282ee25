import { indentAt } from '../../../core/indent.ts';
import type { Fix } from '../../../core/types.ts';
import { bare, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { kindsOf } from '../facts/helper-arguments.ts';
import { boundsOf, isUnbounded } from '../flow/bounds.ts';
import { pathsOf } from '../flow/paths.ts';
import { statementBefore } from '../model/block.ts';
import { bufferNamed } from '../model/buffers.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import { passingResult } from '../model/verdicts.ts';
import type { EbpfRule } from '../model/rule.ts';
import { unboundedLength as page } from '../pages.ts';

/** Lengths that have to be constants of the source. */
const slices: Readonly<Record<string, number>> = { bpf_dynptr_slice: 3, bpf_dynptr_slice_rdwr: 3 };

export const rule: EbpfRule = {
  on: 'function',
  *check(fn, file) {
    const graph = pathsOf(file, fn);
    for (const step of graph?.steps ?? []) {
      if (step.kind !== 'call' || file.functionNamed(step.call.name)) continue;
      const { call } = step;
      for (const [place, length] of call.arguments.entries()) {
        if (place === slices[call.name]) {
          const isVariable = isFileVariable(file, length) || isUnbounded(boundsOf(file, graph!, length));
          if (isVariable) yield problem(file, fn, call, length, 'variable');
        } else if (
          /ARG_CONST_SIZE/.test(kindsOf(call.name)[place] ?? '') &&
          isUnbounded(boundsOf(file, graph!, length))
        )
          yield problem(file, fn, call, length, 'unbounded');
      }
    }
  },
};

/** A variable of the file, which nobody knows before the program runs, whatever it was compared with. */
function isFileVariable(file: CFile, term: Term): boolean {
  const inner = bare(term);
  if (inner.kind !== 'name') return false;
  const found = file.named('variable', inner.name);
  const [variable] = found;
  return (
    found.length === 1 &&
    variable?.within === undefined &&
    !variable!.isStatic &&
    !/\bconst\b/.test(variable!.head + variable!.type)
  );
}

function problem(
  file: CFile,
  fn: CFunction,
  call: CallTerm,
  length: Term,
  say: 'variable' | 'unbounded',
): ReturnType<typeof page.problem> {
  const { text } = file.source;
  const written = text.slice(length.start, length.end);
  const fixes: Fix[] = [];
  const given = call.arguments[call.arguments.indexOf(length) - 1];
  const buffer = given && bufferNamed(file, { within: fn }, text.slice(given.start, given.end));
  if (buffer?.isArray === true) {
    const size = `sizeof(${buffer.name})`;
    if (say === 'variable')
      fixes.push(page.fix({ say, size, length: written }, 'review', { span: length, text: size }));
    const at = statementBefore(codeOf(file), length.start);
    if (say === 'unbounded' && length.kind === 'name' && at !== undefined) {
      const indent = indentAt(text, at);
      const isZeroRefused = !/OR_ZERO/.test(kindsOf(call.name)[call.arguments.indexOf(length)] ?? '');
      const leave =
        fn.returns === 'void' ? 'return;' : `return ${passingResult(programOf(file, fn)) ?? '0'};`;
      const bound = `if (${written} > ${size})\n${indent}\t${written} = ${size};\n${indent}`;
      const zero = isZeroRefused ? `if (!${written})\n${indent}\t${leave}\n${indent}` : '';
      const edit = { span: { start: at, end: at }, text: bound + zero };
      fixes.push(page.fix({ say, size, length: written }, 'review', edit));
    }
  }
  return page.problem(length, { say, helper: call.name, length: written }, { fixes });
}
