import { kind } from '../tokens.ts';
import { bit } from '../words.ts';
import { declaration } from './declarations.ts';
import { step, stepTo } from './expressions.ts';
import {
  behindAttributes,
  blankAttribute,
  blankTokens,
  breaksAfter,
  directiveFollows,
  eachPart,
  isCapital,
  isPlain,
  opensPointer,
  putAfter,
  separate,
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
      isPlain(page, i) &&
      i + 1 < end &&
      kinds[i + 1] === 40 &&
      !opensPointer(page, i + 1) &&
      partners[i + 1]! > 0;
    if (isPlain(page, i) && (i + 1 === end || (directiveFollows(page, i) && isCapital(page, i)))) {
      // A macro that is whole members.
      blankTokens(page, i, i + 1);
      i++;
      continue;
    }
    if (bitFields(page, i, end)) {
      i = partners[i + 2]! + 2;
      continue;
    }
    if (macro) {
      i = memberMacro(page, i, end);
      continue;
    }
    i = declaration(page, i, end);
    while (i < end && kinds[i] !== 59) i = step(page, i, end);
    i++;
  }
}

/** `u8 X(a:4, b:4);` orders bit fields by the machine's byte order: without the macro they are what they look like. */
function bitFields(page: Page, from: number, end: number): boolean {
  const { kinds, partners } = page.tokens;
  const open = from + 2;
  if (kinds[from] !== word || !isPlain(page, open - 1) || kinds[open] !== 40) return false;
  const close = partners[open]!;
  if (close >= end || kinds[close + 1] !== 59) return false;
  let inner = open + 1;
  while (isPlain(page, inner) && kinds[inner + 1] === 40) inner += 2;
  if (!isPlain(page, inner) || kinds[inner + 1] !== 58) return false;
  for (let i = from + 1; i < close; i++) {
    if (kinds[i + 1] === 40 && isPlain(page, i) && partners[i + 1]! > 0) {
      blankTokens(page, i, i + 2);
      blankTokens(page, partners[i + 1]!, partners[i + 1]! + 1);
    }
  }
  return true;
}

/**
 * Where the members of a grouping macro begin: before them there are names, a structure, attributes, or nothing at all.
 */
function firstMember(page: Page, open: number): number {
  const { kinds, words, partners } = page.tokens;
  let found = -1;
  eachPart(page, open, (from, to) => {
    if (found >= 0) return;
    const isTag = to - from === 2 && (words[from]! & bit.tag) !== 0 && isPlain(page, to - 1);
    // A name may be the way to a member.
    const leads = kinds[from] === word && (isTag || to - from === 1 || kinds[from + 1] === 46);
    // `FIELD(u64 a:4, FIELD(u64 b:4, ;))`: the members stand inside of each other.
    const nests = kinds[to] === 44 && (kinds[to + 1] === 59 || kinds[to + 2] === 40);
    if (!leads && !nests && behindAttributes(page, from) < to) found = from;
  });
  return found < 0 ? partners[open]! : found;
}

function memberMacro(page: Page, index: number, end: number): number {
  const { kinds, partners, starts } = page.tokens;
  const open = index + 1;
  const close = partners[open]!;
  const behind = Math.min(behindAttributes(page, close + 1), end);
  const closed = kinds[behind] === 59 && behind < end;
  const after = closed ? behind + 1 : close + 1;
  if (closed) blankTokens(page, close + 1, behind);
  let grouped = false;
  for (let i = open + 1; i < close && !grouped; i++) {
    grouped = kinds[i] === 59;
    if (kinds[i] === 123 && partners[i]! > i && kinds[partners[i]! + 1] === 41) i = partners[i]!;
  }
  if (grouped) {
    const at = firstMember(page, open);
    blankTokens(page, index, at);
    members(page, at, close);
    blankTokens(page, close, after);
    return after;
  }
  let name = -1;
  const macro = wordText(page, index);
  const place = page.macros?.declarators.get(macro);
  const typeFirst = /FLEX_ARRAY|_FLEX/.test(macro);
  let part = 0;
  eachPart(page, open, (from, to) => {
    const candidate = to - from === 1 && isPlain(page, from);
    const isNext = place === undefined ? name < 0 || typeFirst : part === place;
    if (candidate && isNext) name = from;
    part++;
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
      let next = step(page, i, end);
      if (kinds[next] === 40 && partners[next]! > next) {
        // Its commas are none of the list.
        stepTo(page, next + 1, partners[next]!);
        next = partners[next]! + 1;
      }
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
  const { kinds, partners, starts } = page.tokens;
  let i = from;
  while (i < end) {
    if (kinds[i] === 44 && (i === from || kinds[i - 1] === 44)) {
      blankTokens(page, i, i + 1);
      i++;
      continue;
    }
    if (designates(page, i, from)) {
      // `ENTRY(1) = { ... }`: a macro that writes the index.
      const open = i + 1;
      blankTokens(page, i, open);
      page.out[starts[open]! - page.base] = 91;
      page.out[starts[partners[open]!]! - page.base] = 93;
      eachPart(page, open, (start, to) => {
        if (start > open + 1) blankTokens(page, start - 1, to);
      });
      i = partners[open]! + 1;
      continue;
    }
    const next = Math.min(step(page, i, end), end);
    // `[0] "text"` is an old way to write `[0] = "text"`.
    if (kinds[i] === 93 && next < end && startsValue(page, next) && startsList(page, partners[i]!, from)) {
      // Where there is no room for that, the place alone says which element it is.
      if (!putAfter(page, i, 61)) blankTokens(page, partners[i]!, i + 1);
    }
    // Elements without a comma between them come from macros that bring their own.
    if (next < end && endsElement(page, next - 1) && startsElement(page, next) && partsElements(page, next)) {
      separate(page, next - 1);
    }
    i = next;
  }
}

function designates(page: Page, index: number, from: number): boolean {
  const { kinds, partners } = page.tokens;
  if (!isCapital(page, index) || kinds[index + 1] !== 40 || !startsList(page, index, from)) return false;
  const close = partners[index + 1]!;
  return close > index + 2 && kinds[close + 1] === 61;
}

/** Elements stand on lines of their own; macros for several elements may share one. */
function partsElements(page: Page, next: number): boolean {
  const { kinds, words, partners } = page.tokens;
  const before = kinds[next - 1] === 41 ? partners[next - 1]! - 1 : next - 1;
  const macros = (words[before]! & words[next]! & bit.upper) !== 0 && isPlain(page, next);
  const braced = kinds[next] === 123 && (words[before]! & bit.upper) !== 0;
  return macros || braced || breaksAfter(page, next - 1);
}

function endsElement(page: Page, index: number): boolean {
  const { kinds, partners } = page.tokens;
  const k = kinds[index];
  if (k === 41) {
    const open = partners[index]!;
    return open > 0 && isPlain(page, open - 1);
  }
  if (k === word) return isCapital(page, index);
  return k === 125 || k === kind.number;
}

function startsElement(page: Page, index: number): boolean {
  const { kinds } = page.tokens;
  const k = kinds[index];
  if (k === 46) return kinds[index + 1] === word;
  // A macro for several texts, and the next text.
  if (k === kind.string) return kinds[index - 1] === 41 && breaksAfter(page, index - 1);
  return k === 123 || k === 91 || (k === word && isPlain(page, index));
}
