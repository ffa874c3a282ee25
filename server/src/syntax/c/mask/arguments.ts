import { kind } from '../tokens.ts';
import { bit, isIntegerType } from '../words.ts';
import { stepTo } from './expressions.ts';
import {
  asWord,
  blank,
  blankTokens,
  breaksAfter,
  deeper,
  eachPart,
  isCapital,
  isPlain,
  replace,
  roomAfter,
  separate,
  wordText,
  type Page,
} from './page.ts';
import { statements } from './statements.ts';

const word = kind.word;

/**
 * Masks arguments that are no expressions: types, operators, statements and nothing at all. Returns the token to go
 * on with: the parenthesis itself, or the closing one where all has been looked at.
 */
export function maskArguments(page: Page, open: number): number {
  const { kinds, partners } = page.tokens;
  const close = partners[open]!;
  if (codeArgument(page, open, close)) return close;
  semicolons(page, open, close);
  lines(page, open, close);
  eachPart(page, open, (from, to) => {
    if (from === to) {
      // One of the commas around an empty argument goes.
      if (kinds[from - 1] === 44) blankTokens(page, from - 1, from);
      else if (kinds[to] === 44) blankTokens(page, to, to + 1);
    } else argument(page, from, to);
  });
  return open;
}

const control = /^(?:if|for|while|do|switch)$/;

/** `poll(device, 2000, if (done) break; )`: code as the last argument becomes a block, if there is room for braces. */
function codeArgument(page: Page, open: number, close: number): boolean {
  const { kinds, partners, starts, words } = page.tokens;
  let from = open + 1;
  let code = false;
  for (let i = open + 1; i < close && !code; i++) {
    const k = kinds[i]!;
    if (k === 44) from = i + 1;
    else if (k === 59) code = true;
    else if (k === 123 && kinds[i - 1] === 41 && words[i] === 98) code = true;
    else if (i === from && k === word) code = control.test(wordText(page, i));
    if ((k === 40 || k === 91 || k === 123) && partners[i]! > i) i = partners[i]!;
  }
  if (!code) return false;
  const brace = roomAfter(page, from - 1);
  const end = roomAfter(page, close - 1);
  // A macro around one argument that is a statement: the macro goes and the statement stays.
  const ended = kinds[close + 1] === 59 || kinds[close - 1] === 59 || kinds[close - 1] === 125;
  const unwrap = from === open + 1 && ended && opensStatement(page, open - 1);
  // `if (done) break;)` has no room for a brace, but it can do without its last word.
  const jump = end < 0 && kinds[close - 1] === 59 && (words[close - 2]! & bit.statement) !== 0;
  if (!unwrap && (brace < 0 || (end < 0 && !jump))) return false;
  if (unwrap) blankTokens(page, open - 1, open + 1);
  else page.out[brace] = 123;
  if (from > open + 1) {
    eachPart(page, open, (start, to) => {
      if (to < from) argument(page, start, to);
    });
    stepTo(page, open + 1, from - 1);
  }
  for (let i = from; i < close; i++) {
    // A comma behind a statement separates two pieces of code.
    if (kinds[i] === 44 && (kinds[i - 1] === 59 || kinds[i - 1] === 125)) {
      page.out[starts[i]! - page.base] = 32;
      kinds[i] = 59;
    }
  }
  deeper(page, () => {
    statements(page, from, close);
  });
  if (unwrap) blankTokens(page, close, close + 1);
  else {
    const last = kinds[close - 1]!;
    if (jump) {
      replace(page, starts[close - 2]!, starts[close - 1]!, ';');
      page.out[starts[close - 1]! - page.base] = 125;
      return true;
    }
    const at = roomAfter(page, close - 1);
    // The last statement may lack its semicolon, for which there is no room either.
    if (at < 0) return true;
    if (last !== 59 && last !== 125) {
      page.out[at] = 59;
      const next = roomAfter(page, close - 1);
      page.out[next < 0 ? at : next] = 125;
    } else page.out[at] = 125;
  }
  return true;
}

function opensStatement(page: Page, index: number): boolean {
  const before = page.tokens.kinds[index - 1];
  return before === 59 || before === 123 || before === 125 || before === 41 || before === 58;
}

function semicolons(page: Page, open: number, close: number): void {
  const { kinds, partners, starts } = page.tokens;
  for (let i = open + 1; i < close; i++) {
    const k = kinds[i]!;
    if ((k === 40 || k === 91 || k === 123) && partners[i]! > i) i = partners[i]!;
    else if (k === 59) {
      const last = i + 1 === close || kinds[i + 1] === 44;
      page.out[starts[i]! - page.base] = last ? 32 : 44;
      // What follows is looked at like an argument of its own.
      if (!last) kinds[i] = 44;
    }
  }
}

/** Macros that bring their own commas stand on a line each. */
function lines(page: Page, open: number, close: number): void {
  const { kinds, partners, starts } = page.tokens;
  for (let i = open + 1; i + 1 < close; i++) {
    const k = kinds[i]!;
    if ((k === 40 || k === 91 || k === 123) && partners[i]! > i) i = partners[i]!;
    // Adjacent texts need no comma.
    const ends = kinds[i] === word || kinds[i] === 41;
    if (!ends || kinds[i + 1] !== word || kinds[i + 2] === kind.string || !breaksAfter(page, i)) continue;
    const named = kinds[i] === 41 ? partners[i]! - 1 : i;
    if (isMacro(page, named) && isMacro(page, i + 1)) separate(page, i);
    // `call(a\n __MORE(b, c))`: so does a macro for further arguments.
    const more = kinds[i + 2] === 40 && page.text.startsWith('__', starts[i + 1]);
    if (more && isPlain(page, i)) separate(page, i);
  }
}

function isMacro(page: Page, index: number): boolean {
  return isCapital(page, index) || (isPlain(page, index) && (page.tokens.words[index]! & bit.reserved) !== 0);
}

function argument(page: Page, from: number, to: number): void {
  const { kinds, starts, ends } = page.tokens;
  const k = kinds[from]!;
  if (to - from > 1) edges(page, from, to);
  if (k === word) wordArgument(page, from, to);
  else if (k === 123) bracedArgument(page, from, to);
  else if (k === 46 && kinds[from + 1] === word) {
    // `OPTS(type, name, .member = value)` designates a member of what the macro declares.
    blankTokens(page, from, from + 1);
    lists(page, from, to);
  } else if (k === 91) elementArgument(page, from, to);
  else if (k === kind.number) bits(page, from, to);
  else if (!hasOperand(page, from, to)) {
    // Bare operators handed to a macro.
    blank(page, starts[from]!, ends[to - 1]!);
    replace(page, starts[from]!, ends[from]!, '0');
  }
}

function hasOperand(page: Page, from: number, to: number): boolean {
  const { kinds } = page.tokens;
  for (let i = from; i < to; i++) {
    const k = kinds[i]!;
    if (k <= kind.character || k === kind.ellipsis || k === 40 || k === 91 || k === 123) return true;
  }
  return false;
}

/** Operators that want an operand on both sides. */
function isBinary(k: number): boolean {
  return (
    k === kind.operator || k === kind.assignment || k === 60 || k === 62 || k === 61 || k === 124 || k === 94
  );
}

/** An operator without one of its operands, which the macro brings: `CHECK(x, < 5)`, `SET(flags |=, 1)`, `NAME(#x)`. */
function edges(page: Page, from: number, to: number): void {
  const { kinds } = page.tokens;
  if (isBinary(kinds[from]!) || kinds[from] === 35) blankTokens(page, from, from + 1);
  if (isBinary(kinds[to - 1]!)) blankTokens(page, to - 1, to);
}

function wordArgument(page: Page, from: number, to: number): void {
  const { kinds, words } = page.tokens;
  const bits = words[from]!;
  const several = to - from > 1;
  if (!several && (bits & bit.attribute) !== 0) words[from] = bit.reserved;
  else if ((bits & (bit.tag | bit.primitive | bit.qualifier | bit.storage)) !== 0)
    typeArgument(page, from, to);
  else if ((bits & bit.statement) !== 0) statementArgument(page, from, to);
  else if (several && kinds[to - 1] === 42) trailingStars(page, from + 1, to);
  else if (several && isPlain(page, from + 1) && !(isMacro(page, from + 1) && breaksAfter(page, from))) {
    // `KERN_INFO pr_fmt(...)`, `PREFIX FORMAT`: macros that expand to adjacent strings. `u32 x = 1` declares.
    if ((bits & bit.upper) === 0 && !isIntegerType(wordText(page, from))) return;
    blankTokens(page, from, from + 1);
    words[from] = bit.operator;
  } else if (several && kinds[from + 1] === 61) lists(page, from, to);
}

/** `[3] = value`, `[1 ... 3] = value`: an element of an array that the macro initialises. */
function elementArgument(page: Page, from: number, to: number): void {
  const { kinds, partners } = page.tokens;
  const close = partners[from]!;
  if (close < 0 || close >= to || kinds[close + 1] !== 61) return;
  parenthesise(page, from, close);
  lists(page, close + 1, to);
}

/** `7:4`: bits from and to. */
function bits(page: Page, from: number, to: number): void {
  const { kinds, starts } = page.tokens;
  if (to - from === 3 && kinds[from + 1] === 58) page.out[starts[from + 1]! - page.base] = 44;
}

/** `foo_t **` is the name alone. */
function trailingStars(page: Page, from: number, to: number): void {
  const { kinds, words } = page.tokens;
  let i = to;
  while (
    i > from &&
    (kinds[i - 1] === 42 || (kinds[i - 1] === word && (words[i - 1]! & bit.qualifier) !== 0))
  )
    i--;
  blankTokens(page, i, to);
}

/** `{ .a = 1 }` and `{ 1, 2 }` are no compound statements. */
function bracedArgument(page: Page, from: number, to: number): void {
  const { kinds, partners, words } = page.tokens;
  const close = partners[from]!;
  if (close !== to - 1) return;
  let statements = kinds[from + 1] === kind.word && (words[from + 1]! & bit.statement) !== 0;
  for (let i = from + 1; i < close && !statements; i++) {
    if (kinds[i] === 59) statements = true;
    else if ((kinds[i] === 40 || kinds[i] === 91) && partners[i]! > i) i = partners[i]!;
  }
  if (!statements && close > from + 1) list(page, from);
}

/** Lists among the tokens of an argument, which stand behind `=`. */
function lists(page: Page, from: number, to: number): void {
  const { kinds, partners } = page.tokens;
  for (let i = from; i < to; i++) {
    if (kinds[i] === 123 && kinds[i - 1] === 61) list(page, i);
    if ((kinds[i] === 40 || kinds[i] === 91 || kinds[i] === 123) && partners[i]! > i) i = partners[i]!;
  }
}

/**
 * A list is no argument in C: `{ 1, .a = 2, [3] = { 4 } }` becomes `( 1,  a = 2, (3) = ( 4 ) )`, so that the parser sees
 * all that stands in it.
 */
function list(page: Page, open: number): void {
  const { kinds, partners, starts } = page.tokens;
  const close = partners[open]!;
  if (close < 0) return;
  if (close === open + 1) {
    page.out[starts[open]! - page.base] = 48;
    blankTokens(page, close, close + 1);
    kinds[open] = kinds[close] = kind.number;
    return;
  }
  parenthesise(page, open, close);
  if (kinds[close - 1] === 44) blankTokens(page, close - 1, close);
  for (let i = open + 1; i < close; i++) {
    const k = kinds[i]!;
    const first = i === open + 1 || kinds[i - 1] === 44;
    if (first && k === 46) blankTokens(page, i, i + 1);
    else if (first && k === 91 && partners[i]! > i) parenthesise(page, i, partners[i]!);
    else if (k === 123 && (first || kinds[i - 1] === 61)) {
      deeper(page, () => {
        list(page, i);
      });
    }
    if ((kinds[i] === 40 || kinds[i] === 91 || kinds[i] === 123) && partners[i]! > i) i = partners[i]!;
  }
}

function parenthesise(page: Page, open: number, close: number): void {
  const { kinds, starts } = page.tokens;
  page.out[starts[open]! - page.base] = 40;
  page.out[starts[close]! - page.base] = 41;
  kinds[open] = 40;
  kinds[close] = 41;
}

function statementArgument(page: Page, from: number, to: number): void {
  const { kinds, starts } = page.tokens;
  const c = page.text.charCodeAt(starts[from]!);
  const alone = to - from === 1;
  // `return x`, `goto out` keep their operand; `break`, `continue` and a bare `return` become a name.
  if (alone) page.out[starts[from]! - page.base] = 95;
  else if ((c === 114 || c === 103) && kinds[from + 1] !== undefined) blankTokens(page, from, from + 1);
}

/** Keeps one name of a type (or of a declaration) that is handed to a macro. */
function typeArgument(page: Page, from: number, to: number): void {
  const { kinds, words, starts, ends } = page.tokens;
  let tagName = -1;
  let firstPrimitive = -1;
  let lastPrimitive = -1;
  let plain = -1;
  let simple = true;
  for (let i = from; i < to; i++) {
    if (kinds[i] === 42) continue;
    if (kinds[i] !== word) {
      simple = false;
      break;
    }
    const bits = words[i]!;
    if ((bits & bit.tag) !== 0 && i + 1 < to && kinds[i + 1] === word) tagName = ++i;
    else if ((bits & bit.primitive) !== 0) {
      if (firstPrimitive < 0) firstPrimitive = i;
      lastPrimitive = i;
    } else if ((bits & (bit.qualifier | bit.attribute | bit.storage)) === 0) {
      if (plain >= 0 && tagName < 0 && firstPrimitive < 0) tagName = plain;
      plain = i;
    }
  }
  if (!simple) {
    blank(page, starts[from]!, ends[to - 1]!);
    page.out[starts[from]! - page.base] = 95;
    page.tokens.words[from] = bit.operator;
    hide(page, from, to);
    return;
  }
  const kept = plain >= 0 ? plain : tagName;
  if (kept >= 0) {
    blankTokens(page, from, kept);
    blankTokens(page, kept + 1, to);
  } else {
    blankTokens(page, from, firstPrimitive < 0 ? from : firstPrimitive);
    if (firstPrimitive >= 0) {
      blankTokens(page, lastPrimitive + 1, to);
      asWord(page, starts[firstPrimitive]!, ends[lastPrimitive]!);
    } else {
      blankTokens(page, from + 1, to);
      page.out[starts[from]! - page.base] = 95;
    }
  }
}

/** Keeps later steps from masking tokens that are blank already. */
function hide(page: Page, from: number, to: number): void {
  const { kinds, words } = page.tokens;
  for (let i = from; i < to; i++) {
    if (kinds[i] === word) words[i] = bit.operator;
    else if (kinds[i] === 123) words[i] = 105;
    else if (kinds[i] === kind.ellipsis) kinds[i] = kind.operator;
  }
}
