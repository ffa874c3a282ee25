import { kind } from '../tokens.ts';
import { bit } from '../words.ts';
import { maskArguments } from './arguments.ts';
import { declaration } from './declarations.ts';
import { step } from './expressions.ts';
import {
  blankAttribute,
  blankTokens,
  breaksAfter,
  eachPart,
  isPlain,
  putAfter,
  wordText,
  type Page,
} from './page.ts';

const word = kind.word;

/** Masks the members of a `struct` or `union`. */
export function members(page: Page, from: number, end: number): void {
  const { kinds, words, partners } = page.tokens;
  let i = from;
  while (i < end) {
    if (kinds[i] === 59) {
      // The stock grammar has no empty member.
      blankTokens(page, i, i + 1);
      i++;
      continue;
    }
    while (i < end && kinds[i] === word && (words[i]! & bit.attribute) !== 0) i = blankAttribute(page, i);
    if (i >= end) return;
    const macro =
      isPlain(page, i) && i + 1 < end && kinds[i + 1] === 40 && kinds[i + 2] !== 42 && partners[i + 1]! > 0;
    if (macro) {
      i = memberMacro(page, i, end);
      continue;
    }
    i = declaration(page, i, end);
    while (i < end && kinds[i] !== 59) i = step(page, i, end);
    i++;
  }
}

/** How many arguments of a grouping macro come before the members. */
function leading(name: string): number {
  if (name === '__struct_group' || /OVERLAP/.test(name)) return 3;
  return /tagged|attr/.test(name) ? 2 : 1;
}

function memberMacro(page: Page, index: number, end: number): number {
  const { kinds, partners, starts } = page.tokens;
  const open = index + 1;
  const close = partners[open]!;
  const closed = kinds[close + 1] === 59 && close + 1 < end;
  const after = closed ? close + 2 : close + 1;
  let grouped = false;
  for (let i = open + 1; i < close && !grouped; i++) {
    grouped = kinds[i] === 59;
    if (kinds[i] === 123 && partners[i]! > i && kinds[partners[i]! + 1] === 41) i = partners[i]!;
  }
  if (grouped) {
    let commas = leading(wordText(page, index));
    let at = open + 1;
    for (; at < close && commas > 0; at++) {
      if (kinds[at] === 44) commas--;
      else if (kinds[at] === 40 && partners[at]! > at) at = partners[at]!;
    }
    blankTokens(page, index, at);
    members(page, at, close);
    blankTokens(page, close, after);
    return after;
  }
  let name = -1;
  const typeFirst = /FLEX_ARRAY|_FLEX/.test(wordText(page, index));
  eachPart(page, open, (from, to) => {
    const candidate = to - from === 1 && isPlain(page, from);
    if (candidate && (name < 0 || typeFirst)) name = from;
  });
  if (name < 0) blankTokens(page, open, close + 1);
  else {
    blankTokens(page, open, name);
    blankTokens(page, name + 1, close + 1);
  }
  if (!closed) page.out[starts[close]! - page.base] = 59;
  return after;
}

/** Masks the enumerators of an `enum`. */
export function enumerators(page: Page, from: number, end: number): void {
  const { kinds, words, partners } = page.tokens;
  let i = from;
  while (i < end) {
    if (kinds[i] === 44) {
      // Two commas in a row are what is left of a macro.
      if (i > from && kinds[i - 1] === 44) blankTokens(page, i, i + 1);
      i++;
      continue;
    }
    if (kinds[i] === word && (words[i]! & bit.attribute) !== 0) {
      i = blankAttribute(page, i);
      continue;
    }
    let last = i;
    if (kinds[i] === word && kinds[i + 1] === 40 && partners[i + 1]! > 0) {
      last = partners[i + 1]!;
      blankTokens(page, i + 1, last + 1);
    }
    i = last + 1;
    if (i < end && kinds[i] === word && isPlain(page, i)) {
      putAfter(page, last, 44);
      continue;
    }
    while (i < end && kinds[i] !== 44) {
      const next = step(page, i, end);
      const ends = (kinds[next - 1] === 41 || kinds[next - 1] === kind.number) && next < end;
      if (ends && isPlain(page, next) && breaksAfter(page, next - 1)) {
        putAfter(page, next - 1, 44);
        i = next;
        break;
      }
      i = next;
    }
  }
}

function startsValue(page: Page, index: number): boolean {
  const k = page.tokens.kinds[index];
  return k === kind.string || k === kind.number || k === 123 || k === 38 || isPlain(page, index);
}

function startsList(page: Page, index: number, from: number): boolean {
  return index === from || page.tokens.kinds[index - 1] === 44;
}

/** Masks an initialiser list. */
export function initializer(page: Page, from: number, end: number): void {
  const { kinds, partners } = page.tokens;
  let i = from;
  while (i < end) {
    if (kinds[i] === 44 && (i === from || kinds[i - 1] === 44)) {
      blankTokens(page, i, i + 1);
      i++;
      continue;
    }
    const next = Math.min(step(page, i, end), end);
    // `[0] "text"` is an old way to write `[0] = "text"`.
    if (kinds[i] === 93 && next < end && startsValue(page, next) && startsList(page, partners[i]!, from)) {
      putAfter(page, i, 61);
    }
    // Elements without a comma between them come from macros that bring their own.
    if (next < end && endsElement(page, next - 1) && startsElement(page, next) && partsElements(page, next)) {
      putAfter(page, next - 1, 44);
    }
    i = next;
  }
}

/** Elements stand on lines of their own; macros for several elements may share one. */
function partsElements(page: Page, next: number): boolean {
  const { kinds, words, partners } = page.tokens;
  const before = kinds[next - 1] === 41 ? partners[next - 1]! - 1 : next - 1;
  const macros = (words[before]! & words[next]! & bit.upper) !== 0 && isPlain(page, next);
  return macros || breaksAfter(page, next - 1);
}

function endsElement(page: Page, index: number): boolean {
  const { kinds, words, partners } = page.tokens;
  const k = kinds[index];
  if (k === 41) {
    const open = partners[index]!;
    return open > 0 && isPlain(page, open - 1);
  }
  if (k === word) return isPlain(page, index) && (words[index]! & bit.upper) !== 0;
  return k === 125 || k === kind.number;
}

function startsElement(page: Page, index: number): boolean {
  const { kinds } = page.tokens;
  const k = kinds[index];
  if (k === 46) return kinds[index + 1] === word;
  return k === 123 || k === 91 || (k === word && isPlain(page, index));
}

export { maskArguments };
