import type { Trail } from '../../../syntax/c/flow/explore.ts';
import type { FlowGraph, ReturnStep } from '../../../syntax/c/flow/graph.ts';
import type { CallTerm } from '../../../syntax/c/flow/term.ts';
import { error, isFailing, zero, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import type { Pair } from '../facts/pairs.ts';
import { isContainer } from './telling-names.ts';
import { storing } from './looking-only.ts';
import { forgottenAs, type Passed, type Taken } from './taken.ts';

/** Something that was taken and is not given back where a path ends. */
export interface Owed {
  readonly at: ReturnStep;
  readonly call: CallTerm;
  readonly pair: Pair;
  /** How it is written where it is owed. */
  readonly key: string;
  /** Where another path gives it back. */
  readonly released: CallTerm | undefined;
  /** Every path to this return owes it, so that it can be given back right there. */
  readonly isAlways: boolean;
  readonly isSure: boolean;
  /** It does no harm to leave it as it is, and no other path undoes it. */
  readonly isHarmless: boolean;
  readonly trail: Trail | undefined;
}

/** A path that ends with something taken. */
export interface End {
  readonly at: ReturnStep;
  readonly taken: Taken;
  readonly values: Values;
  readonly trail: Trail | undefined;
}

export interface Release {
  readonly call: CallTerm;
  readonly passed: readonly Passed[];
  readonly refusedBy: readonly string[];
}

/** All that was seen of a function. */
export interface Seen {
  readonly graph: FlowGraph;
  /** Where it fails, nobody else cleans up. */
  readonly isLast: boolean;
  readonly locals: ReadonlySet<string>;
  /** Variables of the function that point to bytes or numbers. */
  readonly buffers: ReadonlySet<string>;
  readonly ends: readonly End[];
  /** By the start of the call that took it, who gives it back. */
  readonly releases: ReadonlyMap<number, readonly Release[]>;
  /** What some path has lost sight of, by the start of the call that took it. */
  readonly gone: ReadonlySet<number>;
  /** By the start of a return, what every path to it owes. */
  readonly always: ReadonlyMap<number, ReadonlySet<number>>;
}

/** A device that has left its reset does nothing by itself, and many drivers leave it so. */
const harmless = new Set(['reset_control_deassert']);

/** Which ends are faults: others give it back, nobody could have kept it, or the path undoes all but this. */
export function judgedEnds(seen: Seen): readonly Owed[] {
  const { graph, isLast, locals, buffers, ends, releases, gone, always } = seen;
  const isPointer = graph.fn.returns.endsWith('*');
  const kept = keptOnSuccess(seen, isPointer);
  // A path that gives back what stays at a plain zero is one that fails, whatever is known of its number.
  const keptSurely = new Set(
    ends.flatMap(({ values, taken }) => (values === zero ? [taken.call.start] : [])),
  );
  const handed = handedOver(ends, () => true);
  const handedWeakly = handedOver(ends, isAnybody);
  const handedFirmly = handedOver(ends, isFirm);
  const isUnwinding = (values: Values, trail: Trail | undefined): boolean =>
    !isPointer && (values & error) !== 0 && isUndoing(trail, releases, keptSurely);
  const found = new Map<string, Owed>();
  for (const { at, taken, values, trail } of ends) {
    const { call, pair, keys } = taken;
    const [key] = keys;
    const isFailure = isFailureOf(values, isPointer) || (pair.kind === 'state' && isUnwinding(values, trail));
    const passed = isFailure ? taken.passed.filter(({ to }) => !storing.test(to)) : taken.passed;
    const own = releases.get(call.start) ?? [];
    const isKept = kept.has(call.start);
    const isState = pair.kind === 'state' && !harmless.has(call.name);
    const isPuttingBack = isFailure && (isLast || (isKept && isUndoing(trail, releases, kept)));
    const isLeftOut =
      (isFailure &&
        (taken.isSkipped === true || (isKept && isState) || (isPuttingBack && (isKept || isState)))) ||
      (!isPointer && (values & error) !== 0 && isPassingUse(graph, call));
    // Whoever got a variable's memory and let the function go on keeps nothing of it where all is put back.
    const isGivenBackByNobody = isPuttingBack && isKept && locals.has(key!);
    const before = forgottenAs(key!);
    const isFaultWith = (by: readonly Passed[], others: ReadonlySet<number>): boolean => {
      if (before !== undefined) return true;
      const isLocalOnly = locals.has(key!) && pair.takes === 'result' && by.length === 0;
      // Where some path hands it over, one that does not is most often one that cannot be taken: a loop without a round.
      const isElsewhere = others.has(call.start) || gone.has(call.start);
      const isOnlyHere = isLocalOnly && (isFailure || !isElsewhere);
      const isAlone =
        taken.isNoted !== true && (isGivenBackByNobody || (by.length === 0 && (isOnlyHere || isLeftOut)));
      return own.length > 0 ? isBelieved(by, own) && (isFailure || isOnlyHere) : isAlone;
    };
    const id = `${at.start} ${call.start}`;
    if (isInContainer(passed) || found.has(id)) continue;
    const isFault = isFaultWith(passed, handed);
    // Who works on plain bytes has no use for them later on.
    const isBuffer = pair.kind === 'memory' && buffers.has(key!);
    // Whoever knows a device may switch it off, and has no duty to.
    const isDevice = pair.kind === 'state' && /^\w+$/.test(key!);
    const isStored = ({ to }: Passed): boolean => isDevice && isFailure && to === '=';
    const counting = (one: Passed): boolean =>
      !isStored(one) && (isFailure || isBuffer ? isFirm(one) : isAnybody(one));
    const others = isBuffer ? handedFirmly : handedWeakly;
    if (!isFault && !isFaultWith(passed.filter(counting), others)) continue;
    const isAlways = always.get(at.start)?.has(call.start) === true;
    // What a structure holds, its owner may free later on.
    const isHeldElsewhere =
      pair.kind !== 'state' && (!locals.has(before ?? key!) || taken.passed.some(({ to }) => to === '='));
    const isDoubtful =
      harmless.has(call.name) ||
      taken.isTold === true ||
      taken.refusedBy.some((name) => !own.some(({ refusedBy }) => refusedBy.includes(name)));
    const isSure = isFault && isFailure && own.length > 0 && !isHeldElsewhere && !isDoubtful;
    const isHarmless = harmless.has(call.name) && own.length === 0;
    const named = before ?? key!;
    found.set(id, {
      at,
      call,
      pair,
      key: named,
      released: own[0]?.call,
      isAlways,
      isSure,
      isHarmless,
      trail,
    });
  }
  return [...found.values()];
}

/**
 * What keeps a device awake through one piece of work, and no longer: who neither says by its name that it wakes one up nor gives the
 * reference back anywhere has forgotten to. Whoever it may fail for knows of none.
 */
function isPassingUse({ fn }: FlowGraph, { name }: CallTerm): boolean {
  return /^pm_runtime_(?:get_sync|resume_and_get)$/.test(name) && !waking.test(fn.name);
}

const waking =
  /get|resume|start|open|enable|power|_on(?:_|$)|init|prob|prepare|activ|acquire|attach|bind|connect|request|params|stream|load|run|_up$|begin|claim|grab|lock|hold|ref|wake|add|create|alloc|register|setup|take|clk|clock|pm|use|link|join|boot|reqres|suspend|remove|shutdown|close|free|exit|irq|handler|hook|play|trigger|idle|reset|recover|issue|submit|queue|commit|enter|select|state/;

/** Who got it may well have kept it, by its name. */
function isFirm({ isWeak }: Passed): boolean {
  return isWeak !== true;
}

/** Somebody got it of whom only the name is known, which says little where all went well. */
function isAnybody({ isHarmless }: Passed): boolean {
  return isHarmless !== true;
}

/** What some path hands over, by the start of the call that took it. */
function handedOver(ends: readonly End[], counts: (passed: Passed) => boolean): ReadonlySet<number> {
  return new Set(ends.flatMap(({ taken }) => (taken.passed.some(counts) ? [taken.call.start] : [])));
}

/** Those who got it leave it to the function all the same, which gives it back behind them on another path. */
function isBelieved(passed: readonly Passed[], own: readonly Release[]): boolean {
  return passed.every(({ to, start }) =>
    own.some((one) => one.passed.some((by) => by.to === to && by.start === start)),
  );
}

/** Others find it there, and whoever empties it frees it. */
function isInContainer(passed: readonly Passed[]): boolean {
  return passed.some(({ to }) => isContainer(to));
}

function isFailureOf(values: Values, isPointer: boolean): boolean {
  return isPointer ? values === zero || values === error : isFailing(values);
}

/** What is still there where the function succeeds, by the start of the call that took it: some other function gives it back. */
function keptOnSuccess({ ends }: Seen, isPointer: boolean): ReadonlySet<number> {
  return new Set(
    ends.flatMap(({ values, taken }) => (isFailureOf(values, isPointer) ? [] : [taken.call.start])),
  );
}

/** The path gives back something that stays where the function succeeds: it puts things back as they were. */
function isUndoing(trail: Trail | undefined, releases: Seen['releases'], kept: ReadonlySet<number>): boolean {
  const undone = new Set<number>();
  for (const start of kept) for (const { call } of releases.get(start) ?? []) undone.add(call.start);
  if (undone.size === 0) return false;
  for (let one = trail; one; one = one.before)
    if (one.step?.kind === 'call' && undone.has(one.step.start)) return true;
  return false;
}
