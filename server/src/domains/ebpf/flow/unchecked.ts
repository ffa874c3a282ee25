import type { Property, Trail } from '../../../syntax/c/flow/explore.ts';
import type { FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import {
  bare,
  followed,
  givenKey,
  keyOf,
  mentions,
  type CallTerm,
  type Term,
} from '../../../syntax/c/flow/term.ts';
import { other, zero } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { wantsPointer } from '../facts/helper-arguments.ts';
import { kfuncs, kfuncWantsPointer } from '../facts/kfuncs.ts';
import { isOfKernel } from './effects.ts';
import { follow, givesNull, once } from './paths.ts';

/** A pointer that may be NULL is used where nobody has looked. */
export interface Unchecked {
  /** The pointer where it is used. */
  readonly at: Term;
  /** The call that gave it. */
  readonly call: CallTerm;
  /** The function that is given it; absent where the memory behind it is read or written. */
  readonly to?: CallTerm;
  readonly trail: Trail | undefined;
}

interface Pending {
  readonly keys: readonly string[];
  readonly call: CallTerm;
}

interface Used {
  readonly at: Term;
  readonly to?: CallTerm;
}

/** Uses of what a function of the kernel gave, on the paths of a function, one for each call. */
export const uncheckedIn = once((file, _fn, graph) => findUnchecked(file, graph));

function findUnchecked(file: CFile, graph: FlowGraph): readonly Unchecked[] {
  const isAsked = graph.steps.some((step) => step.kind === 'call' && isNullable(file, step.call));
  if (!isAsked) return [];
  const found = new Map<number, Unchecked>();
  const property: Property<readonly Pending[]> = {
    start: [],
    key: (state) => state.map(({ keys, call }) => `${keys.join()}@${call.start}`).join(';'),
    step(state, step, { trail }) {
      for (const used of usedBy(file, step)) {
        const pointer = bare(used.at);
        if (pointer.kind === 'call' && !used.to && isNullable(file, pointer)) {
          found.set(pointer.start, { ...used, call: pointer, trail });
          continue;
        }
        const pending = state.find(({ keys }) => keys.includes(keyOf(pointer)));
        if (!pending) continue;
        const { call } = pending;
        if (!found.has(call.start)) found.set(call.start, { ...used, at: pointer, call, trail });
        return [{ state: state.filter((one) => one !== pending) }];
      }
      return [{ state: after(file, state, step) }];
    },
    assume(state, { condition }, { valueOf }) {
      return state.filter(({ keys, call }) => {
        if (condition && keys.some((key) => isLookedAt(condition, key))) return false;
        return keys.every((key) => {
          const values = valueOf({ kind: 'name', name: key, start: call.start, end: call.end });
          return (values & zero) !== 0 && (values & other) !== 0;
        });
      });
    },
  };
  follow(file, graph, property);
  return [...found.values()];
}

function isNullable(file: CFile, { name }: CallTerm): boolean {
  // To take one more reference of what one holds cannot fail, and nothing tells that from other uses.
  return givesNull(name) && !name.startsWith('bpf_refcount_acquire') && isOfKernel(file, name);
}

/** A condition names the pointer itself, and not only what is behind it. */
function isLookedAt(condition: Term, key: string): boolean {
  return mentions(condition, key) && followed(bare(condition)) === undefined;
}

function after(file: CFile, state: readonly Pending[], step: Step): readonly Pending[] {
  if (step.kind === 'assign') {
    const key = keyOf(bare(step.target));
    const rest = state.flatMap((one) => {
      if (!one.keys.includes(key)) return [one];
      const keys = one.keys.filter((each) => each !== key);
      return keys.length > 0 ? [{ ...one, keys }] : [];
    });
    const value = step.value && bare(step.value);
    if (!value || !/^\w+$/.test(key)) return rest;
    if (value.kind === 'call')
      return isNullable(file, value) ? [...rest, { keys: [key], call: value }] : rest;
    const copied = givenKey(value);
    return rest.map((one) => (one.keys.includes(copied) ? { ...one, keys: [...one.keys, key] } : one));
  }
  if (step.kind !== 'call' || isOfKernel(file, step.call.name)) return state;
  // A function of the file or a macro may look.
  return state.filter(
    ({ keys }) => !keys.some((key) => step.call.arguments.some((one) => mentions(one, key))),
  );
}

function usedBy(file: CFile, step: Step): readonly Used[] {
  if (step.kind === 'access') return [{ at: step.pointer }];
  if (step.kind !== 'call' || !isOfKernel(file, step.call.name)) return [];
  const { call } = step;
  return call.arguments.flatMap((argument, index) => {
    const inner = bare(argument);
    const member = inner.kind === 'address' ? bare(inner.of) : undefined;
    const pointer = member?.kind === 'member' ? followed(member) : inner;
    const kfunc = kfuncs.get(call.name);
    const isWanted = kfunc ? kfuncWantsPointer(kfunc, index) : wantsPointer(call.name, index);
    return pointer && isWanted ? [{ at: pointer, to: call }] : [];
  });
}
