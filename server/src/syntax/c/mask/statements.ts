import { kind } from '../tokens.ts';
import { bit, isIterator } from '../words.ts';
import { declaration, variableMacro } from './declarations.ts';
import { step } from './expressions.ts';
import {
  behindAttributes,
  blankAttribute,
  blankTokens,
  breaksAfter,
  directiveFollows,
  indentOf,
  isCapital,
  isPlain,
  putAfter,
  replace,
  wordText,
  type Page,
} from './page.ts';

const word = kind.word;

/** Where a statement's own head ends: behind it a new statement starts. */
interface Place {
  index: number;
  /** Index of the parenthesis that closes the head of `if`, `for`, `while`, `switch` or a block macro. */
  head: number;
  /** Inside a `case` label. */
  label: boolean;
  start: boolean;
}

/** Masks the statements of a block. */
export function statements(page: Page, from: number, end: number): void {
  const { kinds, words } = page.tokens;
  const place: Place = { index: from, head: -1, label: false, start: true };
  while (place.index < end) {
    const i = place.index;
    if (place.start && kinds[i] === word) {
      begin(page, place, end);
      continue;
    }
    place.start = false;
    const k = kinds[i]!;
    if (k === 59) {
      place.start = i > place.head;
      if (place.label && madeByMacro(page, i - 1)) {
        // `case FIRST_OF(X);`: the macro brings the colon.
        page.out[page.tokens.starts[i]! - page.base] = 58;
        place.label = false;
      }
    } else if (k === 58 && place.label) {
      place.start = true;
      place.label = false;
      emptyLabel(page, i, end);
    } else if (k === 123) place.start = words[i] === 98 && kinds[i - 1] !== 40;
    const next = step(page, i, end);
    if (i <= place.head && place.head < next) place.start = true;
    place.index = next;
  }
}

/** Whether a call of a macro ends at `index`. */
function madeByMacro(page: Page, index: number): boolean {
  const { kinds, partners } = page.tokens;
  return kinds[index] === 41 && partners[index]! > 0 && isCapital(page, partners[index]! - 1);
}

/** A label at the end of a block needs a statement for the stock grammar. */
function emptyLabel(page: Page, colon: number, end: number): void {
  if (colon + 1 >= end && page.tokens.kinds[colon + 1] === 125) putAfter(page, colon, 59);
}

/** Masks the first word of a statement. */
function begin(page: Page, place: Place, end: number): void {
  const { kinds, words, partners } = page.tokens;
  const i = place.index;
  const bits = words[i]!;
  const next = i + 1;
  const call = next < end && kinds[next] === 40 && partners[next]! > 0 && partners[next]! < end;
  place.start = false;
  if ((bits & bit.statement) !== 0) {
    keyword(page, place, call);
    return;
  }
  if ((bits & bit.attribute) !== 0) {
    place.index = blankAttribute(page, i);
    place.start = true;
    return;
  }
  const plain = isPlain(page, i);
  if (plain && next < end && kinds[next] === 58 && kinds[next + 1] !== 58) {
    emptyLabel(page, next, end);
    place.index = next + 1;
    place.start = true;
    return;
  }
  if (plain && call) {
    callStatement(page, place, end);
    return;
  }
  if (standsAlone(page, i, end) && isCapital(page, i)) {
    // A macro that is a whole statement.
    putAfter(page, i, 59);
    place.index = next;
    place.start = true;
    return;
  }
  const typeWord = (bits & (bit.storage | bit.qualifier | bit.primitive | bit.tag | bit.typeof)) !== 0;
  if (typeWord || (plain && next < end && kinds[next] === word && kinds[next + 1] !== kind.string)) {
    place.index = Math.max(declaration(page, i, end), i);
    if (place.index === i) place.index = step(page, i, end);
    return;
  }
  place.index = step(page, i, end);
}

/** On a line of its own, with something at the same depth, another statement or the end of the block behind it. */
function standsAlone(page: Page, index: number, end: number): boolean {
  const { kinds, words } = page.tokens;
  const next = index + 1;
  if (kinds[next] === 125) return next >= end;
  if (next >= end || !breaksAfter(page, index)) return false;
  if (directiveFollows(page, index)) return true;
  if (kinds[next] !== word) return false;
  // `ALL_CASES return 0;`, or labels made by a macro: what is indented further goes on with a declaration otherwise.
  const isStatement = (words[next]! & bit.statement) !== 0 || kinds[next + 1] === 40;
  return isStatement || indentOf(page, next) <= indentOf(page, index);
}

function keyword(page: Page, place: Place, call: boolean): void {
  const { starts, partners } = page.tokens;
  const i = place.index;
  place.index = i + 1;
  switch (page.text.charCodeAt(starts[i]!)) {
    case 101: // else
      place.start = true;
      return;
    case 99: // case, continue
      place.label = page.text.charCodeAt(starts[i]! + 1) === 97;
      return;
    case 100: // do, default
      if (page.tokens.ends[i]! - starts[i]! > 2) place.label = true;
      else place.start = true;
      return;
    case 103: // goto
      // The label may be computed.
      if (page.tokens.kinds[i + 1] === 42) blankTokens(page, i, i + 1);
      return;
    case 105: // if
    case 102: // for
    case 119: // while
    case 115: // switch
      if (call) {
        place.head = partners[i + 1]!;
        // `switch (x) case 1: { ... }` has no braces of its own.
        const bare = page.text.charCodeAt(starts[i]!) === 115 && wordText(page, place.head + 1) === 'case';
        if (bare) replace(page, starts[i]!, page.tokens.ends[i]!, 'if');
      } else if (isPlain(page, i + 1) && page.tokens.kinds[i + 2] === 40 && partners[i + 2]! > 0) {
        // `if time_after(a, b)`: a macro that brings the parentheses.
        putAfter(page, i, 40);
        place.head = partners[i + 2]!;
        putAfter(page, place.head, 41);
      }
      return;
    default:
  }
}

/** A call at the start of a statement may be a loop, a guarded block, or lack its semicolon. */
function callStatement(page: Page, place: Place, end: number): void {
  const { kinds, partners } = page.tokens;
  const i = place.index;
  const close = partners[i + 1]!;
  const after = close + 1;
  const next = after < end ? kinds[after]! : kinds[after] === 125 ? 125 : 59;
  const name = wordText(page, i);
  if (next === 123) {
    standIn(page, place, close);
    return;
  }
  if (next === 61 && kinds[after + 1] === 123) {
    variableMacro(page, i + 1, after);
    place.index = after;
    return;
  }
  if (next === 59 && (endsDo(page, i - 1) || (kinds[i - 1] === 125 && name.startsWith('while_')))) {
    // `do { ... } while_each_thread(p, t);`
    standIn(page, place, close);
    place.head = -1;
    return;
  }
  if (next === 125) putAfter(page, close, 59);
  else if (next === word && kinds[behindAttributes(page, after)] === word) {
    const iterator = isBlockHead(page, i);
    const newLine = breaksAfter(page, close);
    // Code among the arguments is all that there is to do.
    const isComplete = kinds[close - 1] === 125 || kinds[close - 1] === 59;
    if (iterator || (newLine && !isComplete && indentOf(page, after) > indentOf(page, i))) {
      standIn(page, place, close);
      return;
    }
    // Macros with a whole statement each stand side by side: `N(UP) N(DOWN)`.
    const upper =
      (page.tokens.words[i]! & page.tokens.words[after]! & bit.upper) !== 0 && kinds[after + 1] === 40;
    if (!newLine && (page.tokens.words[i]! & bit.upper) !== 0 && typeMacro(page, place, close, end)) return;
    if ((newLine || upper) && putAfter(page, close, 59)) {
      place.index = step(page, i, end);
      // The next statement begins behind the parenthesis.
      place.head = close;
      return;
    }
  } else if (next === 42 || next === kind.step || next === 40) {
    if (isBlockHead(page, i)) {
      standIn(page, place, close);
      return;
    }
  } else if (next === 58) {
    // `OP(ADD):` is a label that a macro names.
    blankTokens(page, i, i + 2);
    blankTokens(page, close, after);
    emptyLabel(page, after, end);
    place.index = after + 1;
    place.start = true;
    return;
  }
  place.index = step(page, i, end);
}

/** Whether a macro is known to head a block, whatever stands behind it. */
function isBlockHead(page: Page, index: number): boolean {
  const known = (page.tokens.words[index]! & (bit.guard | bit.loop)) !== 0;
  return known || isIterator(wordText(page, index));
}

/** `TYPE_OF(x, 5) name;` and `ALIGNED(8) int name;`: the macro stands for a type, or for an attribute of one. */
function typeMacro(page: Page, place: Place, close: number, end: number): boolean {
  const { kinds } = page.tokens;
  const name = behindAttributes(page, close + 1);
  const next = kinds[name + 1];
  const declares = next === 59 || (next === 61 && kinds[name + 2] === 123);
  const annotates = next === word || (next === 42 && isPlain(page, name + 2));
  if (name >= end || !(declares || annotates) || breaksAfter(page, name - 1)) return false;
  if (declares) {
    blankTokens(page, place.index + 1, name);
    place.index = name + 1;
  } else {
    blankTokens(page, place.index, name);
    place.index = name;
    place.start = true;
  }
  return true;
}

/** Whether a brace closes the block of a `do`. */
function endsDo(page: Page, index: number): boolean {
  const { kinds, partners, words } = page.tokens;
  if (kinds[index] !== 125 || partners[index]! < 1) return false;
  const before = partners[index]! - 1;
  return (words[before]! & bit.statement) !== 0 && wordText(page, before) === 'do';
}

/** Writes a block macro as a loop (or as a condition, when it runs its block once). */
function standIn(page: Page, place: Place, close: number): void {
  const { starts, ends, words } = page.tokens;
  const i = place.index;
  const start = starts[i]!;
  const end = ends[i]!;
  const once = (words[i]! & bit.guard) !== 0;
  place.index = step(page, i, close + 1);
  place.head = close;
  if (close === i + 2) {
    // Without an argument there is no condition either.
    if (once || !replace(page, start, ends[close]!, 'while(1)')) replace(page, start, ends[close]!, 'if(1)');
    return;
  }
  if (once || !replace(page, start, end, 'while')) replace(page, start, end, 'if');
}
