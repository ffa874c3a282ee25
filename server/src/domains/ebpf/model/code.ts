import type { CFile } from '../../../syntax/c/types.ts';

const known = new WeakMap<CFile, string>();

/**
 * The text with everything blanked that is no active code: comments, the inside of strings and character constants,
 * preprocessor lines, and stretches switched off on the target. Same length as the source, so that offsets stay true.
 */
export function codeOf(file: CFile): string {
  let code = known.get(file);
  if (code === undefined) {
    code = blank(file.source.text, file.inactive);
    known.set(file, code);
  }
  return code;
}

const notCode =
  /\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|\/\/(?:\\\r?\n|[^\n])*|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|^[ \t]*#(?:\\\r?\n|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|[^\n])*/gm;

function blank(text: string, inactive: readonly { readonly start: number; readonly end: number }[]): string {
  let code = text.replace(notCode, (found) => {
    const first = found[0];
    if (first === '"' || first === "'") {
      return found.length < 2 ? found : first + spaces(found.slice(1, -1)) + found.at(-1)!;
    }
    return spaces(found);
  });
  for (const { start, end } of inactive) {
    code = code.slice(0, start) + spaces(code.slice(start, end)) + code.slice(end);
  }
  return code;
}

/** Most are short and without a line break, and to replace each character costs twenty times as much. */
function spaces(text: string): string {
  let blanked = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 10 && c !== 13) continue;
    blanked += ' '.repeat(i - from) + text[i]!;
    from = i + 1;
  }
  return blanked + ' '.repeat(text.length - from);
}

const partner: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/** The offset of the bracket that closes the one at `open`, looking at most `reach` characters ahead. */
export function closing(code: string, open: number, reach = 20_000): number | undefined {
  const stack: string[] = [];
  const end = Math.min(code.length, open + reach);
  for (let i = open; i < end; i++) {
    const c = code[i]!;
    const close = partner[c];
    if (close) stack.push(close);
    else if (c === ')' || c === '}' || c === ']') {
      if (stack.pop() !== c) return undefined;
      if (stack.length === 0) return i;
    }
  }
  return undefined;
}

/** The offset of the `{` that the `}` at `close` ends, looking at most `reach` characters back. */
export function opening(code: string, close: number, reach = 20_000): number | undefined {
  let depth = 0;
  for (let i = close; i >= Math.max(0, close - reach); i--) {
    if (code[i] === '}') depth++;
    else if (code[i] === '{' && --depth === 0) return i;
  }
  return undefined;
}

/** The offset of the first character at or after `at` that is no blank. */
export function afterBlanks(code: string, at: number): number {
  while (at < code.length && /\s/.test(code[at]!)) at++;
  return at;
}

/** A line with its newline, for removing it; the span alone where something else stands on the line. */
export function wholeLine(
  text: string,
  span: { readonly start: number; readonly end: number },
): {
  start: number;
  end: number;
} {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const end = newline < 0 ? text.length : newline + 1;
  const alone = text.slice(start, span.start).trim() === '' && text.slice(span.end, end).trim() === '';
  return alone ? { start, end } : { start: span.start, end: span.end };
}
