import { codeOnly } from '../text-help.ts';
import { openBracket } from '../words-at.ts';

/** What stands before a `.` or `->`, in offsets of the code. */
export interface ObjectBefore {
  readonly start: number;
  readonly end: number;
  readonly arrow: boolean;
}

/** Text before the cursor that is looked at. */
export const window = 20_000;

/** Whether an offset lies in a function whose end is not typed yet: a block is open there that follows a parenthesis. */
export function isInOpenBody(text: string, offset: number): boolean {
  const from = Math.max(0, offset - window);
  const code = codeOnly(text.slice(from, offset));
  let open = openBracket(code, code.length);
  while (open >= 0 && code[open] !== '{') open = openBracket(code, open);
  return (
    open >= 0 &&
    /(?:\)(?:\s*__\w+)*|[;{}:]|\b(?:else|do))\s*$/.test(code.slice(Math.max(0, open - 200), open))
  );
}

/** Words that stand before a parenthesis and call nothing. */
const statements = /^(?:return|if|else|while|for|switch|case|do|goto)$/;

/** The expression whose member the end of a code is about to name; comments and strings in it are blanked. */
export function objectBefore(code: string): ObjectBefore | undefined {
  const sign = /(->|\.)\s*$/.exec(code);
  if (!sign) return undefined;
  let at = skipBlanks(code, sign.index);
  const end = at;
  for (;;) {
    const close = code[at - 1] ?? '';
    if (close === ')' || close === ']') {
      const open = opening(code, at - 1);
      if (open < 0) return undefined;
      at = skipBlanks(code, open);
      // A parenthesis without a name before it is a whole expression.
      const callee = /[A-Za-z_]\w*$/.exec(code.slice(Math.max(0, at - 200), at))?.[0];
      const isWhole = callee === undefined ? !/[)\]]/.test(code[at - 1] ?? '') : statements.test(callee);
      if (close === ')' && isWhole) return { start: open, end, arrow: sign[1] === '->' };
      continue;
    }
    const name = /[A-Za-z_]\w*$/.exec(code.slice(Math.max(0, at - 200), at))?.[0];
    if (name === undefined) return undefined;
    at -= name.length;
    const before = /(?:->|\.)\s*$/.exec(code.slice(Math.max(0, at - 40), at));
    if (!before) return { start: at, end, arrow: sign[1] === '->' };
    at = skipBlanks(code, at - before[0].length);
  }
}

function skipBlanks(code: string, at: number): number {
  let found = at;
  while (found > 0 && /\s/.test(code[found - 1]!)) found--;
  return found;
}

/** The bracket that the one at an offset closes; -1 when there is none. */
function opening(code: string, close: number): number {
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    if (')]}'.includes(code[i]!)) depth++;
    else if ('([{'.includes(code[i]!) && --depth === 0) return i;
  }
  return -1;
}

/** A designated initialiser that is open at the end of a code. */
export interface InitialiserAt {
  /** Tag of the variable's or literal's structure, and the members from there down to the open bracket. */
  readonly struct: string;
  readonly path: readonly string[];
  readonly variable?: string;
  /** Members that the open bracket has set. */
  readonly present: ReadonlySet<string>;
}

/** Initialisers do not nest deeper in real code. */
const deepest = 6;

export function initialiserAt(code: string): InitialiserAt | undefined {
  const first = openBracket(code, code.length);
  if (first < 0 || code[first] !== '{') return undefined;
  const present = new Set(
    [...withoutInner(code.slice(first + 1)).matchAll(/\.(\w+)\s*=/g)].map((match) => match[1]!),
  );
  const path: string[] = [];
  let open = first;
  for (let i = 0; i < deepest; i++) {
    const head = code.slice(Math.max(0, open - 400), open);
    const variable =
      /\bstruct\s+(\w+)\s+(\w+)\s*(?:\[[^\]]*\]\s*)*(?:__\w+(?:\([^()]*\))?\s*)*=\s*$|\(\s*(?:const\s+)?struct\s+(\w+)\s*(?:\[\s*\]\s*)?\)\s*$/.exec(
        head,
      );
    const struct = variable?.[1] ?? variable?.[3];
    if (struct !== undefined) {
      const name = variable?.[2];
      return { struct, path, present, ...(name === undefined ? {} : { variable: name }) };
    }
    const member = /\.(\w+)\s*=\s*$/.exec(head)?.[1];
    // An element of an array has the type of the others.
    if (member !== undefined) path.unshift(member);
    else if (!/[{,]\s*$|\]\s*=\s*$/.test(head)) return undefined;
    open = openBracket(code, open);
    if (open < 0 || code[open] !== '{') return undefined;
  }
  return undefined;
}

/** A code with everything inside of further brackets blanked. */
function withoutInner(code: string): string {
  let depth = 0;
  let text = '';
  for (const char of code) {
    if ('([{'.includes(char)) depth++;
    text += depth === 0 ? char : ' ';
    if (')]}'.includes(char)) depth--;
  }
  return text;
}
