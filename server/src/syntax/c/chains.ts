import type { Span, Target } from '../../core/types.ts';
import type { Certainty } from '../../core/version.ts';
import { conditionHolds } from './conditions.ts';
import { listEnd, type Gap, type Segment } from './lexer.ts';

/** Where a segment stands in the whole file. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly start: number;
}

/** Segments that must be masked together because brackets stay open between them. */
export interface Group {
  readonly first: number;
  readonly last: number;
  /** Nothing is open behind it, no condition either: what follows hangs on nothing before. */
  readonly settled: boolean;
  /** Some conditions in it were nested too deeply to be looked at. */
  readonly isCut: boolean;
}

export interface Chains {
  /** For each segment one letter a gap: its tokens are `k`ept, `x` blanked in favour of another branch, `i`nactive on the target. */
  readonly decisions: readonly string[];
  readonly groups: readonly Group[];
  /** In order, none inside of another. */
  readonly inactive: readonly Span[];
}

interface Branch {
  readonly name: string;
  readonly condition: string;
  readonly holds: Certainty;
  /** Flat index of the gap that begins after the branch's directive. */
  readonly from: number;
  to: number;
  /** Text offsets after the branch's directive and before the next one. */
  readonly start: number;
  end: number;
  closing: string;
  count: number;
  first: number;
  last: number;
}

interface Frame {
  readonly stack: string;
  readonly before: number;
  readonly branches: Branch[];
  /** Whether an earlier branch is known to be compiled. */
  settled: boolean;
}

interface State {
  readonly text: string;
  readonly target: Target;
  readonly letters: Uint8Array;
  readonly inactive: Span[];
  readonly frames: Frame[];
  /** Conditions taken as true or false so far in this item, so that `#ifdef A {` meets its `#ifdef A }`. */
  assumed: Map<string, boolean>;
  stack: string;
  /** Kind of the last kept token. */
  last: number;
  /** How many chains around this place are nested too deeply to be resolved. */
  ignored: number;
  /** Whether there is one in the group that is being read. */
  isCut: boolean;
}

const keep = 107;
const other = 120;
const off = 105;

function applyGap(stack: string, gap: Gap): string {
  let open = stack;
  for (const c of gap.closes) {
    if (c === '}') open = open.replace(/[([]*$/, '').slice(0, -1);
    else if (open.endsWith(c === ')' ? '(' : '[')) open = open.slice(0, -1);
  }
  return open + gap.opens;
}

function markOff(state: State, branch: Branch, letter: number): void {
  for (let i = branch.from; i < branch.to; i++) if (state.letters[i] !== off) state.letters[i] = letter;
}

/** Ends with something after which an item, a member or an element may start. */
function isBoundary(last: number, context: string): boolean {
  if (last === 0 || last === 59 || last === 123 || last === 125) return true;
  if (last === listEnd) return context === 'i';
  // A file-scope macro call needs no semicolon; elements of lists end with commas.
  return context === '' ? last === 41 : context !== 's' && last === 44;
}

/** `defined(X)` and `X` of `#ifdef X` are one assumption; `!` in front turns it. */
function assumption(branch: Branch): { readonly key: string; readonly positive: boolean } {
  const bare = branch.condition.replace(/\/\*.*?\*\/|\/\/.*/g, '').trim();
  if (branch.name === 'ifdef' || branch.name === 'ifndef')
    return { key: bare, positive: branch.name === 'ifdef' };
  const defined = /^(!?)\s*(?:defined\s*\(?\s*|IS_ENABLED\s*\(\s*)(\w+)\s*\)?$/.exec(bare);
  return defined ? { key: defined[2]!, positive: defined[1] === '' } : { key: bare, positive: true };
}

/** Decides a finished chain and returns the state of brackets behind it. */
function resolve(state: State, frame: Frame, next: number): void {
  const possible = frame.branches.filter((branch) => branch.holds !== 'no');
  for (const branch of frame.branches) {
    if (branch.holds === 'no') {
      markOff(state, branch, off);
      state.inactive.push({ start: branch.start, end: branch.end });
    }
  }
  const filled = possible.filter((branch) => branch.count > 0);
  const context = frame.stack === '' ? '' : frame.stack.slice(-1);
  const inList = context === '' || context === 's' || context === 'e' || context === 'i';
  // A brace behind the chain belongs to a head in each of its branches.
  const complete =
    inList &&
    !(context === '' && next === 123) &&
    isBoundary(frame.before, context) &&
    filled.every((branch) => branch.closing === frame.stack && isBoundary(branch.last, context));
  if (complete) {
    state.stack = frame.stack;
    state.last = filled.at(-1)?.last ?? frame.before;
    return;
  }
  const chosen = choose(state, frame, filled);
  for (const branch of possible) if (branch !== chosen) markOff(state, branch, other);
  state.stack = chosen?.closing ?? frame.stack;
  state.last = chosen?.last ?? frame.before;
}

function choose(state: State, frame: Frame, filled: readonly Branch[]): Branch | undefined {
  const first = filled[0];
  const lone = frame.branches.length <= 2 && frame.branches[0];
  if (!lone) return first;
  const { key, positive } = assumption(lone);
  const assumed = state.assumed.get(key);
  if (assumed === undefined) {
    const takesFirst = first === lone;
    // A balanced branch says nothing about brackets elsewhere, so that it commits nobody.
    if (first && first.closing !== frame.stack) state.assumed.set(key, takesFirst === positive);
    return first;
  }
  const wanted = assumed === positive ? lone : frame.branches[1];
  return wanted && wanted.count > 0 && wanted.holds !== 'no' ? wanted : undefined;
}

function open(state: State, flat: number, name: string, condition: string, start: number): void {
  const frame: Frame = { stack: state.stack, before: state.last, branches: [], settled: false };
  state.frames.push(frame);
  addBranch(state, frame, flat, name, condition, start);
}

function addBranch(
  state: State,
  frame: Frame,
  flat: number,
  name: string,
  condition: string,
  start: number,
): void {
  let holds: Certainty;
  if (frame.settled) holds = 'no';
  else if (name === 'else') {
    holds = frame.branches.every((branch) => branch.holds === 'no') ? 'yes' : 'unknown';
  } else holds = conditionHolds(name, condition, state.target);
  // A true branch after an unknown one is only the last possible one.
  if (holds === 'yes') frame.settled = true;
  frame.branches.push({
    name,
    condition,
    holds,
    from: flat,
    to: flat,
    start,
    end: start,
    closing: frame.stack,
    count: 0,
    first: 0,
    last: frame.before,
  });
  state.stack = frame.stack;
  state.last = frame.before;
}

function closeBranch(state: State, frame: Frame, flat: number, end: number): void {
  const branch = frame.branches.at(-1)!;
  branch.to = flat;
  branch.end = end;
  branch.closing = state.stack;
  branch.last = state.last;
}

/** Nested deeper than any header; a hostile file stops being resolved there. */
const deepest = 200;

function directive(state: State, placed: PlacedSegment, index: number, flat: number): void {
  const { name, start, end } = placed.segment.directives[index]!;
  const at = placed.start + start;
  const after = placed.start + end;
  const rest = (): string => {
    const from = state.text.indexOf(name, at) + name.length;
    return state.text.slice(from, after);
  };
  const frame = state.frames.at(-1);
  if (name === 'if' || name === 'ifdef' || name === 'ifndef') {
    if (state.frames.length < deepest) open(state, flat + 1, name, rest(), after);
    else {
      state.ignored++;
      state.isCut = true;
    }
  } else if (state.ignored > 0) {
    if (name === 'endif') state.ignored--;
  } else if (name === 'elif' || name === 'elifdef' || name === 'elifndef' || name === 'else') {
    if (!frame) return;
    closeBranch(state, frame, flat + 1, at);
    addBranch(state, frame, flat + 1, name, name === 'else' ? '' : rest(), after);
  } else if (name === 'endif' && frame) {
    closeBranch(state, frame, flat + 1, at);
    state.frames.pop();
    const next = placed.segment.gaps[index + 1]!;
    resolve(state, frame, next.count > 0 ? next.first : 0);
  }
}

/** Spans in order without those that lie inside of another. */
function outermost(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return spans.filter((span) => {
    if (span.end <= end) return false;
    end = span.end;
    return true;
  });
}

/**
 * Decides which branches of all `#if` chains are analysed. A branch that the target rules out is inactive. Complete
 * items in several possible branches all count; where a chain cuts through a statement, one branch is kept.
 */
export function resolveChains(text: string, target: Target, segments: readonly PlacedSegment[]): Chains {
  let gapCount = 0;
  for (const { segment } of segments) gapCount += segment.gaps.length;
  const state: State = {
    text,
    target,
    letters: new Uint8Array(gapCount).fill(keep),
    inactive: [],
    frames: [],
    assumed: new Map(),
    stack: '',
    last: 0,
    ignored: 0,
    isCut: false,
  };
  const groups: Group[] = [];
  let groupStart = 0;
  let flat = 0;
  const endGroup = (last: number, settled: boolean): void => {
    groups.push({ first: groupStart, last, settled, isCut: state.isCut });
    groupStart = last + 1;
    state.isCut = false;
  };
  segments.forEach((placed, index) => {
    const { segment } = placed;
    // A head in column 0 starts a new item, whatever a half-typed function above left open.
    if (state.stack !== '' && index > groupStart && segment.fresh) {
      endGroup(index - 1, false);
      state.stack = '';
      state.last = 0;
    }
    segment.gaps.forEach((gap, i) => {
      if (gap.count > 0) {
        state.stack = applyGap(state.stack, gap);
        state.last = gap.last;
        for (const frame of state.frames) {
          const branch = frame.branches.at(-1)!;
          if (branch.count === 0) branch.first = gap.first;
          branch.count += gap.count;
        }
      }
      if (i < segment.directives.length) directive(state, placed, i, flat);
      flat++;
    });
    // An item that is not finished, such as a head without its body, goes on in the next segment.
    if (state.stack === '' && (state.last === 59 || state.last === 125 || state.last === 0)) {
      state.assumed.clear();
      endGroup(index, state.frames.length === 0);
    }
  });
  if (groupStart < segments.length) endGroup(segments.length - 1, false);
  while (state.frames.length > 0) {
    const frame = state.frames.pop()!;
    closeBranch(state, frame, flat, text.length);
    resolve(state, frame, 0);
  }
  const decisions: string[] = [];
  let at = 0;
  for (const { segment } of segments) {
    decisions.push(String.fromCharCode(...state.letters.subarray(at, at + segment.gaps.length)));
    at += segment.gaps.length;
  }
  return { decisions, groups, inactive: outermost(state.inactive) };
}
