import { kind } from '../tokens.ts';
import { bit } from '../words.ts';
import { stepTo } from './expressions.ts';
import {
  asWord,
  blank,
  blankTokens,
  deepest,
  eachPart,
  isPlain,
  replace,
  roomAfter,
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
  const { kinds, partners, starts } = page.tokens;
  let from = open + 1;
  let code = false;
  for (let i = open + 1; i < close && !code; i++) {
    const k = kinds[i]!;
    if (k === 44) from = i + 1;
    else if (k === 59) code = true;
    else if (k === 123 && kinds[i - 1] === 41) code = true;
    else if (i === from && k === word) code = control.test(wordText(page, i));
    if ((k === 40 || k === 91 || k === 123) && partners[i]! > i) i = partners[i]!;
  }
  if (!code || page.depth >= deepest) return false;
  const brace = roomAfter(page, from - 1);
  const end = roomAfter(page, close - 1);
  // A macro around one argument that is a statement: the macro goes and the statement stays.
  const ended = kinds[close + 1] === 59 || kinds[close - 1] === 59 || kinds[close - 1] === 125;
  const unwrap = from === open + 1 && ended && opensStatement(page, open - 1);
  if (!unwrap && (brace < 0 || end < 0)) return false;
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
  page.depth++;
  statements(page, from, close);
  page.depth--;
  if (unwrap) blankTokens(page, close, close + 1);
  else {
    const last = kinds[close - 1]!;
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
    else if (k === 59) page.out[starts[i]! - page.base] = i + 1 === close || kinds[i + 1] === 44 ? 32 : 44;
  }
}

function argument(page: Page, from: number, to: number): void {
  const { kinds, words, starts, ends } = page.tokens;
  const k = kinds[from]!;
  if (k === word) {
    const bits = words[from]!;
    if (to - from === 1 && (bits & bit.attribute) !== 0) words[from] = bit.reserved;
    else if ((bits & (bit.tag | bit.primitive | bit.qualifier | bit.storage)) !== 0)
      typeArgument(page, from, to);
    else if ((bits & bit.statement) !== 0) statementArgument(page, from, to);
    else if (to - from > 1 && kinds[to - 1] === 42) trailingStars(page, from + 1, to);
    else if (
      (bits & bit.upper) !== 0 &&
      to - from > 1 &&
      kinds[from + 1] === word &&
      isPlain(page, from + 1)
    ) {
      // `KERN_INFO pr_fmt(...)`, `PREFIX FORMAT`: macros that expand to adjacent strings.
      blankTokens(page, from, from + 1);
    }
    return;
  }
  if (k === 123) {
    bracedArgument(page, from, to);
    return;
  }
  if (k === 46 && kinds[from + 1] === word) {
    // `OPTS(type, name, .member = value)` designates a member of what the macro declares.
    blankTokens(page, from, from + 1);
    return;
  }
  for (let i = from; i < to; i++) {
    const part = kinds[i]!;
    if (part <= kind.character || part === kind.ellipsis || part === 40 || part === 91 || part === 123)
      return;
  }
  // Bare operators handed to a macro.
  blank(page, starts[from]!, ends[to - 1]!);
  replace(page, starts[from]!, ends[from]!, '0');
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

/** `{ .a = 1 }` and `{ 1, 2 }` are no compound statements, and a list is no argument in C: nothing of it stays. */
function bracedArgument(page: Page, from: number, to: number): void {
  const { kinds, partners, starts, words } = page.tokens;
  const close = partners[from]!;
  if (close !== to - 1) return;
  let statements = kinds[from + 1] === kind.word && (words[from + 1]! & bit.statement) !== 0;
  for (let i = from + 1; i < close && !statements; i++) {
    if (kinds[i] === 59) statements = true;
    else if ((kinds[i] === 40 || kinds[i] === 91) && partners[i]! > i) i = partners[i]!;
  }
  if (statements || close === from + 1) return;
  // Later steps must not look into it as statements.
  words[from] = 105;
  replace(page, starts[from]!, starts[from]! + 1, '0');
  blankTokens(page, from + 1, to);
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
