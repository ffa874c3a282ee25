import type { Property } from '../../../syntax/c/flow/explore.ts';
import type { FlowGraph, ReturnStep } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { error, isFailing, zero, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import type { Failure } from '../facts/failures.ts';
import { wayOf } from './failing-call.ts';
import { follow, once } from './paths.ts';

/** A failure that is seen and still reported as success. */
export interface LostError {
  /** The condition that saw it. */
  readonly at: Term;
  readonly call: CallTerm;
  readonly way: Failure;
  /** What was given the call's result. */
  readonly key: string;
  /** The variable that is returned, and is zero there. */
  readonly variable: string;
  readonly end: ReturnStep;
}

interface Pending {
  readonly key: string;
  readonly call: CallTerm;
  readonly way: Failure;
}

interface State {
  readonly pending: readonly Pending[];
  readonly failed?: Pending & { readonly at: Term };
}

/** How variables that carry error numbers are called. */
const errorName = /^(?:r|ret\w*|rc|rv|res|result|retval|e|err\w*|error|status)$/;

export const lostErrorsIn = once((file, fn, graph) =>
  /^(?:int|long|ssize_t)$/.test(fn.returns) ? findLost(file, graph) : [],
);

function findLost(file: CFile, graph: FlowGraph): readonly LostError[] {
  const isAsked = graph.steps.some((step) => step.kind === 'assign' && step.value && wayOf(file, step.value));
  if (!isAsked) return [];
  const found = new Map<number, LostError>();
  /** Variables that carry errors on some path. */
  const carriers = new Set<string>();
  const property: Property<State> = {
    start: { pending: [] },
    key: ({ pending, failed }) =>
      `${pending.map((one) => one.key).join()}!${failed ? failed.call.start : ''}`,
    step(state, step, { valueOf }) {
      if (step.kind === 'return') {
        const value = step.value && bare(step.value);
        if (value?.kind !== 'name') return [{ state }];
        const { failed } = state;
        if (failed && valueOf(value) === zero) {
          const { at, call, way, key } = failed;
          if (!found.has(at.start))
            found.set(at.start, { at, call, way, key, variable: value.name, end: step });
        }
        return [{ state }];
      }
      // Whoever goes on with other work has dealt with the failure.
      if (step.kind === 'call' && (!step.discarded || step.heads !== undefined))
        return [{ state: { pending: state.pending } }];
      if (step.kind !== 'assign') return [{ state }];
      const key = keyOf(bare(step.target));
      if (step.value && valueOf(step.value) === error) carriers.add(key);
      const pending = state.pending.filter((one) => one.key !== key);
      const way = step.value && wayOf(file, step.value);
      if (!step.value || way === undefined || key === '') return [{ state: { ...state, pending } }];
      return [{ state: { pending: [...pending, { key, way, call: bare(step.value) as CallTerm }] } }];
    },
    assume(state, { condition }, { valueOf }) {
      if (!condition) return state;
      const tested = condition.kind === 'binary' ? condition.left : condition;
      if (tested.kind === 'name' && errorName.test(tested.name) && isFailing(valueOf(tested)))
        carriers.add(tested.name);
      const of = (key: string): Values => valueOf({ kind: 'name', name: key, start: 0, end: 0 });
      const now = state.pending.filter((one) => of(one.key) === (one.way === 'null' ? zero : error));
      const pending = state.pending.filter(
        (one) => !now.includes(one) && (of(one.key) & (one.way === 'null' ? zero : error)) !== 0,
      );
      const [first] = now;
      return first ? { pending, failed: { ...first, at: condition } } : { pending };
    },
  };
  follow(graph, property);
  return [...found.values()].filter((one) => carriers.has(one.variable));
}
