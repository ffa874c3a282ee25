import { indentAt } from '../../../core/indent.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import { passingResult } from '../model/verdicts.ts';
import type { EbpfRule } from '../model/rule.ts';
import { voidProgram as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'function',
  *check(at, file) {
    // Without a context argument it is a piece for a test, and hardly ever attached.
    if (at.returns !== 'void' || at.broken || at.parameters[0]?.name === undefined) return;
    const program = programOf(file, at);
    const value = passingResult(program);
    if (!program?.section || value === undefined) return;
    const code = codeOf(file);
    // Assembler sets the register by itself.
    if (/\b__naked\b/.test(at.head) || /\basm\b/.test(code.slice(at.body.start, at.body.end))) return;
    const word = code.lastIndexOf('void', at.nameSpan.start);
    const close = at.body.end - 1;
    const lineStart = code.lastIndexOf('\n', close) + 1;
    const args = { section: program.section.section };
    const early = /\breturn\s*;/.test(code.slice(at.body.start, at.body.end));
    const isPlain =
      !early && word >= at.start && code[close] === '}' && code.slice(lineStart, close).trim() === '';
    if (!isPlain) {
      yield page.problem(at.nameSpan, args);
      return;
    }
    const fix = page.fix(
      { value },
      'review',
      { span: { start: word, end: word + 4 }, text: 'int' },
      { span: { start: lineStart, end: lineStart }, text: `${indentAt(code, close)}\treturn ${value};\n` },
    );
    yield page.problem(at.nameSpan, args, { fixes: [fix] });
  },
};
