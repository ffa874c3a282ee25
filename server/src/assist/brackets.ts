const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

export function isOpener(sign: string): boolean {
  return sign in closerOf;
}

export function isCloser(sign: string): boolean {
  return sign === ')' || sign === ']' || sign === '}';
}

/** Whether two signs are a pair such as `(` and `)`. */
export function isPair(opener: string, closer: string): boolean {
  return closerOf[opener] === closer;
}

/**
 * Visits the characters of C-like text that are neither in a comment nor in a string. `visit` says false to stop.
 * A quote without a partner on its line is taken as a plain character, as in the words of an `#error`.
 */
export function scanCode(text: string, visit: (sign: string, at: number) => boolean): void {
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2);
      if (end < 0) return;
      i = end + 1;
    } else if (sign === '/' && text[i + 1] === '/') {
      const end = text.indexOf('\n', i);
      if (end < 0) return;
      i = end - 1;
    } else if (sign === '"' || sign === "'") {
      const end = endOfQuoted(text, i);
      if (end !== undefined) i = end;
    } else if (!visit(sign, i)) return;
  }
}

function endOfQuoted(text: string, from: number): number | undefined {
  for (let i = from + 1; i < text.length && text[i] !== '\n'; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === text[from]) return i;
  }
  return undefined;
}

/** The brackets that a text opens and does not close, outermost first. */
export function openBrackets(text: string): readonly string[] {
  const open: string[] = [];
  scanCode(text, (sign) => {
    if (isOpener(sign)) open.push(sign);
    else if (isCloser(sign)) {
      // A closer without its opener belongs to the text before; one of another kind forgives what stands between.
      const at = open.findLastIndex((opener) => isPair(opener, sign));
      if (at >= 0) open.length = at;
    }
    return true;
  });
  return open;
}

/** What would close a text's own brackets; `filler` stands before each `}`, e.g. `;` to end a half statement. */
export function closersOf(text: string, filler: string): string {
  return [...openBrackets(text)]
    .reverse()
    .map((opener) => (opener === '{' ? `${filler}}` : closerOf[opener]!))
    .join('');
}

/**
 * How many of the brackets that are open at a place the text after it leaves open: these a suggestion may close,
 * innermost first.
 */
export function closableAt(open: readonly string[], after: string): number {
  const rest = [...open];
  const own: string[] = [];
  let closable = 0;
  scanCode(after, (sign) => {
    if (isOpener(sign)) own.push(sign);
    else if (isCloser(sign)) {
      if (own.length > 0) own.pop();
      else {
        const at = rest.findLastIndex((opener) => isPair(opener, sign));
        if (at >= 0) {
          closable += rest.length - at - 1;
          rest.length = at;
        }
      }
    }
    return rest.length > 0;
  });
  return closable + rest.length;
}
