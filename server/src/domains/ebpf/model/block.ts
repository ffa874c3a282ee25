import type { CCall } from '../../../syntax/c/types.ts';

/**
 * The stretch behind a call that certainly runs after it: to the end of the block that the call stands in, to a label, or to
 * a jump. Undefined where the call itself hangs on a condition without braces. This is less than a path knows, and never
 * wrong.
 */
export function runsAfter(
  code: string,
  call: CCall,
): { readonly start: number; readonly end: number } | undefined {
  const limit = call.within?.body.end;
  if (limit === undefined || !isUnconditional(code, call.start)) return undefined;
  let depth = 0;
  for (let at = call.end; at < limit; at++) {
    const sign = code[at];
    if (sign === '{' || sign === '(') depth++;
    // The call may stand in the condition of an `if`, whose end is not the end of the block.
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (sign === '}' && --depth < 0) return { start: call.end, end: at };
    else if (depth === 0 && (sign === ';' || sign === '}')) {
      const end = endOfPath(code, at + 1);
      if (end !== undefined) return { start: call.end, end };
    }
  }
  return { start: call.end, end: limit };
}

/** Before the call stands nothing but the end of another statement, a variable for its result, or one `if (`. */
function isUnconditional(code: string, start: number): boolean {
  const before = code.slice(Math.max(0, start - 200), start);
  return /[;{}]\s*(?:if\s*\(\s*!?\s*\(?\s*)?(?:(?:const\s+)?(?:(?:struct|unsigned|enum)\s+)?(?:\w+[\s*]+)?[\w.]+(?:->\w+)?\s*=\s*(?:\([^()]*\)\s*)?)?(?:\(\s*void\s*\)\s*)?$/.test(
    before,
  );
}

/** Where a label lets another path in, or a jump lets nothing go on; what a `return` gives back is still looked at. */
function endOfPath(code: string, at: number): number | undefined {
  const found = /^\s*(?:(\w+\s*:(?!:))|(return)\b|(?:goto|break|continue)\b)/.exec(code.slice(at, at + 120));
  if (!found) return undefined;
  if (found[2] === undefined) return at;
  const end = code.indexOf(';', at);
  return end < 0 ? at : end;
}

/**
 * Where a statement can be put before the one that an offset lies in. Undefined in the head of a loop, and behind a condition
 * without braces.
 */
export function statementBefore(code: string, offset: number): number | undefined {
  let at = offset;
  while (at > 0 && !/[;{}]/.test(code[at - 1]!)) at--;
  const statement = at + /^\s*/.exec(code.slice(at))![0].length;
  if (/\b(?:for|else|do|case|default)\b/.test(code.slice(statement, offset)) || code[at - 1] === undefined)
    return undefined;
  const between = code.slice(statement, offset);
  if (/^(?:if|while)\b/.test(between) && /\)\s*[\w*(]/.test(between)) return undefined;
  return statement;
}
