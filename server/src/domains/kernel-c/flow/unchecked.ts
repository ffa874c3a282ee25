import type { Property, Trail } from '../../../syntax/c/flow/explore.ts';
import type { CallStep, FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import { bare, followed, givenKey, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { error, zero } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import type { Failure } from '../facts/failures.ts';
import { isLocal } from '../local-names.ts';
import { wayOf } from './failing-call.ts';
import { follow, once } from './paths.ts';

/** Memory behind a pointer is used on a path where nobody looked whether the call that gave it failed. */
export interface Unchecked {
  readonly at: Term;
  /** The pointer as written. */
  readonly pointer: Term;
  readonly call: CallTerm;
  readonly way: Failure;
  readonly trail: Trail | undefined;
  readonly isSure: boolean;
}

type Found = Omit<Unchecked, 'isSure'> & Pick<Pending, 'isShown'>;

interface Pending {
  readonly key: string;
  readonly call: CallTerm;
  readonly way: Failure;
  /** Somebody else got it meanwhile and gave an answer: it may have been looked at there. */
  readonly isShown?: boolean;
}

/** Arguments whose memory a function reads or writes at once. */
const following: Readonly<Record<string, readonly number[]>> = {
  memset: [0],
  memcpy: [0, 1],
  memmove: [0, 1],
  memcmp: [0, 1],
  strcpy: [0, 1],
  strscpy: [0, 1],
  strlen: [0],
  strcmp: [0, 1],
  sprintf: [0],
  snprintf: [0],
  copy_from_user: [0],
};

/** Functions that follow the object in their first argument; NULL some of them take for one that is not there, an error none. */
const handles =
  /^(?:clk_(?:prepare|enable|prepare_enable|get_rate|set_rate|set_parent|round_rate)|regulator_(?:enable|set_voltage|get_voltage|set_load)|regmap_(?:read|write|update_bits|bulk_read|bulk_write|set_bits|clear_bits)|reset_control_(?:assert|deassert|reset)|gpiod_(?:set|get|direction|to_irq)\w*|phy_(?:init|power_on)|iio_read_channel_\w+|pwm_(?:apply|enable)\w*|dmaengine_\w+|wake_up_process|crypto_\w+_(?:setkey|setauthsize|reqsize|digestsize|descsize)|class_create_file|device_create_file|fput|filp_close)$/;
/** Accesses to registers, and the argument that holds the address. */
const registers = /^(?:io)?(read|write)(?:[bwlq]|\d+)(?:_relaxed|be|_rep)?$/;
/** Functions that look nothing up: what they give stands beside what they get. */
const beside = /_priv$|_(?:drv|dev)data$|^(?:to|dev)_\w+$/;

export const uncheckedIn = once((file, _fn, graph) => findUnchecked(file, graph));

function findUnchecked(file: CFile, graph: FlowGraph): readonly Unchecked[] {
  const isPossible = graph.steps.some(
    (step) => step.kind === 'assign' && step.value && wayOf(file, step.value),
  );
  if (!isPossible) return [];
  const found = new Map<number, Found>();
  const property: Property<readonly Pending[]> = {
    start: [],
    key: (state) => state.map(({ key, call, isShown }) => `${key}@${call.start}${isShown ? '+' : ''}`).join(),
    step(state, step, { trail }) {
      for (const used of usedBy(step)) {
        const pending = state.find((one) => one.key === keyOf(used.pointer));
        if (!pending || (used.isHandle === true && pending.way !== 'error')) continue;
        const { call, way, isShown } = pending;
        if (!found.has(used.at.start))
          found.set(used.at.start, { ...used, call, way, trail, ...(isShown ? { isShown } : {}) });
        // One report for each call; what comes after follows from it.
        return [{ state: state.filter((one) => one.call !== call) }];
      }
      return [{ state: after(file, state, step) }];
    },
    assume(state, _edge, { valueOf }) {
      const asked = state.filter((one) => {
        const values = valueOf({ ...termOf(one.key), start: one.call.start, end: one.call.end });
        return (
          (values & (one.way === 'null' ? zero : error)) === 0 ||
          values === (one.way === 'null' ? zero : error)
        );
      });
      // Who asked of one name has asked of all.
      return asked.length === 0 ? state : state.filter((one) => !asked.some(({ call }) => call === one.call));
    },
  };
  follow(graph, property);
  const isSure = (one: Found): boolean =>
    one.isShown !== true &&
    // Another spelling of the same place may have been asked.
    !keyOf(one.pointer).startsWith('*') &&
    // The first member of nothing is nothing, which a question behind it knows.
    !(one.at.kind === 'address' && isAskedIn(graph, one, one.at.end, Infinity));
  return [...found.values()]
    .filter((one) => one.way === 'error' || !isAskedIn(graph, one, one.call.end, one.at.start))
    .map((one) => ({ ...one, isSure: isSure(one) }));
}

/** A condition in a range names the pointer: between call and use it is looked at, together with something else. */
function isAskedIn(graph: FlowGraph, { pointer }: Found, from: number, to: number): boolean {
  const key = keyOf(pointer);
  return graph.blocks.some(({ edges }) =>
    edges.some(
      ({ condition }) =>
        condition !== undefined &&
        condition.start > from &&
        condition.end < to &&
        (keyOf(bare(condition)) === key ||
          (condition.kind === 'call' && condition.arguments.some((one) => keyOf(bare(one)) === key))),
    ),
  );
}

/** The pointers of keys are variables or members, whose facts are kept under the same spelling. */
function termOf(key: string): Term {
  return { kind: 'name', name: key, start: 0, end: 0 };
}

function after(file: CFile, state: readonly Pending[], step: Step): readonly Pending[] {
  if (step.kind === 'assign') {
    const target = bare(step.target);
    const key = keyOf(target);
    let next: readonly Pending[] = state.filter((one) => !hangsOn(one.key, target, key));
    if (!step.value) return next;
    // A copy may be looked at instead; then both are known.
    const copied = next.find((one) => one.key === givenKey(step.value!));
    if (copied) next = key === '' ? without(next, copied.key) : [...next, { ...copied, key }];
    const way = wayOf(file, step.value);
    if (way === undefined || key === '') return next;
    return [...next, { key, way, call: bare(step.value) as CallTerm }];
  }
  if (step.kind !== 'call') return state;
  const looked = state.filter((one) => isLookedAt(file, step, one));
  // Who asked of one name has asked of all.
  const next = state.filter(
    (one) => !looked.some(({ call }) => call === one.call) && !isChangedBy(step, one),
  );
  const isShown = (one: Pending): boolean => one.isShown !== true && isShownTo(step, one);
  return next.some(isShown) ? next.map((one) => (isShown(one) ? { ...one, isShown: true } : one)) : next;
}

function without(state: readonly Pending[], key: string): readonly Pending[] {
  return state.some((one) => one.key === key) ? state.filter((one) => one.key !== key) : state;
}

function hangsOn(key: string, target: Term, targetKey: string): boolean {
  if (key === targetKey || targetKey === '') return true;
  return target.kind === 'name' && new RegExp(`^\\W*${target.name}\\b`).test(key);
}

/** Whoever gets it and answers may have looked at it; of memory that is missing hardly anybody elsewhere thinks. */
function isLookedAt(file: CFile, { call, discarded }: CallStep, { key, way }: Pending): boolean {
  const mayLook = way === 'error' || isLocal(file, call.name);
  if (!discarded && mayLook && isGiven(call, key) && !beside.test(call.name)) return true;
  return asking.test(call.name) && call.arguments.some((argument) => keyOf(unnegated(argument)) === key);
}

/** A call that gets the pointer's address, or the object that the pointer is a member of, may set or check it. */
function isChangedBy({ call, heads }: CallStep, { key }: Pending): boolean {
  return call.arguments.some((argument) => {
    const given = keyOf(bare(argument));
    if (given === `&${key}`) return true;
    if (heads !== undefined && given === key) return true;
    return (
      given !== '' && given !== key && key.startsWith(given) && /^(?:->|\.)/.test(key.slice(given.length))
    );
  });
}

/** What a truth value is made of: `!!p`. */
function unnegated(term: Term): Term {
  const inner = bare(term);
  return inner.kind === 'unary' && inner.operator === '!' ? unnegated(inner.of) : inner;
}

/** Somebody gets it and gives an answer. */
function isShownTo({ call, discarded }: CallStep, { key }: Pending): boolean {
  return !discarded && isGiven(call, key) && !beside.test(call.name);
}

function isGiven({ arguments: given }: CallTerm, key: string): boolean {
  return given.some((argument) => keyOf(bare(argument)) === key);
}

/** Calls that look whether a pointer is one. */
const asking = /ERR|check|valid|^is_|_is_|_has_|assert|expect/i;

interface Used {
  readonly at: Term;
  readonly pointer: Term;
  /** Given to a function that follows it, and takes NULL for something that is not there. */
  readonly isHandle?: boolean;
}

function usedBy(step: Step): readonly Used[] {
  if (step.kind === 'access') return [{ at: step.term, pointer: step.pointer }];
  if (step.kind !== 'call') return [];
  const inside = step.call.arguments.flatMap((argument) => {
    // `&p->member` of no object is an address that nobody may use.
    const of = argument.kind === 'address' ? bare(argument.of) : undefined;
    const member = of?.kind === 'element' ? bare(of.of) : of;
    const pointer = member?.kind === 'member' ? followed(member) : undefined;
    return pointer ? [{ at: argument, pointer }] : [];
  });
  const list = Object.hasOwn(following, step.call.name) ? following[step.call.name]! : [];
  const whole = list.flatMap((index) => {
    const argument = step.call.arguments[index];
    return argument ? [{ at: argument, pointer: bare(argument) }] : [];
  });
  return [...inside, ...whole, ...handled(step.call)];
}

/** An object of the kernel that a function follows, or the address of a register. */
function handled({ name, arguments: given }: CallTerm): readonly Used[] {
  const access = registers.exec(name);
  const argument = given[access?.[1] === 'write' ? 1 : 0];
  if (!argument || !(access || handles.test(name))) return [];
  const inner = bare(argument);
  const pointer = access && inner.kind === 'binary' && inner.operator === '+' ? bare(inner.left) : inner;
  return [{ at: argument, pointer, isHandle: access === null }];
}
