import { shift } from '../../core/spans.ts';
import type { Span, Target } from '../../core/types.ts';
import { braceContext } from './braces.ts';
import { resolveChains, type Chains, type PlacedSegment } from './chains.ts';
import { lexSegment, type Segment } from './lexer.ts';
import { wordsOf, type MacroTable } from './macro-table.ts';
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
  /** Some of it is nested too deeply to be masked. */
  readonly isCut: boolean;
}

/** Kernel C made parseable: a text of the same length that the stock C grammar understands. */
export interface Masked {
  readonly text: string;
  readonly target: Target;
  /** What is known of macros beside the built-in table. */
  readonly macros: MacroTable | undefined;
  readonly groups: readonly MaskedGroup[];
  /** For each group, whether what follows hangs on nothing before. */
  readonly settled: readonly boolean[];
  /** For each group, whether some of its conditions are nested too deeply to be decided. */
  readonly cut: readonly boolean[];
  readonly inactive: readonly Span[];
  /** How many groups at the beginning and at the end are those of the version before. */
  readonly kept: { readonly before: number; readonly after: number };
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

/** A part of a text between two places that hang on nothing outside, with what remains of the version before. */
interface Window {
  /** Old groups before it. */
  readonly first: number;
  /** The old group that follows it. */
  next: number;
  readonly start: number;
  end: number;
  readonly segments: LexedSegment[];
}

/** Adds an old group to a window as it is, from one of its segments on. */
function takeGroup(window: Window, { segments }: MaskedGroup, from = 0): void {
  for (let i = from; i < segments.length; i++) {
    const segment = segments[i]!;
    window.segments.push({ segment, start: window.end, firstToken: -1 });
    window.end += segment.length;
  }
  window.next++;
}

/** The window that an edit touches, lexed anew until an old segment begins where a new one does. */
function changedWindow(text: string, old: Masked): Window {
  const { prefix, suffix } = difference(old.text, text);
  let first = 0;
  let start = 0;
  for (let i = 0, at = 0; i < old.groups.length; i++) {
    at += old.groups[i]!.length;
    if (at >= prefix) break;
    if (!old.settled[i]!) continue;
    first = i + 1;
    start = at;
  }
  all.count = 0;
  const learned = old.macros && wordsOf(old.macros);
  const window: Window = { first, next: first, start, end: start, segments: [] };
  /** Where the next old segment starts in the new text, as far as the edit is behind it. */
  let resume = start + text.length - old.text.length;
  let index = 0;
  while (window.end < text.length) {
    while (window.next < old.groups.length && resume < window.end) {
      const { segments } = old.groups[window.next]!;
      resume += segments[index]!.length;
      if (++index < segments.length) continue;
      index = 0;
      window.next++;
    }
    const isOld = window.next < old.groups.length && resume === window.end;
    if (isOld && window.end > text.length - suffix) {
      if (index > 0) takeGroup(window, old.groups[window.next]!, index);
      return window;
    }
    reserve(all, all.count + 1024);
    const firstToken = all.count;
    const segment = lexSegment(text, window.end, all, learned);
    window.segments.push({ segment, start: window.end, firstToken });
    window.end += segment.length;
  }
  window.next = old.groups.length;
  return window;
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
  macros: MacroTable | undefined,
): MaskedGroup {
  const base = segments[0]!.start;
  const last = segments.at(-1)!;
  const length = last.start + last.segment.length - base;
  kept.count = 0;
  segments.forEach((lexed, i) => {
    let from = lexed.firstToken;
    if (from < 0) {
      from = all.count;
      lexSegment(text, lexed.start, all, macros && wordsOf(macros));
    }
    keepTokens(from, tokenEnd(lexed, from), decisions[i]!);
  });
  pair(text);
  if (characters.length < length) characters = new Uint16Array(length * 2);
  const out = characters.subarray(0, length);
  blankTheRest(out, text, base);
  const page: Page = { text, tokens: kept, out, base, calls: [], items: [], depth: 0, isCut: false, macros };
  items(page);
  return {
    segments: segments.map((one) => one.segment),
    length,
    decisions: decisions.join(','),
    masked: textOf(out),
    calls: page.calls.map((call) => shiftCall(call, -base)),
    items: page.items.map((start) => start - base),
    isCut: page.isCut,
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

/** Decides the conditions in a window, and widens it until what follows hangs on nothing in it, now or before. */
function decide(text: string, target: Target, old: Masked, window: Window): Chains {
  for (let step = 1; ; step *= 2) {
    while (window.next < old.groups.length && window.next > 0 && !old.settled[window.next - 1]!)
      takeGroup(window, old.groups[window.next]!);
    const chains = resolveChains(text, target, window.segments);
    if (window.next === old.groups.length || chains.groups.at(-1)?.settled !== false) return chains;
    for (let i = 0; i < step && window.next < old.groups.length; i++)
      takeGroup(window, old.groups[window.next]!);
  }
}

/** The groups of a window; one whose segments and decisions are those of an old group is that group. */
function maskWindow(text: string, { decisions, groups }: Chains, window: Window, old: Masked): MaskedGroup[] {
  const { segments } = window;
  const earlier = new Map<Segment, MaskedGroup>();
  for (let i = window.first; i < window.next; i++) {
    const group = old.groups[i]!;
    earlier.set(group.segments[0]!, group);
  }
  return groups.map(({ first, last }) => {
    const chosen = decisions.slice(first, last + 1);
    const known = earlier.get(segments[first]!.segment);
    const same =
      known &&
      known.segments.length === chosen.length &&
      known.segments.every((segment, i) => segment === segments[first + i]!.segment) &&
      known.decisions === chosen.join(',');
    return same ? known : maskGroup(text, segments.slice(first, last + 1), chosen, old.macros);
  });
}

/**
 * Masks a text for a target, knowing some macros beside the built-in ones. The result depends on these alone;
 * `previous`, an earlier version of the same file for the same target and macros, only saves work.
 */
export function maskC(text: string, target: Target, previous?: Masked, macros?: MacroTable): Masked {
  // Words mean other things under another table.
  const old =
    previous?.macros === macros
      ? (previous ?? { ...nothing, target, macros })
      : { ...nothing, target, macros };
  const window = changedWindow(text, old);
  const chains = decide(text, target, old, window);
  const delta = text.length - old.text.length;
  const { first, next } = window;
  return {
    text,
    target,
    macros,
    groups: [
      ...old.groups.slice(0, first),
      ...maskWindow(text, chains, window, old),
      ...old.groups.slice(next),
    ],
    settled: [
      ...old.settled.slice(0, first),
      ...chains.groups.map((group) => group.settled),
      ...old.settled.slice(next),
    ],
    cut: [...old.cut.slice(0, first), ...chains.groups.map((group) => group.isCut), ...old.cut.slice(next)],
    inactive: [
      ...old.inactive.filter(({ end }) => end <= window.start),
      ...chains.inactive,
      ...old.inactive.flatMap((span) => (span.start + delta >= window.end ? [shift(span, delta)] : [])),
    ],
    kept: { before: first, after: old.groups.length - next },
  };
}

const nothing = {
  text: '',
  groups: [],
  settled: [],
  cut: [],
  inactive: [],
  kept: { before: 0, after: 0 },
};

/** The masked text of a whole file, same length as the source. */
export function maskedText({ groups }: Pick<Masked, 'groups'>): string {
  return groups.map((group) => group.masked).join('');
}
