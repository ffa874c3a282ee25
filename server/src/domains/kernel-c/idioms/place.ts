import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { codeOnly } from '../text-help.ts';

/** Where an inline suggestion may stand: an otherwise empty line, in a function or at file scope. */
export interface Place {
  readonly file: CFile;
  readonly text: string;
  /** The text with comments and strings blanked, at the same offsets. */
  readonly code: string;
  readonly offset: number;
  readonly lineStart: number;
  /** What stands on the line before the cursor: blanks. */
  readonly typed: string;
  /** The last line above that holds code, and its blanks at the start. */
  readonly above: string;
  readonly aboveStart: number;
  readonly indent: string;
  /** Code after the cursor's line. */
  readonly below: string;
  readonly within?: CFunction | undefined;
}

/** An inline suggestion that needs no model: the text for the cursor's line and the following ones, or nothing. */
export interface Idiom {
  readonly id: string;
  readonly scope: 'file' | 'function';
  write(place: Place): string | undefined;
}

export function placeAt(file: CFile, offset: number): Place | undefined {
  const { text } = file.source;
  // At offset 0 a search backwards would find a line break that stands behind the cursor.
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline < 0 ? text.length : newline;
  if (text.slice(lineStart, lineEnd).trim() !== '' || offset > text.length) return undefined;
  const code = codeOnly(text);
  // An empty line in a comment is blanked like the rest of it, but its text is open there.
  if (isInComment(text, lineStart)) return undefined;
  const head = code.slice(0, lineStart).trimEnd();
  const aboveStart = head.lastIndexOf('\n') + 1;
  const above = head.slice(aboveStart);
  const found = file.functionAt(offset);
  const within = found && found.body.start < offset && offset < found.body.end ? found : undefined;
  return {
    file,
    text,
    code,
    offset,
    lineStart,
    typed: text.slice(lineStart, offset),
    above,
    aboveStart,
    indent: /^[ \t]*/.exec(above)![0],
    below: code.slice(lineEnd),
    ...(within ? { within } : {}),
  };
}

function isInComment(text: string, offset: number): boolean {
  const open = text.lastIndexOf('/*', offset);
  return open >= 0 && text.indexOf('*/', open) >= offset;
}

/** At file scope: no bracket of any kind is open before the cursor. */
export function isAtFileScope({ code, lineStart }: Place): boolean {
  let depth = 0;
  for (let i = 0; i < lineStart; i++) {
    const char = code[i]!;
    if (char === '{' || char === '(') depth++;
    else if (char === '}' || char === ')') depth--;
  }
  return depth === 0 && !/[=,\\]\s*$/.test(code.slice(0, lineStart));
}

/** Whether a name is used like a function or defined anywhere, apart from the places where it is only named. */
export function isDefined({ file, code }: Place, name: string): boolean {
  return (
    file.functionNamed(name) !== undefined || new RegExp(`\\b${name}\\s*\\([^;{}]*\\)\\s*[;{]`).test(code)
  );
}

/** What a name in this file most likely begins with: `foo` of `foo_probe`, `foo_fops` or `foo.c`. */
export function prefixOf({ file }: Place): string {
  const { path } = file.source;
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return base.replace(/\W+/g, '_').toLowerCase() || 'foo';
}

/** How a function of a type says that it failed, given the error it would return. */
export function failure(returns: string, error: string, pointer: string | undefined): string | undefined {
  if (returns === 'void') return 'return;';
  if (/^(?:int|long|ssize_t|loff_t)$/.test(returns)) return `return ${error};`;
  if (returns.endsWith('*')) return pointer === undefined ? 'return NULL;' : `return ${pointer};`;
  return returns === 'bool' ? 'return false;' : undefined;
}
