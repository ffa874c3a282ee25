import type { Edit, Span } from '../../../core/types.ts';
import { indentAt } from '../../../core/indent.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { pairOf } from '../facts/pairs.ts';

/** Statements that may stand before a call which is the first thing that a function takes. */
const mostBefore = 4;

/**
 * The edit that leaves a function right behind a call that failed; only where nothing was taken before, which would have to be given
 * back, and where the call is a plain assignment or the last of the declarations.
 */
export function checkBehind(
  { source: { text } }: CFile,
  { body }: CFunction,
  call: Span,
  condition: string,
  result: string,
): Edit | undefined {
  const before = text.slice(body.start, call.start);
  const line = text.indexOf('\n', call.end);
  if (text.slice(call.end, line).trim() !== ';' || before.split(';').length > mostBefore) return undefined;
  if ([...before.matchAll(/\b(\w+)\s*\(/g)].some(([, name]) => taking.test(name!) || pairOf(name!)))
    return undefined;
  const start = text.lastIndexOf('\n', call.start) + 1;
  const head = text.slice(start, call.start);
  const isAssignment = /^\s*[\w>.-]+ = (?:\([^()]*\))?$/.test(head);
  // Behind a declaration stand further declarations, or the empty line that ends them.
  const isDeclaration = /^\s*(?:const |struct |unsigned )*\w+ \*?\w+ = (?:\([^()]*\))?$/.test(head);
  const isLast = text[line + 1] === '\n';
  if (!isAssignment && !(isDeclaration && isLast)) return undefined;
  const at = isAssignment ? line + 1 : line + 2;
  // A question of another kind stands there already, and is the one to change.
  if (/^\s*if \(/.test(text.slice(at)) && isAboutSame(text.slice(at), head)) return undefined;
  const indent = indentAt(text, call.start);
  return {
    span: { start: at, end: at },
    text: `${indent}if (${condition})\n${indent}\treturn ${result};\n`,
  };
}

/** What holds something until it is given back, by its name. */
const taking = /^(?!devm_|dev_get_|platform_get_).*(?:lock|_get(?:_|$)|acquire|enable|request|hold)/;

function isAboutSame(rest: string, head: string): boolean {
  const pointer = /([\w>.-]+) = /.exec(head)?.[1];
  const condition = rest.slice(0, rest.indexOf('\n'));
  return pointer !== undefined && condition.includes(pointer);
}
