import type { Outcome, Property } from '../../../syntax/c/flow/explore.ts';
import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type CallTerm } from '../../../syntax/c/flow/term.ts';
import { error, isFailing, other, zero, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { pairOf, releasedBy, type Pair } from '../facts/pairs.ts';
import { isLocal } from '../local-names.ts';
import { codeOnly } from '../text-help.ts';
import { isCleaning } from './telling-names.ts';
import { follow, once } from './paths.ts';

/** Something is given back on a path that has not taken it. */
export interface Untaken {
  readonly at: CallTerm;
  readonly key: string;
  /** The call that takes it on other paths. */
  readonly taker: CallTerm;
  /** Whether it was asked for and failed, or the path left before. */
  readonly why: 'failed' | 'early';
}

interface Taker {
  readonly call: CallTerm;
  readonly key: string;
  readonly pair: Pair;
}

/** What became of each taker on a path, by its start. */
type State = ReadonlyMap<number, 'taken' | 'failed' | 'given'>;

export const untakenIn = once((file, fn, graph) => findUntaken(file, fn, graph));

function findUntaken(file: CFile, fn: CFunction, graph: FlowGraph): readonly Untaken[] {
  const takers = takersIn(file, fn, graph);
  if (takers.length === 0) return [];
  const found = new Map<number, Untaken & { fails: boolean }>();
  const property: Property<{ readonly known: State; readonly faults: readonly number[] }> = {
    start: { known: new Map(), faults: [] },
    key: ({ known, faults }) => `${[...known].join()}!${faults.join()}`,
    step(state, step, { valueOf }) {
      if (step.kind === 'return') {
        const values: Values = step.value ? valueOf(step.value) : 0;
        // Only a path that ends in failure is sure to be an error path.
        if (isFailing(values)) for (const start of state.faults) found.get(start)!.fails = true;
        return [{ state }];
      }
      if (step.kind !== 'call') return [{ state }];
      const { call } = step;
      const own = takers.find((one) => one.call.start === call.start);
      if (own) return outcomes(state, own);
      const released = releasedOf(call);
      const of = released === undefined ? undefined : takers.filter((one) => isOf(one, call, released));
      const [first] = of ?? [];
      if (!of || !first)
        return [{ state: isCleaning(call.name) || tells.test(call.name) ? state : wentOn(state) }];
      const states = of.map((one) => state.known.get(one.call.start));
      const known = new Map(state.known);
      for (const one of of) known.set(one.call.start, 'given');
      const isHeld = states.some((one) => one === 'taken' || one === 'given');
      if (isHeld || call.start < first.call.end || isConditional(file, fn, call))
        return [{ state: { ...state, known } }];
      if (!found.has(call.start))
        found.set(call.start, {
          at: call,
          key: first.key,
          taker: first.call,
          why: states.includes('failed') ? 'failed' : 'early',
          fails: false,
        });
      return [{ state: { known, faults: [...state.faults, call.start] } }];
    },
  };
  follow(graph, property);
  return [...found.values()].filter(({ fails }) => fails);
}

/** Messages, and questions about the error. */
const tells = /^(?:dev|pr|netdev|netif)_\w+$|printk|^(?:IS|PTR)_ERR|WARN|DBG|dbg|print|log|warn|_ERR\w*$/i;

/** Whoever goes on with other work behind a failure does without what failed, and does not jump away. */
function wentOn<S extends { readonly known: State }>(state: S): S {
  if (![...state.known.values()].includes('failed')) return state;
  const known = new Map(
    [...state.known].map(([start, what]) => [start, what === 'failed' ? 'given' : what] as const),
  );
  return { ...state, known };
}

/** Nothing happens where these are undone without having been done. */
const harmless = /^(?:reset_control_deassert|cdev_add|device_add)$/;

function takersIn(file: CFile, fn: CFunction, graph: FlowGraph): readonly Taker[] {
  const takers = graph.steps.flatMap((step) => {
    if (step.kind !== 'call') return [];
    const pair = pairOf(step.call.name);
    if (pair?.kind !== 'state' || isLocal(file, step.call.name)) return [];
    const argument = step.call.arguments[pair.takes as number];
    const key = argument ? keyOf(bare(argument)) : '';
    if (key === '' || key.includes('[') || harmless.test(step.call.name)) return [];
    // Whoever throws the answer away goes on as if it were there.
    if (step.discarded && pair.success !== 'always') return [];
    return [{ call: step.call, key, pair, isConditional: isConditional(file, fn, step.call) }];
  });
  // Where one of two stands behind a condition, the other is not the only one that is given back.
  const unsure = takers.filter((one) => one.isConditional);
  return takers.filter(
    ({ isConditional, key, pair }) =>
      !isConditional && !unsure.some((one) => one.key === key && sharesRelease(one.pair, pair)),
  );
}

function sharesRelease(one: Pair, other: Pair): boolean {
  return one.releases.some((name) => other.releases.includes(name));
}

function outcomes<S extends { readonly known: State }>(
  state: S,
  { call, pair }: Taker,
): readonly Outcome<S>[] {
  const as = (what: 'taken' | 'failed'): S => ({
    ...state,
    known: new Map(state.known).set(call.start, what),
  });
  if (pair.success === 'always') return [{ state: as('taken') }];
  const isZero = pair.success === 'zero';
  return [
    { state: as('taken'), gave: isZero ? zero : other },
    { state: as('failed'), gave: isZero ? error : zero },
  ];
}

function releasedOf(call: CallTerm): string | undefined {
  const index = releasedBy(call.name);
  const argument = index === undefined ? undefined : call.arguments[index];
  const key = argument ? keyOf(bare(argument)) : '';
  return key === '' ? undefined : key;
}

function isOf({ key, pair }: Taker, call: CallTerm, released: string): boolean {
  return key === released && pair.releases.includes(call.name);
}

/** Whether a call stands in a block of its own or behind a condition of its own: then another path goes by on purpose. */
function isConditional(file: CFile, fn: CFunction, call: CallTerm): boolean {
  const before = codeOnly(file.source.text.slice(fn.body.start + 1, call.start));
  let depth = 0;
  for (const [sign] of before.matchAll(/[{}]/g)) depth += sign === '{' ? 1 : -1;
  if (depth !== 0) return true;
  const statement = /[^;{}]*$/.exec(before.slice(-400))![0];
  if (!/\b(?:if|else|for|while|switch|case|do)\b|\?/.test(statement)) return false;
  // `else if (take(p))` is asked where the first question was answered with no.
  // `p && !take(p)`: what is not there is not asked for, and needs no giving back.
  if (/^\s*else\b/.test(statement) || /&&/.test(statement)) return true;
  let open = 0;
  for (const [sign] of statement.matchAll(/[()]/g)) open += sign === '(' ? 1 : -1;
  return open <= 0;
}
