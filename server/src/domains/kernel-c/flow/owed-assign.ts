import type { AssignStep } from '../../../syntax/c/flow/graph.ts';
import { bare, givenKey, keyOf, mentions, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { startsWith } from './hand-over.ts';
import { withNote } from './noted.ts';
import type { PairGiven } from './pairs-given.ts';
import { forgotten, isBeside, isForgetting, type Passed, type Taken } from './taken.ts';

type State = readonly Taken[];

/** An expression of flags is not longer, in characters. */
const longestFlags = 200;
/** A message or comment in front of an assignment is not longer, in characters. */
const longestMessage = 200;

interface Names {
  readonly locals: ReadonlySet<string>;
  /** Variables that clean up after themselves. */
  readonly cleaned: ReadonlySet<string>;
  /** Variables that are structures, or arrays of them, and no pointers. */
  readonly structures: ReadonlySet<string>;
}

interface Around {
  readonly file: CFile;
  readonly pairGiven: PairGiven;
}

/** What is owed behind an assignment: the object has one more name, is kept somewhere, or is taken here. */
export function assigned({ file, pairGiven }: Around, before: State, step: AssignStep, names: Names): State {
  const state = withNote(file, withoutPacked(file, before, step), step);
  const target = bare(step.target);
  const key = keyOf(target);
  const value = step.value && bare(step.value);
  const given = value ? givenKey(value) : '';
  const known = state.map((one) => ({
    ...one,
    passed: one.passed.map((to) => (to.result === key ? unsaid(to) : to)),
  }));
  let next: State = known.flatMap((one) => {
    if (value && isForgetting(one, key, value))
      return isToldAway(file, step) ? [] : [{ ...one, keys: [forgotten(key)] }];
    // A structure of the function that is made of it holds it, and is not it.
    if (value && isPart(value, one.keys) && names.structures.has(key))
      return [{ ...one, keys: [...one.keys, `${key}.{}`] }];
    // Who uses it from elsewhere knows the aligned one alone.
    if (value?.kind === 'call' && isBehind(value, one.keys) && !names.locals.has(key))
      return [{ ...one, passed: [...one.passed, { to: '=', start: target.start }] }];
    const isMadeOfIt =
      value && (isPart(value, one.keys) || isBehind(value, one.keys) || isChosen(value, one.keys));
    return afterAssign(one, target, key, isMadeOfIt ? one.keys[0]! : given, names);
  });
  if (value?.kind !== 'call') return next;
  const [of] = value.arguments;
  const whole = /_priv$/.test(value.name) && of ? keyOf(bare(of)) : '';
  next = next.map((one) => ({
    ...one,
    passed: one.passed.map((to) => (to.start === value.start && key !== '' ? { ...to, result: key } : to)),
    ...(whole !== '' && one.keys.includes(whole) ? { inside: key } : {}),
  }));
  const pair = pairGiven(value, target);
  if (pair?.takes !== 'result' || key === '' || names.cleaned.has(key)) return next;
  return [...next, { call: value, pair, keys: [key], passed: [], refusedBy: [] }];
}

/** `urb->transfer_flags |= URB_FREE_BUFFER`: from here on the request takes its buffer along. */
function withoutPacked({ source }: CFile, state: State, { target, end }: AssignStep): State {
  if (state.length === 0 || target.kind !== 'member' || target.name !== 'transfer_flags') return state;
  if (!/^[^;]*\bURB_FREE_BUFFER\b/.test(source.text.slice(target.end, end + longestFlags))) return state;
  return state.filter(({ passed }) => !passed.some(({ to }) => /^usb_fill_\w+_urb$/.test(to)));
}

/** Whoever says that it leaks leaves it to somebody that cannot be stopped, and knows. */
function isToldAway({ source }: CFile, { start }: AssignStep): boolean {
  return /\bleak/i.test(source.text.slice(Math.max(0, start - longestMessage), start));
}

/** A structure is made of it and of other things: `(struct params){ .data = p }`. */
function isPart(value: Term, keys: readonly string[]): boolean {
  return value.kind === 'unknown' && keys.some((key) => /^\w+$/.test(key) && mentions(value, key));
}

/** It, or something else where there is none: `p ? p : fallback`. */
function isChosen(value: Term, keys: readonly string[]): boolean {
  return (
    value.kind === 'choice' &&
    [value.yes ?? value.condition, value.no].some((one) => keys.includes(keyOf(bare(one))))
  );
}

/** Calls that give the memory of what they get, by another address. */
const sameMemory = new Set(['PTR_ALIGN', 'page_address', 'page_to_virt', 'folio_address']);

/** Memory further on in it: `p + 1`. */
function isBehind(value: Term, keys: readonly string[]): boolean {
  if (value.kind === 'call' && sameMemory.has(value.name))
    return value.arguments.slice(0, 1).some((one) => keys.includes(keyOf(bare(one))));
  return value.kind === 'binary' && /^[+-]$/.test(value.operator) && keys.includes(keyOf(bare(value.left)));
}

/** The variable says something else from here on. */
function unsaid(passed: Passed): Passed {
  const next: { -readonly [K in keyof Passed]: Passed[K] } = { ...passed };
  delete next.result;
  return next;
}

function afterAssign(
  one: Taken,
  target: Term,
  key: string,
  given: string,
  { locals, structures }: Names,
): readonly Taken[] {
  // It has one more name, and is kept where that is not a local variable.
  if (given !== '' && one.keys.includes(given)) {
    if (one.keys.includes(key)) return [one];
    // What an object says of itself keeps it no longer than it lives.
    const isInside = one.keys.some((each) => startsWith(key, each) || isBeside(key, each));
    const isOwnStructure = !key.includes('->') && structures.has(/^\w*/.exec(key)![0]);
    const kept =
      locals.has(key) || isInside || isOwnStructure
        ? one
        : { ...one, passed: [...one.passed, { to: '=', start: target.start }] };
    return [{ ...kept, keys: key === '' ? kept.keys : [...kept.keys, key] }];
  }
  // What a call made of it is kept, such as `to_foo(dev)`, and with it what it was made of.
  const isMadeOfIt =
    given !== '' && (given === one.inside || one.passed.some(({ result }) => result === given));
  if (isMadeOfIt && !locals.has(key))
    return [{ ...one, passed: [...one.passed, { to: '=', start: target.start }] }];
  // What a device is kept by undoes its state as well: `foo->client = client`.
  const isOfKept =
    one.pair.takes !== 'result' &&
    /^\w+$/.test(given) &&
    one.keys.some((each) => each.startsWith(`${given}->`));
  if (isOfKept && !locals.has(key)) return [{ ...one, isTold: true }];
  // An object that points into itself goes with itself.
  const isOwn = one.keys.some((each) => key !== each && startsWith(key, each));
  if (isOwn) return [one];
  // A member may be what it is kept by; an element is a value.
  const isRead = given !== '' && one.keys.some((each) => startsWith(given, each));
  if (isRead && given.endsWith(']')) return [one];
  if (isRead && !locals.has(key)) {
    return [{ ...one, passed: [...one.passed, { to: '=', start: target.start, isWeak: true }] }];
  }
  // A part of it is handed on, as `&foo->base` is, and with it the whole.
  if (given.startsWith('&') && one.keys.some((each) => startsWith(given.slice(1), each))) {
    if (locals.has(key)) return [{ ...one, keys: [...one.keys, key], parts: [...(one.parts ?? []), key] }];
    return one.pair.kind === 'state' ? [{ ...one, isTold: true }] : [];
  }
  const keys = one.keys.filter((each) => !hangsOn(each, target, key));
  if (keys.length === one.keys.length) return [one];
  // Written over or moved on: nobody knows where it is, unless it still has the name that it was given first.
  return keys[0] === one.keys[0] ? [{ ...one, keys }] : [];
}

function hangsOn(key: string, target: Term, targetKey: string): boolean {
  if (key === targetKey) return true;
  return target.kind === 'name' && new RegExp(`(?<![\\w.>])${target.name}\\b`).test(key);
}
