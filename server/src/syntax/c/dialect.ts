import type { Span, Target } from '../../core/types.ts';
import { braceContext } from './braces.ts';
import { resolveChains, type PlacedSegment } from './chains.ts';
import { lexSegment, type Segment } from './lexer.ts';
import { items } from './mask/items.ts';
import type { MacroCall, Page } from './mask/page.ts';
import { kind, newTokens, reserve, type Tokens } from './tokens.ts';
import { bit } from './words.ts';

/** Some neighbouring segments with their masked text; offsets are those of the group. */
export interface MaskedGroup {
  readonly segments: readonly Segment[];
  readonly length: number;
  /** Decisions on every gap, which the masked text depends on beside the text itself. */
  readonly decisions: string;
  readonly masked: string;
  readonly calls: readonly MacroCall[];
  /** Where items at file scope start. */
  readonly items: readonly number[];
}

/** Kernel C made parseable: a text of the same length that the stock C grammar understands. */
export interface Masked {
  readonly text: string;
  readonly target: Target;
  readonly masked: string;
  readonly groups: readonly MaskedGroup[];
  readonly inactive: readonly Span[];
}

/** Reused from file to file: the mask is synchronous and keeps nothing of these. */
const all = newTokens(1 << 14);
const kept: Tokens = newTokens(1 << 14);
let characters = new Uint16Array(1 << 16);

interface LexedSegment extends PlacedSegment {
  /** Range in `all`; -1 when the segment was taken over from an earlier version. */
  readonly firstToken: number;
}

function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  // Comparing slices is several times faster than comparing characters in JavaScript.
  for (let size = 4096; size >= 1;) {
    if (at + size <= most && a.slice(at, at + size) === b.slice(at, at + size)) at += size;
    else size >>= 1;
  }
  return at;
}

function commonSuffix(a: string, b: string, most: number): number {
  let at = 0;
  for (let size = 4096; size >= 1;) {
    const same =
      at + size <= most &&
      a.slice(a.length - at - size, a.length - at) === b.slice(b.length - at - size, b.length - at);
    if (same) at += size;
    else size >>= 1;
  }
  return at;
}

/** Length of the common beginning and end of two texts, not overlapping. */
export function difference(a: string, b: string): { readonly prefix: number; readonly suffix: number } {
  const prefix = commonPrefix(a, b);
  return { prefix, suffix: commonSuffix(a, b, Math.min(a.length, b.length) - prefix) };
}

/** Segments of a text; those that an edit did not touch are taken over from the version before. */
function segmentsOf(text: string, previous: Masked | undefined): LexedSegment[] {
  all.count = 0;
  const found: LexedSegment[] = [];
  const lex = (start: number): LexedSegment => {
    reserve(all, all.count + 1024);
    const firstToken = all.count;
    const lexed = { segment: lexSegment(text, start, all), start, firstToken };
    found.push(lexed);
    return lexed;
  };
  let at = 0;
  if (previous) {
    const old = previous.groups.flatMap((group) => group.segments);
    const { prefix, suffix } = difference(previous.text, text);
    const delta = text.length - previous.text.length;
    let index = 0;
    for (; index < old.length && at + old[index]!.length < prefix; index++) {
      found.push({ segment: old[index]!, start: at, firstToken: -1 });
      at += old[index]!.length;
    }
    /** Where old segment `index` starts in the new text, as far as the edit is behind it. */
    let resume = at + delta;
    while (at < text.length) {
      while (index < old.length && resume < at) resume += old[index++]!.length;
      if (resume === at && index < old.length && at > text.length - suffix) {
        for (; index < old.length; index++) {
          found.push({ segment: old[index]!, start: at, firstToken: -1 });
          at += old[index]!.length;
        }
        break;
      }
      at += lex(at).segment.length;
    }
    return found;
  }
  while (at < text.length) at += lex(at).segment.length;
  return found;
}

/** Copies kept tokens of a segment, with the decisions on its gaps, to `kept`. */
function keepTokens(from: number, to: number, decisions: string): void {
  reserve(kept, kept.count + to - from + 1);
  let gap = 0;
  let keep = decisions.charCodeAt(0) === 107;
  for (let i = from; i < to; i++) {
    const k = all.kinds[i]!;
    if (k === kind.directive) keep = decisions.charCodeAt(++gap) === 107;
    else if (keep) {
      const n = kept.count++;
      kept.kinds[n] = k;
      kept.starts[n] = all.starts[i]!;
      kept.ends[n] = all.ends[i]!;
      kept.words[n] = all.words[i]!;
      kept.partners[n] = -1;
    }
  }
}

/** Joins brackets among the kept tokens and notes what each brace holds. */
function pair(text: string): void {
  const { kinds, partners, words, count } = kept;
  const open: number[] = [];
  for (let i = 0; i < count; i++) {
    const k = kinds[i]!;
    if (k === 40 || k === 91) open.push(i);
    else if (k === kind.word) {
      // `goto __error` names a label; only with its arguments the word is an attribute.
      if ((words[i]! & bit.attributeCall) !== 0 && kinds[i + 1] !== 40) words[i] = bit.reserved;
    } else if (k === 123) {
      const top = open.at(-1);
      const letter = top === undefined ? '' : kinds[top] === 123 ? String.fromCharCode(words[top]!) : '(';
      words[i] = braceContext(kept, i - 1, 0, letter, text).charCodeAt(0);
      open.push(i);
    } else if (k === 41 || k === 93 || k === 125) {
      const wanted = k === 41 ? 40 : k === 93 ? 91 : 123;
      if (k === 125) while (open.length > 0 && kinds[open.at(-1)!] !== 123) open.pop();
      const top = open.at(-1);
      if (top === undefined || kinds[top] !== wanted) continue;
      open.pop();
      partners[i] = top;
      partners[top] = i;
    }
  }
}

function textOf(out: Uint16Array): string {
  let text = '';
  for (let i = 0; i < out.length; i += 8192) {
    text += String.fromCharCode.apply(null, out.subarray(i, i + 8192) as unknown as number[]);
  }
  return text;
}

/** Blanks everything of a segment that is no kept token: comments, directives, other branches. */
function blankTheRest(out: Uint16Array, text: string, base: number): void {
  for (let i = 0; i < out.length; i++) {
    const c = text.charCodeAt(base + i);
    out[i] = c === 10 || c === 13 || c === 9 ? c : 32;
  }
  for (let n = 0; n < kept.count; n++) {
    const end = kept.ends[n]! - base;
    for (let i = kept.starts[n]! - base; i < end; i++) out[i] = text.charCodeAt(base + i);
  }
}

function maskGroup(
  text: string,
  segments: readonly LexedSegment[],
  decisions: readonly string[],
): MaskedGroup {
  const base = segments[0]!.start;
  const last = segments.at(-1)!;
  const length = last.start + last.segment.length - base;
  kept.count = 0;
  segments.forEach((lexed, i) => {
    let from = lexed.firstToken;
    if (from < 0) {
      from = all.count;
      lexSegment(text, lexed.start, all);
    }
    keepTokens(from, tokenEnd(lexed, from), decisions[i]!);
  });
  pair(text);
  if (characters.length < length) characters = new Uint16Array(length * 2);
  const out = characters.subarray(0, length);
  blankTheRest(out, text, base);
  const page: Page = { text, tokens: kept, out, base, calls: [], items: [], depth: 0 };
  items(page);
  return {
    segments: segments.map((one) => one.segment),
    length,
    decisions: decisions.join(','),
    masked: textOf(out),
    calls: page.calls.map((call) => shiftCall(call, -base)),
    items: page.items.map((start) => start - base),
  };
}

/** A segment has as many tokens as its gaps count, plus its directives. */
function tokenEnd(lexed: LexedSegment, from: number): number {
  let end = from + lexed.segment.directives.length;
  for (const gap of lexed.segment.gaps) end += gap.count;
  return end;
}

export function shiftCall(call: MacroCall, delta: number): MacroCall {
  return {
    start: call.start + delta,
    end: call.end + delta,
    nameStart: call.nameStart + delta,
    nameEnd: call.nameEnd + delta,
    open: call.open + delta,
    close: call.close + delta,
  };
}

/**
 * Masks a text for a target. The result depends on these two alone; `previous`, an earlier version of the same
 * file for the same target, only saves work.
 */
export function maskC(text: string, target: Target, previous?: Masked): Masked {
  const segments = segmentsOf(text, previous);
  const { decisions, groups, inactive } = resolveChains(text, target, segments);
  const earlier = new Map<Segment, MaskedGroup>();
  for (const group of previous?.groups ?? []) earlier.set(group.segments[0]!, group);
  const masked = groups.map(({ first, last }) => {
    const chosen = decisions.slice(first, last + 1);
    const old = earlier.get(segments[first]!.segment);
    const same =
      old &&
      old.segments.length === chosen.length &&
      old.segments.every((segment, i) => segment === segments[first + i]!.segment) &&
      old.decisions === chosen.join(',');
    return same ? old : maskGroup(text, segments.slice(first, last + 1), chosen);
  });
  return {
    text,
    target,
    masked: masked.map((group) => group.masked).join(''),
    groups: masked,
    inactive,
  };
}
