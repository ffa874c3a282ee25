import type { Span } from '../../../core/types.ts';
import { codeOf } from '../model/code.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { staticProgram as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    const { programs, maps } = modelOf(file);
    const code = codeOf(file);
    for (const program of programs) {
      // Without a known section it may be a function for other objects to link with.
      if (!program.section || !program.body.isStatic) continue;
      const from = Math.min(program.body.start, program.use.span.start);
      const word = staticIn(code, from, program.body.nameSpan.start);
      if (word) yield problem('program', program.name, program.nameSpan, word);
    }
    for (const map of maps) {
      const word = map.isStatic ? staticIn(code, map.span.start, map.body.start) : undefined;
      if (word) yield problem('map', map.name, map.nameSpan, word);
    }
  },
};

function problem(
  say: 'program' | 'map',
  name: string,
  span: Span,
  word: Span,
): ReturnType<typeof page.problem> {
  return page.problem(span, { say, name }, { fixes: [page.fix({}, 'safe', { span: word, text: '' })] });
}

/** The word and the blanks behind it. */
function staticIn(code: string, start: number, end: number): Span | undefined {
  const found = /\bstatic\s+(?:(?:__always_inline|inline|__inline)\s+)?/.exec(code.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}
