import type { Fix } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { lostErrorsIn, type LostError } from '../flow/lost-error.ts';
import { pathRule } from '../flow/path-rule.ts';
import { lostErrorCode as page } from '../pages.ts';
import { indentAt } from '../../../core/indent.ts';

/** A failure that leads to the end with zero in the variable that is returned. */
export const rule = pathRule(function* (fn, file) {
  for (const one of lostErrorsIn(file, fn) ?? []) {
    const fix = fixOf(file, one);
    const related = [page.step('called', one.call), page.step('returned', one.end)];
    const { name } = one.call;
    const message =
      one.variable === undefined
        ? { say: 'zero' as const, name }
        : { say: 'variable' as const, name, variable: one.variable };
    yield page.problem(one.at, message, { related, fixes: fix ? [fix] : [], ...hedge(file, one) });
  }
});

/**
 * Whoever jumps to the end, or leaves at once, means a failure. Zero behind a word about it is most often meant, and a branch for what
 * is there leaves out what the function can do without.
 */
function hedge({ source }: CFile, { at, variable }: LostError): { readonly confidence?: 'low' } {
  const behind = source.text.slice(at.end, at.end + longestBranch);
  return (variable === undefined ? leaving : jump).test(behind) ? {} : { confidence: 'low' };
}

const longestBranch = 400;
const leaving = /^\)*\s*(?:\{\s*)?return\b/;
/** Behind a label that says what comes next the work goes on. */
const jump = /^\)*\s*(?:\{[^{}]*?)?\b(?:goto\s+(?!next\b|skip|continue\b|success\b)|return\s+)[a-z_]\w*;/;

/** Sets the code before the `goto` that stands right behind the condition. */
function fixOf(file: CFile, { at, way, key, variable }: LostError): Fix | undefined {
  if (variable === undefined) return undefined;
  const { text } = file.source;
  const code = way === 'null' ? '-ENOMEM' : `PTR_ERR(${key})`;
  const statement = `${variable} = ${code};`;
  const behind = /^\)*[ \t]*(\{?)\s*(?=goto\b[^;]*;)/.exec(text.slice(at.end, at.end + 200));
  if (!behind) return undefined;
  const start = at.end + behind[0].length;
  const indent = indentAt(text, start);
  if (behind[1] === '{')
    return page.fix({ statement }, 'review', {
      span: { start, end: start },
      text: `${statement}\n${indent}`,
    });
  const end = text.indexOf(';', start) + 1;
  const open = at.end + behind[0].trimEnd().length;
  return page.fix(
    { statement },
    'review',
    { span: { start: open, end: start }, text: ` {\n${indent}${statement}\n${indent}` },
    { span: { start: end, end }, text: `\n${indent.replace(/\t$/, '')}}` },
  );
}
