import { kind } from '../tokens.ts';
import { bit, isReservedType } from '../words.ts';
import { block, step, stepTo } from './expressions.ts';
import {
  asWord,
  blank,
  blankAttribute,
  blankTokens,
  breaksAfter,
  deeper,
  eachPart,
  inferred,
  isPlain,
  opensPointer,
  replace,
  wordText,
  type Page,
} from './page.ts';

const word = kind.word;

/** Qualifiers that the stock grammar knows; the others are blanked. */
const nativeQualifiers = new Set(['const', 'volatile', 'restrict', '__restrict__', '_Atomic']);

export interface Run {
  /** The first token behind the words. */
  readonly next: number;
  /** A primitive type, a tag or `typeof` was among them. */
  readonly typed: boolean;
  /** Names among them that were left in place: type names and the declared name. */
  readonly names: readonly number[];
  readonly storage: number;
}

const inlining = /inline|^no[a-z]+$|weak|export|section/i;

/** Names that cannot be a type or a declared thing go first: unknown attribute macros look like these. */
function blankExtras(page: Page, names: number[], surplus: number, last: boolean): void {
  const { words } = page.tokens;
  let extras = surplus;
  for (const wanted of [bit.reserved, bit.upper]) {
    for (let i = 0; i < names.length && extras > 0;) {
      const at = names[i]!;
      const candidate =
        (words[at]! & wanted) !== 0 &&
        !(last && i === names.length - 1) &&
        !isReservedType(wordText(page, at));
      if (candidate) {
        blankTokens(page, at, at + 1);
        names.splice(i, 1);
        extras--;
      } else i++;
    }
  }
  // The head of a function has one name; whatever else is there must be an annotation.
  for (let i = 0; last && i < names.length - 1 && extras > 0;) {
    if (inlining.test(wordText(page, names[i]!))) {
      blankTokens(page, names[i]!, names[i]! + 1);
      names.splice(i, 1);
      extras--;
    } else i++;
  }
}

function isNewName(page: Page, index: number): boolean {
  return wordText(page, index).endsWith('_t');
}

/** A name right before the words of a type can only be an annotation that no table knows. */
function annotation(page: Page, type: number, names: number[], typed: boolean): void {
  if (typed || names.length !== 1 || names[0] !== type - 1 || breaksAfter(page, type - 1)) return;
  blankTokens(page, names.pop()!, type);
}

/** Masks a run of words at the beginning of a declaration, or behind its stars (`typeWanted` false). */
export function run(page: Page, from: number, end: number, typeWanted: boolean): Run {
  const { kinds, words, partners, starts, ends } = page.tokens;
  const names: number[] = [];
  let typed = false;
  let primitive = false;
  let storage = -1;
  let i = from;
  while (i < end && kinds[i] === word) {
    const bits = words[i]!;
    if ((bits & bit.attribute) !== 0) {
      // A member may be named like an attribute: `unsigned long __unused[4]`.
      if ((primitive || !typeWanted) && names.length === 0 && (kinds[i + 1] === 91 || kinds[i + 1] === 58))
        names.push(i++);
      else i = blankAttribute(page, i);
    } else if ((bits & bit.storage) !== 0) {
      // A macro on a line of its own, in front of a declaration that it does not belong to.
      if (names.length === 1 && !typed && breaksAfter(page, i - 1)) blankTokens(page, names.pop()!, i);
      inferred(page, i);
      storage = i++;
    } else if ((bits & bit.qualifier) !== 0) {
      if (!nativeQualifiers.has(wordText(page, i))) blankTokens(page, i, i + 1);
      i++;
    } else if ((bits & bit.primitive) !== 0) {
      if (i > from && kinds[i + 1] === 59 && names.length + Number(typed) > 0 && isNewName(page, i)) {
        // `typedef u32 uint32_t;` gives a name that the grammar takes for its own.
        asWord(page, starts[i]!, ends[i]!);
        names.push(i++);
        continue;
      }
      if (wordText(page, i) === '__signed__') replace(page, starts[i]!, ends[i]!, 'signed');
      annotation(page, i, names, typed);
      typed = primitive = true;
      i++;
    } else if ((bits & bit.typeof) !== 0 && kinds[i + 1] === 40 && partners[i + 1]! >= 0) {
      typed = true;
      i = step(page, i, end);
    } else if ((bits & bit.tag) !== 0) {
      annotation(page, i, names, typed);
      typed = true;
      i++;
      while (i < end && kinds[i] === word && (words[i]! & bit.attribute) !== 0) i = blankAttribute(page, i);
      if (i < end && kinds[i] === word) {
        const close = kinds[i + 1] === 40 ? partners[i + 1]! : 0;
        // `struct HEADER(1) header`: a macro makes the tag.
        if (close > 0 && close < end && (words[i]! & bit.upper) !== 0) {
          blankTokens(page, i + 1, close + 1);
          i = close + 1;
        } else if (kinds[i + 1] !== 40) i++;
      }
      while (i < end && kinds[i] === word && (words[i]! & bit.attribute) !== 0) i = blankAttribute(page, i);
      if (i < end && kinds[i] === 58 && kinds[i + 2] === 123) {
        blankTokens(page, i, i + 2);
        i += 2;
      }
      if (i < end && kinds[i] === 123) i = block(page, i, end);
    } else if ((bits & bit.asm) !== 0) i = blankAsm(page, i);
    else if ((bits & (bit.statement | bit.operator)) !== 0) break;
    else if (kinds[i + 1] === 40 && i + 1 < end) {
      const close = partners[i + 1]!;
      if (kinds[i + 2] === 40 && partners[i + 2] === close - 1 && names.length > 0) {
        // `int f OF((int a));` hides its parameters from old compilers.
        blankTokens(page, i, i + 2);
        blankTokens(page, close, close + 1);
        i += 2;
        break;
      }
      const unknown = (bits & (bit.upper | bit.reserved)) !== 0 && close > 0;
      const macro = unknown && close + 1 < end;
      const goesOn = kinds[close + 1] === word && (words[close + 1]! & bit.attribute) === 0;
      // No function is given a value, so this one annotates a variable.
      const named = typed && names.length > 0 && kinds[close + 1] === 61;
      const annotates = close > 0 && (named || (unknown && !typeWanted && names.length > 0));
      if (annotates || (macro && goesOn && (typed || names.length > 0 || i > from))) {
        blankTokens(page, i, close + 1);
        i = close + 1;
        continue;
      }
      names.push(i++);
      break;
    } else names.push(i++);
  }
  const stop = i < end ? kinds[i]! : 59;
  const declarator = stop === 42 || (stop === 40 && opensPointer(page, i)) ? 0 : 1;
  const allowed = (typeWanted && !typed ? 1 : 0) + declarator;
  if (names.length > allowed)
    blankExtras(page, names, names.length - allowed, stop === 40 && declarator === 1);
  return { next: i, typed, names, storage };
}

function blankAsm(page: Page, index: number): number {
  const { kinds, partners } = page.tokens;
  let next = index + 1;
  while (kinds[next] === word) next++;
  if (kinds[next] === 40 && partners[next]! >= 0) next = partners[next]! + 1;
  blankTokens(page, index, next);
  return next;
}

/** Masks one parameter. */
export function parameter(page: Page, from: number, to: number): void {
  if (from >= to || page.tokens.kinds[from] === kind.ellipsis) return;
  const { kinds, partners, starts, ends } = page.tokens;
  const specifiers = run(page, from, to, true);
  const at = specifiers.next;
  if (at < to && kinds[at] === 40 && !specifiers.typed && specifiers.names.length === 1 && at === from + 1) {
    // A macro that declares a parameter: its name stands for a type.
    if (!opensPointer(page, at)) {
      const close = partners[at]!;
      blank(page, starts[at]!, close >= 0 ? ends[close]! : ends[to - 1]!);
      return;
    }
  }
  declarators(page, at, to);
}

export function parameters(page: Page, open: number): void {
  eachPart(page, open, (from, to) => {
    parameter(page, from, to);
  });
}

/** `int : 4;` pads without a name, which the stock grammar wants: the width gives the place for one. */
function unnamedBits(page: Page, colon: number, end: number): number {
  const { kinds, starts } = page.tokens;
  let stop = colon + 1;
  while (stop < end && kinds[stop] !== 44 && kinds[stop] !== 59) stop++;
  if (stop === colon + 1) return stop;
  blankTokens(page, colon, stop);
  page.out[starts[stop - 1]! - page.base] = 95;
  return stop;
}

/** Masks declarators from behind the specifiers up to `=`, `;` or `end`, and returns where it stopped. */
export function declarators(page: Page, from: number, end: number, unnamed = -1): number {
  const { kinds, words, partners } = page.tokens;
  let i = from;
  while (i < end) {
    const k = kinds[i]!;
    if (k === 42 || k === 44) {
      i = run(page, i + 1, end, false).next;
    } else if (k === 40) {
      const close = partners[i]!;
      if (close < 0 || close > end) return i;
      const pointer = opensPointer(page, i);
      const nested = pointer || kinds[i + 1] === 40 || (kinds[i + 1] === word && kinds[i + 2] === 40);
      if (nested && (kinds[i - 1] !== word || (words[i - 1]! & bit.primitive) !== 0 || pointer)) {
        if (pointer && isPlain(page, i + 1)) blankTokens(page, i + 1, i + 2);
        const from = i + 1;
        deeper(page, () => {
          declarators(page, from, close);
        });
      } else {
        const open = i;
        deeper(page, () => {
          parameters(page, open);
        });
      }
      i = close + 1;
    } else if (k === 91) {
      const close = partners[i]!;
      if (close < 0 || close > end) return i;
      // `[at_least 4]`
      if (isPlain(page, i + 1) && (kinds[i + 2] === kind.number || isPlain(page, i + 2)))
        blankTokens(page, i + 1, i + 2);
      stepTo(page, i + 1, close);
      i = close + 1;
    } else if (k === word) {
      if ((words[i]! & bit.attribute) !== 0) i = blankAttribute(page, i);
      else if ((words[i]! & bit.asm) !== 0) i = blankAsm(page, i);
      else if (kinds[i - 1] === 41 || kinds[i - 1] === 93) {
        // An unknown annotation behind a declarator, with or without arguments.
        const close = kinds[i + 1] === 40 ? partners[i + 1]! : -1;
        const next = close >= 0 && close < end ? close + 1 : i + 1;
        if ((words[i]! & (bit.upper | bit.reserved)) === 0) return i;
        blankTokens(page, i, next);
        i = next;
      } else {
        const next = run(page, i, end, false).next;
        if (next === i) return i;
        i = next;
      }
    } else if (k === 58) {
      if (i === unnamed || kinds[i - 1] === 44) i = unnamedBits(page, i, end);
      else i++;
      while (i < end && kinds[i] !== 44 && kinds[i] !== 59) i = step(page, i, end);
    } else return i;
  }
  return i;
}

/** Masks a declaration up to its `=` or `;` and returns where it stopped. */
export function declaration(page: Page, from: number, end: number): number {
  const { kinds, partners } = page.tokens;
  const specifiers = run(page, from, end, true);
  const { next, names, typed } = specifiers;
  // `static DEFINE_MUTEX(x);` has no type: what is left is a call.
  if (next < end && kinds[next] === 40 && !typed && names.length === 1 && !opensPointer(page, next)) {
    blankTokens(page, from, names[0]!);
    const close = partners[next]!;
    if (close > 0 && kinds[close + 1] === 61 && kinds[close + 2] === 123) {
      variableMacro(page, next, close + 1);
      return close + 1;
    }
    return names[0]!;
  }
  const anonymous = kinds[next] === 58 && names.length < (typed ? 1 : 2);
  return declarators(page, next, end, anonymous ? next : -1);
}

/** Blanks attributes between two tokens and touches nothing else. */
export function attributesOnly(page: Page, from: number, to: number): void {
  const { kinds, words } = page.tokens;
  for (let i = from; i < to;) {
    if (kinds[i] === word && (words[i]! & bit.attribute) !== 0) i = blankAttribute(page, i);
    else i++;
  }
}

/** Whether tokens declare something: a type and a name, or `void`. */
export function declares(page: Page, from: number, to: number): boolean {
  const { kinds, words } = page.tokens;
  if (to - from === 1) return kinds[from] === kind.ellipsis || (words[from]! & bit.primitive) !== 0;
  if (kinds[from] !== word || (words[from]! & (bit.statement | bit.operator)) !== 0) return false;
  for (let i = from; i < to; i++) {
    const k = kinds[i]!;
    if (
      k !== word &&
      k !== 42 &&
      k !== 91 &&
      k !== 93 &&
      k !== 40 &&
      k !== 41 &&
      k !== kind.number &&
      k !== 44
    )
      return false;
  }
  return kinds[from + 1] === word || kinds[from + 1] === 42;
}

/**
 * `DEFINE_PER_CPU(struct x, y) = ...` declares `struct x y`, and `DECLARE_BITMAP(map, SIZE) = ...` a `map` of a type
 * that the macro knows. `stop` is the token behind the closing parenthesis and its attributes.
 */
export function variableMacro(page: Page, open: number, stop: number): void {
  const { kinds, partners, words } = page.tokens;
  const close = partners[open]!;
  const parts: (readonly [number, number])[] = [];
  eachPart(page, open, (from, to) => parts.push([from, to]));
  blankTokens(page, open, open + 1);
  blankTokens(page, close, stop);
  const [first, second] = parts;
  if (!first) return;
  const [from, to] = first;
  const place = page.macros?.declarators.get(wordText(page, open - 1));
  const named = parts.at(place ?? 0);
  const nameFirst =
    place === undefined &&
    to - from === 1 &&
    isPlain(page, from) &&
    (!second || !isPlain(page, second[0]) || (words[second[0]]! & bit.upper) !== 0);
  if (named && (nameFirst || (place !== undefined && place !== 1))) {
    // The macro's name stands for the type.
    blankTokens(page, open + 1, named[0]);
    blankTokens(page, named[1], close);
    return;
  }
  blankTokens(page, open - 1, open);
  const { next } = run(page, from, to, true);
  // `DEFINE_PER_CPU(int [SIZE], name)`: the size would have to stand behind the name.
  if (kinds[next] === 91) blankTokens(page, next, to);
  blankTokens(page, to, Math.min(to + 1, close));
  if (second) blankTokens(page, second[1], close);
}
