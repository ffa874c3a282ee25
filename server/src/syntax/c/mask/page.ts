import type { MacroTable } from '../macro-table.ts';
import { kind, type Tokens } from '../tokens.ts';
import { bit } from '../words.ts';

/** A macro call at file scope, in offsets of the text; the parser never sees it. */
export interface MacroCall {
  /** From the first storage class to the semicolon, if there is one. */
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Offset of the opening parenthesis and the one after the closing. */
  readonly open: number;
  readonly close: number;
}

/** What the mask works on: the kept tokens of some items, and the characters that the parser will get. */
export interface Page {
  readonly text: string;
  readonly tokens: Tokens;
  /** One character a UTF-16 unit of the text from `base` on, already free of comments and directives. */
  readonly out: Uint16Array;
  readonly base: number;
  readonly calls: MacroCall[];
  /** Where items at file scope start, attributes included. */
  readonly items: number[];
  /** Nesting of braces that are being masked; deeper ones are left as they are. */
  depth: number;
  /** Something was left as it is because it lies too deep. */
  isCut: boolean;
  readonly macros: MacroTable | undefined;
}

/** Deeper than any sane code, and far from the end of the stack. */
const deepest = 150;

/** Does the work one level deeper, unless that is too deep. */
export function deeper(page: Page, work: () => void): void {
  if (page.depth >= deepest) {
    page.isCut = true;
    return;
  }
  page.depth++;
  work();
  page.depth--;
}

export function blank(page: Page, start: number, end: number): void {
  const { out, base } = page;
  for (let i = start - base; i < end - base; i++) {
    const c = out[i]!;
    if (c !== 10 && c !== 13) out[i] = 32;
  }
}

export function blankTokens(page: Page, from: number, to: number): void {
  const { starts, ends } = page.tokens;
  for (let i = from; i < to; i++) blank(page, starts[i]!, ends[i]!);
}

/** Overwrites the beginning of a stretch with a stand-in and blanks the rest; false when it is too long. */
export function replace(page: Page, start: number, end: number, standIn: string): boolean {
  if (standIn.length > end - start) return false;
  blank(page, start, end);
  for (let i = 0; i < standIn.length; i++) page.out[start - page.base + i] = standIn.charCodeAt(i);
  return true;
}

/** Turns a stretch into one identifier. What lies on further lines is blanked. */
export function asWord(page: Page, start: number, end: number): void {
  const { out, base } = page;
  let i = start - base;
  const first = out[i]!;
  if (
    !((first >= 97 && first <= 122) || first === 95) ||
    /\W/.test(page.text.slice(start, end)) ||
    i + 1 === end - base
  ) {
    out[i] = 95;
  } else out[i] = 95;
  for (i++; i < end - base; i++) {
    const c = out[i]!;
    if (c === 10 || c === 13) break;
    const plain = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
    if (!plain) out[i] = 95;
  }
  blank(page, base + i, end);
}

/** Where a character fits into the blanks between token `index` and the next one, a line's end last; -1 for nowhere. */
export function roomAfter(page: Page, index: number): number {
  const { starts, ends, count } = page.tokens;
  const { out, base } = page;
  const from = ends[index]! - base;
  const to = index + 1 < count ? starts[index + 1]! - base : out.length;
  for (let i = from; i < to; i++) if (out[i] === 32 || out[i] === 9) return i;
  for (let i = from; i < to; i++) if (out[i] === 10) return i;
  return -1;
}

/** Writes one character into the blanks behind a token; false when there are none. */
export function putAfter(page: Page, index: number, character: number): boolean {
  const at = roomAfter(page, index);
  if (at < 0) return false;
  page.out[at] = character;
  return true;
}

/** Whether the mask has put a comma between token `index` and the next one. */
export function isSeparated(page: Page, index: number): boolean {
  const { starts, ends, count } = page.tokens;
  const { out, base } = page;
  return out
    .subarray(ends[index]! - base, index + 1 < count ? starts[index + 1]! - base : out.length)
    .includes(44);
}

export function separate(page: Page, index: number): void {
  if (!isSeparated(page, index)) putAfter(page, index, 44);
}

/** Whether token `index` and the next one stand on different lines. */
export function breaksAfter(page: Page, index: number): boolean {
  const { starts, ends, count } = page.tokens;
  if (index + 1 >= count) return true;
  const newline = page.text.indexOf('\n', ends[index]);
  return newline >= 0 && newline < starts[index + 1]!;
}

/** Whether a preprocessor line stands between token `index` and the next one: the mask has no tokens of these. */
export function directiveFollows(page: Page, index: number): boolean {
  const { starts, ends, count } = page.tokens;
  const to = index + 1 < count ? starts[index + 1]! : page.base + page.out.length;
  return /\n[ \t]*#/.test(page.text.slice(ends[index], to));
}

/** Blanks before a token on its line, a tab counting to the next multiple of eight. */
export function indentOf(page: Page, index: number): number {
  const at = page.tokens.starts[index]!;
  let column = 0;
  for (let i = page.text.lastIndexOf('\n', at - 1) + 1; i < at; i++) {
    const c = page.text.charCodeAt(i);
    if (c === 9) column += 8 - (column % 8);
    else if (c === 32) column++;
    else break;
  }
  return column;
}

export function wordText(page: Page, index: number): string {
  return page.text.slice(page.tokens.starts[index], page.tokens.ends[index]);
}

const known =
  bit.primitive |
  bit.qualifier |
  bit.storage |
  bit.tag |
  bit.statement |
  bit.attribute |
  bit.typeof |
  bit.asm |
  bit.operator;

/** A word that may be the name of something: not a keyword, a type word or an attribute. */
export function isPlain(page: Page, index: number): boolean {
  return page.tokens.kinds[index] === kind.word && (page.tokens.words[index]! & known) === 0;
}

/** Macros have capitals in their names, if not only these; what kernel code declares has none. */
export function isCapital(page: Page, index: number): boolean {
  return isPlain(page, index) && /[A-Z]/.test(wordText(page, index));
}

/** The first token from `index` on that belongs to no attribute. */
export function behindAttributes(page: Page, index: number): number {
  const { kinds, words, partners, count } = page.tokens;
  let i = index;
  while (i < count && kinds[i] === kind.word && (words[i]! & bit.attribute) !== 0) {
    const takes = (words[i]! & bit.attributeCall) !== 0 && kinds[i + 1] === 40 && partners[i + 1]! > 0;
    i = takes ? partners[i + 1]! + 1 : i + 1;
  }
  return i;
}

/** Whether a parenthesis opens the declarator of a pointer: `(*name)`, `(__efiapi *name)`. */
export function opensPointer(page: Page, open: number): boolean {
  const { kinds, words, partners } = page.tokens;
  const first = behindAttributes(page, open + 1);
  if (kinds[first] === 42) return true;
  // `(CALLBACK *name)(int)`: no table knows this one.
  const unknown = isPlain(page, first) && (words[first]! & (bit.upper | bit.reserved)) !== 0;
  return unknown && kinds[first + 1] === 42 && isPlain(page, first + 2) && kinds[partners[open]! + 1] === 40;
}

/** `auto x = y` has the type of `y`; the stock grammar wants to see one. */
export function inferred(page: Page, index: number): void {
  const { kinds, words, starts, ends } = page.tokens;
  if (wordText(page, index) !== 'auto') return;
  let name = index + 1;
  while (kinds[name] === kind.word && (words[name]! & bit.qualifier) !== 0) name++;
  if (isPlain(page, name) && kinds[name + 1] === 61) replace(page, starts[index]!, ends[index]!, 'int');
}

/** Blanks the attribute at `index` with its arguments and returns the index behind it. */
export function blankAttribute(page: Page, index: number): number {
  const { kinds, words, partners } = page.tokens;
  let next = index + 1;
  if ((words[index]! & bit.attributeCall) !== 0 && kinds[next] === 40 && partners[next]! >= 0)
    next = partners[next]! + 1;
  blankTokens(page, index, next);
  return next;
}

/** Calls back with the token range of each comma-separated part between an open bracket and its partner. */
export function eachPart(page: Page, open: number, visit: (from: number, to: number) => void): void {
  const { kinds, partners } = page.tokens;
  const close = partners[open]!;
  if (close === open + 1) return;
  let from = open + 1;
  for (let i = open + 1; i <= close; i++) {
    const k = kinds[i]!;
    if (k === 44 || i === close) {
      visit(from, i);
      from = i + 1;
    } else if ((k === 40 || k === 91 || k === 123) && partners[i]! > i) i = partners[i]!;
  }
}
