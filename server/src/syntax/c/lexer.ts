import { braceContext } from './braces.ts';
import {
  commentEnd,
  directiveEnd,
  isWordStart,
  kind,
  operatorAt,
  push,
  pushWord,
  quotedEnd,
  reserve,
  type Tokens,
} from './tokens.ts';
import { bit, type WordTable } from './words.ts';

/** A preprocessor line, in offsets of its segment. */
export interface Directive {
  readonly start: number;
  readonly end: number;
  /** `if`, `ifdef`, `define`, `include` ...; empty for a bare `#`. */
  readonly name: string;
}

/** The tokens between two directives, summed up: enough to decide `#if` chains without looking at them again. */
export interface Gap {
  readonly count: number;
  /** Brackets closed that this gap did not open, in order. */
  readonly closes: string;
  /** Brackets left open, outermost first: context letters of braces, `(` and `[`. */
  readonly opens: string;
  readonly first: number;
  /** Kind of the last token; `listEnd` for a brace that ends no body, so that something must follow it. */
  readonly last: number;
}

/** Stands for the `}` of an initialiser or of a list of members or enumerators. */
export const listEnd = 126;

/**
 * A stretch of the file that starts in the lexer's normal state, so that its tokens depend on its text alone.
 * Cuts stand after a `}` in column 0 and between items, which makes a segment about one function.
 */
export interface Segment {
  readonly length: number;
  readonly directives: readonly Directive[];
  /** One more than directives. */
  readonly gaps: readonly Gap[];
  /** Pairs of start and end, in offsets of the segment. */
  readonly comments: readonly number[];
  /** The first word stands in column 0 and looks like the head of an item. */
  readonly fresh: boolean;
}

/** Long runs of items without a function are cut here and there, so that a key press in them stays cheap. */
const longRun = 1500;

/** Nobody nests deeper on purpose; what lies deeper in noise is not summed up. */
const deepest = 500;

interface GapState {
  count: number;
  closes: string;
  stack: string[];
  first: number;
  last: number;
}

function newGap(): GapState {
  return { count: 0, closes: '', stack: [], first: 0, last: 0 };
}

/** Takes the brackets that a closing one ends off a stack; returns the last of them, if there was any to end. */
function closeBracket(stack: string[], c: number): string | undefined {
  if (c === 125) while (stack.at(-1) === '(' || stack.at(-1) === '[') stack.pop();
  const top = stack.at(-1);
  if (top === undefined) return undefined;
  if (c === 125 || top === (c === 41 ? '(' : '[')) stack.pop();
  return top;
}

const declares = bit.storage | bit.primitive | bit.tag | bit.qualifier | bit.attribute;

/** Whether the first word stands in column 0 and begins a declaration rather than a statement without indentation. */
function startsItem(text: string, tokens: Tokens, floor: number): boolean {
  const { kinds, words, starts, count } = tokens;
  let i = floor;
  while (i < count && kinds[i] === kind.directive) i++;
  if (i >= count || kinds[i] !== kind.word) return false;
  const start = starts[i]!;
  if (start > 0 && text.charCodeAt(start - 1) !== 10) return false;
  const bits = words[i]!;
  if ((bits & declares) !== 0) return true;
  if ((bits & (bit.statement | bit.operator | bit.asm)) !== 0) return false;
  return i + 1 < count && (kinds[i + 1] === kind.word || kinds[i + 1] === 42);
}

/**
 * Scans one segment from `from`; its tokens, in offsets of the text, are appended to `tokens`. `learned` are words
 * beside the built-in ones.
 */
export function lexSegment(text: string, from: number, tokens: Tokens, learned?: WordTable): Segment {
  const floor = tokens.count;
  const directives: Directive[] = [];
  const gaps: Gap[] = [];
  const comments: number[] = [];
  const comment = (start: number, end: number): void => {
    comments.push(start - from, end - from);
  };
  let gap = newGap();
  /** Open brackets of the whole segment, branches of conditions mixed: for brace contexts and cuts only. */
  const stack: string[] = [];
  const opened: number[] = [];
  let lineStart = from;
  let atLineStart = true;
  let i = from;
  const flush = (): void => {
    const opens = gap.stack.slice(0, deepest).join('');
    gaps.push({ count: gap.count, closes: gap.closes, opens, first: gap.first, last: gap.last });
    gap = newGap();
  };
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === 10) {
      i++;
      const n = tokens.count - 1;
      const last = gap.count > 0 ? gap.last : n >= floor ? tokens.kinds[n]! : 0;
      if (last === 125 || last === 59 || last === kind.directive || last === 0) {
        const closing = text.charCodeAt(lineStart) === 125 && last !== kind.directive;
        const between =
          stack.length === 0 &&
          i - from > longRun &&
          (text.charCodeAt(i) === 10 ||
            text.charCodeAt(i) === 13 ||
            text.charCodeAt(i) === 35 ||
            i - from > 4 * longRun);
        if (closing || between) {
          // A cut between CR and LF or before trailing blank lines would be legal too; this one is the simplest.
          flush();
          return { length: i - from, directives, gaps, comments, fresh: startsItem(text, tokens, floor) };
        }
      }
      lineStart = i;
      atLineStart = true;
      continue;
    }
    if (c <= 32 || c === 0xa0) {
      i++;
      continue;
    }
    if (c === 92) {
      const next = continuationEnd(text, i);
      if (next > i) {
        i = next;
        continue;
      }
    }
    if (c === 47) {
      const next = text.charCodeAt(i + 1);
      if (next === 42 || next === 47) {
        const end = commentEnd(text, i);
        comment(i, end);
        i = end;
        continue;
      }
    }
    if (tokens.count + 2 > tokens.kinds.length) reserve(tokens, tokens.count + 1024);
    if (c === 35 && atLineStart) {
      const end = directiveEnd(text, i, comment);
      let at = i + 1;
      while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
      let stop = at;
      while (isWordStart(text.charCodeAt(stop))) stop++;
      directives.push({ start: i - from, end: end - from, name: text.slice(at, stop) });
      push(tokens, kind.directive, i, end);
      flush();
      i = end;
      continue;
    }
    atLineStart = false;
    const n = tokens.count;
    let code: number;
    let ended = 0;
    if (isWordStart(c)) {
      i = pushWord(text, i, tokens, learned);
      code = kind.word;
    } else if (c >= 48 && c <= 57) {
      const start = i;
      i = numberEnd(text, i);
      push(tokens, kind.number, start, i);
      code = kind.number;
    } else if (c === 34 || c === 39) {
      const end = quotedEnd(text, i);
      code = c === 34 ? kind.string : kind.character;
      push(tokens, code, i, end);
      i = end;
    } else if (c === 46 && text.charCodeAt(i + 1) >= 48 && text.charCodeAt(i + 1) <= 57) {
      const start = i;
      i = numberEnd(text, i + 1);
      push(tokens, kind.number, start, i);
      code = kind.number;
    } else {
      const packed = operatorAt(text, i, c);
      code = packed & 0xff;
      if (c > 126 || c === 92 || c === 64 || c === 96) code = kind.other;
      push(tokens, code, i, i + (packed >> 8));
      if (code === 40 || code === 91 || code === 123) {
        const letter =
          code === 40
            ? '('
            : code === 91
              ? '['
              : braceContext(tokens, n - 1, floor, stack.at(-1) ?? '', text);
        stack.push(letter);
        gap.stack.push(letter);
        opened.push(n);
      } else if (code === 41 || code === 93 || code === 125) {
        if (closeBracket(gap.stack, code) === undefined && gap.closes.length < deepest) {
          gap.closes += String.fromCharCode(code);
        }
        const depth = stack.length;
        const closed = closeBracket(stack, code);
        if (code === 125 && closed !== undefined && closed !== 'b') ended = listEnd;
        if (closed !== undefined && stack.length < depth) {
          const open = opened[stack.length]!;
          opened.length = stack.length;
          tokens.partners[n] = open;
          tokens.partners[open] = n;
        }
      }
      i += packed >> 8;
    }
    if (gap.count++ === 0) gap.first = code;
    gap.last = ended || code;
  }
  flush();
  return { length: text.length - from, directives, gaps, comments, fresh: startsItem(text, tokens, floor) };
}

/** A line that goes on is no token outside of a directive either; the offset of its newline, or `at` for another backslash. */
function continuationEnd(text: string, at: number): number {
  let i = at + 1;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9 || text.charCodeAt(i) === 13) i++;
  return text.charCodeAt(i) === 10 ? i : at;
}

function numberEnd(text: string, at: number): number {
  let i = at;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const sign = c === 43 || c === 45;
    if (
      sign &&
      /[eEpP]/.test(text.charAt(i - 1)) &&
      (text.charAt(at + 1) !== 'x' || /[pP]/.test(text.charAt(i - 1)))
    )
      continue;
    if (!((c >= 48 && c <= 57) || (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 46 || c === 95))
      break;
  }
  return i;
}
