import { kind } from '../tokens.ts';
import { bit } from '../words.ts';
import { maskArguments } from './arguments.ts';
import { parameters } from './declarations.ts';
import { enumerators, initializer, members } from './lists.ts';
import {
  asWord,
  behindAttributes,
  blankAttribute,
  blankTokens,
  breaksAfter,
  deeper,
  inferred,
  isPlain,
  isSeparated,
  replace,
  type Page,
} from './page.ts';
import { statements } from './statements.ts';

const word = kind.word;

/** Masks what stands in the braces at `index` by what they hold, and returns the index behind them. */
export function block(page: Page, index: number, end: number): number {
  const { partners, words } = page.tokens;
  const close = partners[index]! > index ? partners[index]! : end;
  deeper(page, () => {
    const from = index + 1;
    const context = words[index];
    if (context === 98) statements(page, from, close);
    else if (context === 115) members(page, from, close);
    else if (context === 101) enumerators(page, from, close);
    else initializer(page, from, close);
  });
  return Math.min(close + 1, end);
}

export function stepTo(page: Page, from: number, end: number): void {
  for (let i = from; i < end;) i = step(page, i, end);
}

/** Masks what can stand anywhere in code at one token and returns the index of the next one to look at. */
export function step(page: Page, index: number, end: number): number {
  const { kinds } = page.tokens;
  switch (kinds[index]) {
    case word:
      return stepWord(page, index, end);
    case kind.string:
      return glue(page, index, end);
    case kind.number:
      return stepNumber(page, index);
    case 40:
      castTo(page, index);
      return index + 1;
    case 123:
      return block(page, index, end);
    case kind.ellipsis:
      // A range, as in `case 1 ... 5:`; behind a comma it means variable arguments.
      if (kinds[index - 1] !== 44 && kinds[index - 1] !== 40) {
        replace(page, page.tokens.starts[index]!, page.tokens.ends[index]!, ' | ');
      }
      return index + 1;
    default:
      return index + 1;
  }
}

/** `(const void __unheard *)p`: behind the type a word can only annotate it. */
function castTo(page: Page, open: number): void {
  const { kinds, words, partners } = page.tokens;
  const close = partners[open]!;
  if (kinds[close - 1] !== 42 || kinds[open + 1] !== word) return;
  let typed = false;
  for (let i = open + 1; i < close && kinds[i] === word; i++) {
    const bits = words[i]!;
    if ((bits & bit.tag) !== 0) i++;
    else if (typed && isPlain(page, i)) blankTokens(page, i, i + 1);
    typed ||= (bits & (bit.tag | bit.primitive)) !== 0 || isPlain(page, i);
  }
}

const validNumber =
  /^(?:0[xX][\da-fA-F]+(?:\.[\da-fA-F]*)?(?:[pP][-+]?\d+)?|0[bB][01]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)[uUlLfF]*$/;

/** `1000baseT_Full`, `10g` and `1.5Gbps` are pasted into names by macros: the parser gets a name. */
function stepNumber(page: Page, index: number): number {
  const start = page.tokens.starts[index]!;
  const end = page.tokens.ends[index]!;
  if (end - start > 1 && !validNumber.test(page.text.slice(start, end))) asWord(page, start, end);
  // `16 KB`, `2 SECONDS`: a unit that is a macro.
  const unit = isPlain(page, index + 1) && (page.tokens.words[index + 1]! & bit.upper) !== 0;
  if (unit && page.tokens.kinds[index + 2] !== 40) {
    blankTokens(page, index + 1, index + 2);
    return index + 2;
  }
  return index + 1;
}

function stepWord(page: Page, index: number, end: number): number {
  const { kinds, words, partners, starts, ends } = page.tokens;
  const bits = words[index]!;
  const open = index + 1;
  const call = open < end && kinds[open] === 40 && partners[open]! > 0;
  if ((bits & bit.attribute) !== 0) {
    // A member may be named like an attribute macro.
    const before = kinds[index - 1];
    return before === 46 || before === kind.arrow ? open : blankAttribute(page, index);
  }
  if ((bits & bit.typeof) !== 0 && call) {
    asWord(page, starts[index]!, ends[partners[open]!]!);
    return partners[open]! + 1;
  }
  if ((bits & bit.asm) !== 0) return assembler(page, index, end);
  if ((bits & bit.storage) !== 0) inferred(page, index);
  if ((bits & (bit.statement | bit.operator | bit.tag | bit.primitive | bit.storage)) !== 0) return open;
  if ((bits & bit.qualifier) !== 0) {
    const c = page.text.charCodeAt(starts[index]!);
    if (c === 95) blankTokens(page, index, open);
    return open;
  }
  if ((bits & bit.offsetof) !== 0) rename(page, starts[index]!);
  if (call) {
    const close = partners[open]!;
    const behind = kinds[close + 1];
    const star = behindAttributes(page, open + 1);
    const pointer = kinds[star] === 42 && star === close - 1 && partners[close + 1]! > 0;
    if (pointer && (behind === 40 || behind === 91)) {
      // The type of a cast to a pointer to a function or to an array.
      blankTokens(page, open + 1, star);
      if (behind === 40) parameters(page, close + 1);
      return partners[close + 1]! + 1;
    }
    if (kinds[close + 1] === kind.string && close + 1 < end && isGlued(page, index)) {
      blankTokens(page, index, close + 1);
      return close + 1;
    }
    return maskArguments(page, open);
  }
  if (open < end && kinds[open] === kind.string) return glue(page, index, end);
  // `x = FIRST SECOND;`: macros that are strings.
  if ((bits & bit.upper) !== 0 && isGlued(page, index)) {
    const behind = blankMacros(page, index, end);
    if (behind > open) return behind;
  }
  if (open + 1 < end && kinds[open + 1] === kind.string && isPlain(page, open)) return glue(page, index, end);
  return open;
}

function blankMacros(page: Page, first: number, end: number): number {
  const { kinds, words } = page.tokens;
  const plain = (i: number): boolean => isPlain(page, i) && (words[i]! & bit.upper) !== 0;
  const before = kinds[first - 1];
  // In lists, macros on lines of their own bring their own commas.
  const inList = before === 123 || before === 44 || before === 40;
  let i = first + 1;
  for (; i < end && plain(i) && !isSeparated(page, i - 1); i++) {
    const next = kinds[i + 1];
    const ends = next === 59 || next === 44 || next === 41 || next === kind.string;
    if (!(ends || plain(i + 1)) || (inList && breaksAfter(page, i - 1))) break;
    blankTokens(page, i, i + 1);
  }
  return i;
}

/** Makes an ordinary name of a keyword. */
function rename(page: Page, start: number): void {
  const at = start - page.base;
  page.out[at] = page.out[at] === 95 ? 65 : 95;
}

/** A macro call in front of a string is part of it when nothing before could take it as an operand. */
function isGlued(page: Page, index: number): boolean {
  const k = page.tokens.kinds[index - 1];
  return k === 40 || k === 44 || k === 61 || k === 63 || k === 58 || k === kind.string || k === 123;
}

/** A run of strings and macros that expand to strings: the stock grammar wants a string in second place. */
function glue(page: Page, from: number, end: number): number {
  const { kinds, partners, words } = page.tokens;
  let i = from;
  let others = 0;
  let strings = 0;
  const extra: (readonly [number, number])[] = [];
  while (i < end) {
    if (kinds[i] === kind.string) {
      continued(page, i);
      strings++;
      i++;
    } else if (isPlain(page, i) && (words[i]! & bit.typeof) === 0) {
      const start = i++;
      others++;
      if (i < end && kinds[i] === 40 && partners[i]! > 0 && strings > 0) {
        others++;
        i = partners[i]! + 1;
      }
      extra.push([start, i]);
    } else break;
  }
  if (others === 0 || (others === 1 && kinds[from] === word)) return i;
  for (const [start, stop] of extra) blankTokens(page, start, stop);
  return i;
}

/** A string that goes on over a continued line is closed up. */
function continued(page: Page, index: number): void {
  const start = page.tokens.starts[index]!;
  const end = page.tokens.ends[index]!;
  for (let at = page.text.indexOf('\n', start); at >= 0 && at < end; at = page.text.indexOf('\n', at + 1)) {
    const from = page.text.charCodeAt(at - 1) === 13 ? at - 2 : at - 1;
    for (let i = from; i <= at; i++) page.out[i - page.base] = 32;
  }
}

/** `asm volatile ("..." : "=r" (x) : "r" (y))` becomes a call that gets the operands. */
function assembler(page: Page, index: number, end: number): number {
  const { kinds, partners, starts, ends } = page.tokens;
  let open = index + 1;
  while (open < end && kinds[open] === word) open++;
  const close = open < end && kinds[open] === 40 ? partners[open]! : -1;
  if (close < 0) return index + 1;
  asWord(page, starts[index]!, ends[open - 1]!);
  rename(page, starts[index]!);
  let i = open + 1;
  let first = true;
  // The instructions stay as the first argument, without the macros among them.
  for (; i < close && kinds[i] !== 58; i++) {
    if (kinds[i] === kind.string) first = false;
    else blankTokens(page, i, i + 1);
  }
  while (i < close) {
    const group = kinds[i] === 40 && kinds[i - 1] === kind.string ? partners[i]! : -1;
    if (group < 0) {
      if (kinds[i] === 91 && partners[i]! > 0) {
        blankTokens(page, i, partners[i]! + 1);
        i = partners[i]! + 1;
      } else blankTokens(page, i, ++i);
      continue;
    }
    // The constraint before the operand leaves room for the comma between two arguments.
    if (!first) page.out[starts[i - 1]! - page.base] = 44;
    first = false;
    stepTo(page, i + 1, group);
    i = group + 1;
  }
  return close + 1;
}
