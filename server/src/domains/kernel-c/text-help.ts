import type { Span } from '../../core/types.ts';

/** A text with comments blanked and strings kept, at the same offsets. */
export function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, (one) =>
    one.startsWith('"') ? one : one.replace(/[^\n]/g, ' '),
  );
}

/** A text with comments and the inside of strings and character constants blanked, at the same offsets. */
export function codeOnly(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g, (one) =>
    one.replace(/[^\n]/g, ' '),
  );
}

/** The pieces between commas that stand in no bracket, trimmed, with their places. */
export function splitTop(text: string, base: number): readonly (Span & { readonly text: string })[] {
  const code = codeOnly(text);
  const parts: (Span & { text: string })[] = [];
  let depth = 0;
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const end = to - (raw.length - raw.trimEnd().length);
    parts.push({ start: base + start, end: base + Math.max(start, end), text: raw.trim() });
    from = to + 1;
  };
  for (let i = 0; i < code.length; i++) {
    const char = code[i]!;
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    else if (char === ',' && depth === 0) push(i);
  }
  push(text.length);
  return parts;
}

/** Offset just behind the bracket that closes the one at `open`; -1 when there is none. */
export function closingOf(code: string, open: number): number {
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    const char = code[i]!;
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && --depth === 0) return i + 1;
  }
  return -1;
}

/** An argument in brackets where `&$0->dev` would otherwise bind differently. */
export function grouped(argument: string): string {
  return /^[A-Za-z_][\w.]*(?:(?:->|\.)\w+|\[\w+\])*$|^\(.*\)$|^[\w]+$|^"[^"]*"$/.test(argument)
    ? argument
    : `(${argument})`;
}

/** Fills `$0`, `$1` ... of a template; undefined when an argument is missing. */
export function filled(template: string, args: readonly string[]): string | undefined {
  const missing: string[] = [];
  const text = template.replace(/\$(\d)/g, (_, digit: string) => {
    const argument = args[Number(digit)];
    if (argument === undefined) {
      missing.push(digit);
      return '';
    }
    // Only an argument that something is applied to needs brackets; a whole one between commas does not.
    return new RegExp(`\\$${digit}(?:->|\\.|\\s*[+*|&-])|[&*!+|-]\\s*\\$${digit}`).test(template)
      ? grouped(argument)
      : argument;
  });
  // What a pointer to a variable points to is the variable.
  return missing.length === 0 ? text.replace(/\*\(&(\w+)\)/g, '$1') : undefined;
}
