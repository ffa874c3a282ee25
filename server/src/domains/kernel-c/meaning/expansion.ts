import { remembered } from '../../../core/remembered.ts';
import type { Define, Span } from '../../../core/types.ts';
import { splitArguments } from '../../../syntax/c/literals.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { codeOnly } from '../text-help.ts';

/** Longer bodies are programs of their own. */
const longest = 4000;

/** What a use of the module's own macro stands for in some code, its arguments put in; undefined where that is open. */
export function expansionAt(
  file: CFile,
  code: Span,
  { name, end, isCall }: { readonly name: string; readonly end: number; readonly isCall: boolean },
): string | undefined {
  const found = file.target.defines?.find(name);
  if (typeof found !== 'object') return undefined;
  if (!found.parameters || !isCall) return expanded(found, undefined);
  const text = file.maskedAt({ start: end, end: code.end });
  const open = text.indexOf('(');
  if (open < 0) return undefined;
  return expanded(
    found,
    splitArguments(text, open).parts.map((one) => text.slice(one.start, one.end)),
  );
}

/** What a macro stands for with these arguments; undefined where it has no text, and where it wants arguments and gets none. */
export function expanded(
  { body, parameters, isVariadic }: Define,
  given: readonly string[] | undefined,
): string | undefined {
  if (body === '' || body.length > longest) return undefined;
  if (!parameters) return given === undefined ? body : undefined;
  if (!given) return undefined;
  return body.replace(/##|[A-Za-z_]\w*/g, (word) => {
    const index = parameters.indexOf(word);
    if (index < 0) return word;
    const isRest = isVariadic === true && index === parameters.length - 1;
    return isRest ? given.slice(index).join(', ') : (given[index] ?? '');
  });
}

interface Access extends Span {
  readonly object: string;
  readonly member: string;
}

const noAccess: readonly Access[] = [];

/** Members that a text reads through a named pointer, or one in brackets, which macros put around what they are given. */
export function accessesIn(body: string): readonly Access[] {
  return body.includes('->') ? readAccesses(body) : noAccess;
}

const readAccesses = remembered((body: string): readonly Access[] => {
  const accesses =
    /(?<![\w.>]\s*)(?:\(\s*([A-Za-z_]\w*(?:(?:->|\.)\w+)*)\s*\)|\b([A-Za-z_]\w*))\s*->\s*(\w+)(?!\s*(?:[-+*/%&|^]|<<|>>)?=(?!=))/g;
  // A message may speak of members, and its length stays.
  return [...codeOnly(body).matchAll(accesses)].map(({ index, 0: whole, 1: inner, 2: plain, 3: member }) => ({
    object: inner ?? plain!,
    member: member!,
    start: index,
    end: index + whole.length,
  }));
});

interface ExpandedCall {
  readonly name: string;
  readonly given: number | undefined;
}

const none: readonly ExpandedCall[] = [];

/** The calls in a text with the number of their arguments; undefined where a list is not whole. */
export function callsIn(body: string): readonly ExpandedCall[] {
  // Most macros are constants.
  return body.includes('(') ? readCalls(body) : none;
}

const readCalls = remembered((body: string): readonly ExpandedCall[] => {
  const code = body.replace(
    /"(?:[^"\\]|\\.)*"/g,
    (hidden) => `"${' '.repeat(Math.max(0, hidden.length - 2))}"`,
  );
  return [...code.matchAll(/(?:^|[^\w.>#])([A-Za-z_]\w*)\s*\(/g)].map((match) => {
    const open = match.index + match[0].length - 1;
    const { parts, end } = splitArguments(code, open);
    const isPasted = code.slice(open, end).includes('##') || code.slice(open, end).includes('__VA_ARGS__');
    return { name: match[1]!, given: code[end - 1] === ')' && !isPasted ? parts.length : undefined };
  });
}, 1000);
