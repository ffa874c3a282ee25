import type { CFile, CVariable } from '../../../syntax/c/types.ts';
import { isWritten } from '../facts/helper-arguments.ts';
import { helpers } from '../facts/helpers.ts';
import { codeOf } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { writeToConstant as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const variable of file.all('variable')) {
      if (variable.within || !/\bconst\b/.test(variable.head + variable.type) || variable.type.includes('*'))
        continue;
      const { name } = variable;
      const fixes = fixOf(file, variable);
      // Where the parser is lost a name may be anything.
      if (!/^\w+$/.test(name)) continue;
      for (const span of writesOf(file, name)) yield page.problem(span, { name }, { fixes });
    }
  },
};

/** Where the address of a constant is handed to somebody who writes, or written through after a cast. */
function* writesOf(file: CFile, name: string): Iterable<{ readonly start: number; readonly end: number }> {
  const address = new RegExp(`^\\(\\s*(?!const\\b)[\\w\\s]+\\*\\s*\\)\\s*&\\s*${name}$`);
  const code = codeOf(file);
  const uses = [
    ...code.matchAll(
      new RegExp(`\\*\\s*\\(\\s*[\\w\\s]+\\*\\s*\\)\\s*(&\\s*${name})\\s*(?:[-+|&^]|<<|>>)?=(?!=)`, 'g'),
    ),
  ];
  for (const use of uses) {
    const start = use.index + use[0].indexOf(use[1]!);
    yield { start, end: start + use[1]!.length };
  }
  if (!new RegExp(`\\*\\s*\\)\\s*&\\s*${name}\\b`).test(code)) return;
  for (const call of file.all('call')) {
    for (const [place, argument] of call.arguments.entries()) {
      if (!address.test(argument.text)) continue;
      const callee = file.functionNamed(call.name);
      const isGiven = callee
        ? writes(code.slice(callee.body.start, callee.body.end), callee.parameters[place]?.name)
        : helpers.has(call.name) && isWritten(call.name, place);
      if (isGiven) yield argument;
    }
  }
}

/** Whether a function writes through a parameter. */
function writes(body: string, parameter: string | undefined): boolean {
  return (
    parameter !== undefined &&
    new RegExp(
      `\\*\\s*(?:\\([^()]*\\*\\s*\\)\\s*)?${parameter}\\s*(?:[-+|&^]|<<|>>)?=(?!=)|\\b${parameter}\\s*(?:->[\\w.]+|\\[[^\\]]*\\])\\s*(?:[-+|&^]|<<|>>)?=(?!=)`,
    ).test(body)
  );
}

function fixOf(file: CFile, { start, nameSpan, name }: CVariable): ReturnType<typeof page.fix>[] {
  const found = /\bconst\s+/.exec(file.source.text.slice(start, nameSpan.start));
  if (!found) return [];
  const at = start + found.index;
  return [page.fix({ name }, 'review', { span: { start: at, end: at + found[0].length }, text: '' })];
}
