import { kind } from '../tokens.ts';
import { bit } from '../words.ts';
import {
  attributesOnly,
  declaration,
  declarators,
  declares,
  parameter,
  parameters,
  run,
  variableMacro,
} from './declarations.ts';
import { block, step, stepTo } from './expressions.ts';
import { initializer } from './lists.ts';
import {
  behindAttributes,
  blank,
  blankTokens,
  breaksAfter,
  directiveFollows,
  eachPart,
  isCapital,
  isPlain,
  opensPointer,
  replace,
  wordText,
  type Page,
} from './page.ts';

const word = kind.word;

/** Masks the items at file scope. */
export function items(page: Page): void {
  const { tokens } = page;
  for (let i = 0; i < tokens.count;) {
    if (tokens.kinds[i] === 59) {
      blankTokens(page, i, i + 1);
      i++;
    } else {
      page.items.push(tokens.starts[i]!);
      i = Math.max(item(page, i), i + 1);
    }
  }
}

/** Only storage classes and attributes stand before the name: there is no type, so that this is a macro's use. */
function isMacroHead(page: Page, first: number, name: number): boolean {
  const { kinds, words, partners } = page.tokens;
  if (name < first || !isPlain(page, name) || opensPointer(page, name + 1)) return false;
  for (let i = first; i < name; i++) {
    if (kinds[i] !== word || (words[i]! & (bit.storage | bit.attribute | bit.qualifier)) === 0) return false;
    if ((words[i]! & bit.attributeCall) !== 0 && kinds[i + 1] === 40 && partners[i + 1]! > 0)
      i = partners[i + 1]!;
  }
  return true;
}

interface Shape {
  /** Groups of parentheses in the head that belong to no attribute. */
  readonly groups: readonly number[];
  /** Why the head ends, and where. */
  readonly stop: number;
  readonly why: 'semicolon' | 'assignment' | 'body' | 'macro' | 'members' | 'unclosed';
}

/** Whether attributes of something that is still to be defined follow, rather than the next item. */
function goesOn(page: Page, index: number): boolean {
  const next = behindAttributes(page, index);
  const k = page.tokens.kinds[next];
  return next > index && (k === 61 || k === 123);
}

function shapeOf(page: Page, first: number): Shape {
  const { kinds, words, partners, count } = page.tokens;
  const groups: number[] = [];
  for (let i = first; i < count; i++) {
    const k = kinds[i]!;
    if (k === 59) return { groups, stop: i, why: 'semicolon' };
    if (k === 61) return { groups, stop: i, why: 'assignment' };
    if (k === 123) {
      if (words[i] !== 115 && words[i] !== 101) return { groups, stop: i, why: 'body' };
      if (partners[i]! < 0) return { groups, stop: i, why: 'unclosed' };
      i = partners[i]!;
    } else if (k === 40) {
      const close = partners[i]!;
      if (close < 0) return { groups, stop: i, why: 'unclosed' };
      const attribute = kinds[i - 1] === word && (words[i - 1]! & bit.attributeCall) !== 0;
      if (!attribute) {
        groups.push(i);
        const ended =
          close + 1 >= count ||
          kinds[close + 1] === 125 ||
          (kinds[close + 1] === word && !goesOn(page, close + 1));
        if (groups.length === 1 && isMacroHead(page, first, i - 1)) {
          if (ended) return { groups, stop: close, why: 'macro' };
          if (kinds[close + 1] === 46) return { groups, stop: close, why: 'members' };
        }
      }
      i = close;
    } else if (k === 91 && partners[i]! > 0) i = partners[i]!;
  }
  return { groups, stop: count, why: 'unclosed' };
}

/** Masks one item and returns the index behind it. */
function item(page: Page, first: number): number {
  const { kinds, words, partners, count } = page.tokens;
  let lone = first;
  while (isCapital(page, lone) && breaksAfter(page, lone) && !directiveFollows(page, lone)) lone++;
  if (lone === count ? lone > first : isCapital(page, lone) && directiveFollows(page, lone)) {
    // `#define ENTRY(a) ...`, `ALL_ENTRIES`, `#undef ENTRY`: a macro that is whole items.
    blankTokens(page, first, Math.min(lone + 1, count));
    return lone + 1;
  }
  const lead = behindAttributes(page, first);
  if (lead > first && kinds[lead] === 59) {
    // `__suppress(x);` annotates whatever comes.
    blankTokens(page, first, lead + 1);
    return lead + 1;
  }
  const { groups, stop, why } = shapeOf(page, first);
  const open = groups[0] ?? -1;
  if (why === 'macro') return macroCall(page, first, open, stop);
  if (why === 'members') return openList(page, open) ?? macroCall(page, first, open, stop);
  if (why === 'semicolon') {
    if (open > 0 && isMacroHead(page, first, open - 1) && onlyAttributes(page, partners[open]! + 1, stop)) {
      return macroCall(page, first, open, stop);
    }
    stepTo(page, declaration(page, first, stop), stop);
    return stop + 1;
  }
  if (why === 'assignment') {
    if (open > 0 && isMacroHead(page, first, open - 1)) {
      attributesOnly(page, first, open - 1);
      variableMacro(page, open, stop);
    } else if (kinds[declaration(page, first, stop)] === 40) attributesOnly(page, first, stop);
    let i = stop + 1;
    // The value comes from an included file.
    if (kinds[i] === 59 && directiveFollows(page, stop)) blankTokens(page, stop, i);
    while (i < count && kinds[i] !== 59) i = step(page, i, count);
    return i + 1;
  }
  if (why === 'body') {
    if (open > 0 && isMacroHead(page, first, open - 1) && namesStructure(page, open)) {
      // `TYPE_OF(struct x) { ... };` defines a structure.
      blankTokens(page, first, open + 1);
      blankTokens(page, open + 3, stop);
      words[stop] = 115;
      return behindSemicolon(page, block(page, stop, count));
    }
    if (
      open > 0 &&
      isMacroHead(page, first, open - 1) &&
      kinds[stop + 1] === 46 &&
      namesFunction(page, open + 1)
    ) {
      // `define_thing(x) { .a = 1 };` defines a variable.
      blankTokens(page, open, open + 1);
      blankTokens(page, open + 2, stop);
      page.out[page.tokens.starts[partners[open]!]! - page.base] = 61;
      words[stop] = 105;
      return behindSemicolon(page, block(page, stop, count));
    }
    if (groups.length > 0) functionHead(page, first, groups, stop);
    return block(page, stop, count);
  }
  // Something is still being typed: keep to the line, so that what follows keeps its shape.
  let i = declaration(page, first, count);
  if (i <= first) i = step(page, first, count);
  while (i < count && kinds[i] !== 59 && kinds[i] !== 125) i = step(page, i, count);
  return i;
}

function behindSemicolon(page: Page, index: number): number {
  return page.tokens.kinds[index] === 59 ? index + 1 : index;
}

/** `BOARD_START(name, "...") .a = 1, .b = 2, BOARD_END`: a list whose braces are in the macros. */
function openList(page: Page, open: number): number | undefined {
  const { kinds, partners, starts, ends, count } = page.tokens;
  const close = partners[open]!;
  let end = close + 1;
  while (end < count && !(kinds[end - 1] === 44 && isCapital(page, end) && kinds[end + 1] !== 40)) {
    if ((kinds[end] === 40 || kinds[end] === 123) && partners[end]! > end) end = partners[end]!;
    end++;
  }
  if (end >= count || !isPlain(page, open + 1) || ends[close]! - ends[open + 1]! < 2) return undefined;
  blankTokens(page, open, open + 1);
  blank(page, ends[open + 1]!, ends[close]!);
  replace(page, ends[open + 1]!, ends[open + 1]! + 2, '={');
  replace(page, starts[end]!, ends[end]!, '};');
  initializer(page, close + 1, end);
  return end + 1;
}

function namesStructure(page: Page, open: number): boolean {
  const { words, partners } = page.tokens;
  return partners[open] === open + 3 && (words[open + 1]! & bit.tag) !== 0 && isPlain(page, open + 2);
}

function onlyAttributes(page: Page, from: number, to: number): boolean {
  const { words, kinds, partners } = page.tokens;
  for (let i = from; i < to; i++) {
    if (kinds[i] !== word || (words[i]! & (bit.attribute | bit.upper | bit.reserved)) === 0) return false;
    if (kinds[i + 1] === 40 && partners[i + 1]! > 0) i = partners[i + 1]!;
  }
  return true;
}

function macroCall(page: Page, first: number, open: number, stop: number): number {
  const { starts, ends, partners } = page.tokens;
  page.calls.push({
    start: starts[first]!,
    end: ends[stop]!,
    nameStart: starts[open - 1]!,
    nameEnd: ends[open - 1]!,
    open: starts[open]!,
    close: ends[partners[open]!]!,
  });
  blank(page, starts[first]!, ends[stop]!);
  return stop + 1;
}

function functionHead(page: Page, first: number, groups: readonly number[], brace: number): void {
  const { kinds, words, partners, starts } = page.tokens;
  // Annotations with arguments, which no table knows, are followed by more of the head.
  const at = groups.findIndex((group) => !annotates(page, first, group));
  const open = groups[Math.max(at, 0)]!;
  const name = open - 1;
  const second = groups[Math.max(at, 0) + 1];
  if (opensPointer(page, open)) {
    // `int (*f(int a))[4]` has its name inside.
    declarators(page, run(page, first, open, true).next, brace);
    return;
  }
  if (!isPlain(page, name)) {
    attributesOnly(page, first, brace);
    return;
  }
  if (second !== undefined && second === partners[open]! + 1 && namesFunction(page, open + 1)) {
    // `int FNAME(walk)(...)`: the inner word is the name.
    if (run(page, first, name, true).next >= name && isMacroHead(page, first, name)) {
      replace(page, starts[name]!, starts[open]!, 'int');
      blankTokens(page, open, open + 1);
    } else blankTokens(page, name, open + 1);
    blankTokens(page, open + 2, second);
    parameters(page, second);
    blankTokens(page, partners[second]! + 1, brace);
    return;
  }
  const typeless = isMacroHead(page, first, name);
  // `PROBE("category/", name, ...)`: a text is no name.
  const named = kinds[open + 1] === kind.string && kinds[open + 2] === 44 ? open + 3 : open + 1;
  const lone = namesFunction(page, named) && (typeless || isUpper(page, name));
  if (lone) {
    macroFunction(page, first, open, named, typeless);
    blankTokens(page, partners[open]! + 1, brace);
    return;
  }
  const head = run(page, first, open + 1, true);
  let i = head.next;
  while (i < name) {
    if (kinds[i] === 42) i = run(page, i + 1, name + 1, false).next;
    else i++;
  }
  if (typeless && head.storage >= 0) {
    // Without a type there is an implicit `int`, or a macro that brings it.
    replace(page, page.tokens.starts[head.storage]!, page.tokens.ends[head.storage]!, 'int');
  } else if (typeless) {
    for (let j = first; j < name; j++) {
      if ((words[j]! & bit.attribute) !== 0)
        replace(page, page.tokens.starts[j]!, page.tokens.ends[j]!, 'int');
    }
  }
  parameters(page, open);
  blankTokens(page, partners[open]! + 1, brace);
}

/** A lone word that a macro makes a function's name of, or a number that it pastes into one. */
function namesFunction(page: Page, index: number): boolean {
  const { kinds, starts } = page.tokens;
  if (kinds[index + 1] !== 44 && kinds[index + 1] !== 41) return false;
  if (kinds[index] === kind.number) page.out[starts[index]! - page.base] = 95;
  return kinds[index] === kind.number || isPlain(page, index);
}

/**
 * `__msg("...") int f(void)`: a reserved or upper-case word with arguments, another word behind these and no type
 * before it.
 */
function annotates(page: Page, first: number, open: number): boolean {
  const { kinds, words, partners } = page.tokens;
  const after = partners[open]! + 1;
  const unknown = bit.reserved | bit.upper;
  if ((words[open - 1]! & unknown) === 0) return false;
  if (kinds[after] !== word || (words[after]! & bit.attribute) !== 0) return false;
  for (let i = first; i < open - 1; i++) {
    if (kinds[i] === 40 && partners[i]! > i) i = partners[i]!;
    else if (kinds[i] !== word || (words[i]! & (bit.storage | bit.attribute | bit.qualifier | unknown)) === 0)
      return false;
  }
  return true;
}

function isUpper(page: Page, index: number): boolean {
  return (page.tokens.words[index]! & bit.upper) !== 0;
}

/**
 * `SYSCALL_DEFINE2(name, int, x, ...)`, `int BPF_KPROBE(name, int x)`: the first argument is the function's name and the
 * rest are its parameters, as pairs of type and name or as declarations.
 */
function macroFunction(page: Page, first: number, open: number, name: number, typeless: boolean): void {
  const { starts, ends, partners, kinds } = page.tokens;
  const close = partners[open]!;
  const macro = open - 1;
  const rest: (readonly [number, number])[] = [];
  eachPart(page, open, (from, to) => {
    if (from > name) rest.push([from, to]);
  });
  if (typeless) {
    blankTokens(page, first, macro);
    replace(page, starts[macro]!, ends[macro]!, 'int');
  } else {
    run(page, first, macro, true);
    blankTokens(page, macro, open);
  }
  blankTokens(page, open, name);
  if (rest.length === 0) {
    openAfterName(page, open, name, close);
    return;
  }
  page.out[starts[name + 1]! - page.base] = 40;
  const isPair =
    rest.length % 2 === 0 &&
    rest.every(([from, to], i) => i % 2 === 0 || (to - from === 1 && isPlain(page, from)));
  const paired = isPair && /DEFINE\d?x?$|SYSCALL_DEFINE|BPF_CALL_|SYSCALL\d?$/.test(wordText(page, macro));
  if (paired || (isPair && !rest.every(([from, to]) => declares(page, from, to)))) {
    rest.forEach(([from, to], i) => {
      if (i % 2 === 0) {
        attributesOnly(page, from, to);
        blankTokens(page, to, to + 1);
      }
    });
    return;
  }
  if (rest.every(([from, to]) => declares(page, from, to))) {
    for (const [from, to] of rest) parameter(page, from, to);
    return;
  }
  if (kinds[name + 1] === 44) blankTokens(page, name + 2, close);
}

/** Finds room for the parenthesis of `NAME(fork)`: a blank inside, or the name moves one to the left. */
function openAfterName(page: Page, open: number, name: number, close: number): void {
  const { starts, ends } = page.tokens;
  const { out, base } = page;
  const start = starts[name]! - base;
  const end = ends[name]! - base;
  if (starts[close]! > ends[name]!) {
    out[end] = 40;
    return;
  }
  if (start - (starts[open]! - base) < 1) return;
  for (let i = start; i < end; i++) out[i - 1] = out[i]!;
  out[end - 1] = 40;
}
