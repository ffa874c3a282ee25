import type { Property } from '../../../syntax/c/flow/explore.ts';
import type { FlowGraph, ReturnStep } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { error, isFailing, zero, type Values } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import type { Failure } from '../facts/failures.ts';
import { wayOf } from './failing-call.ts';
import { isCleaning } from './telling-names.ts';
import { follow, once } from './paths.ts';

/** A failure that is seen and still reported as success. */
export interface LostError {
  /** The condition that saw it. */
  readonly at: Term;
  readonly call: CallTerm;
  readonly way: Failure;
  /** What was given the call's result. */
  readonly key: string;
  /** The variable that is returned, and is zero there; undefined where zero itself is returned. */
  readonly variable: string | undefined;
  readonly end: ReturnStep;
}

interface Pending {
  readonly key: string;
  readonly call: CallTerm;
  readonly way: Failure;
  /** Only who asks with IS_ERR() says that the call fails so. */
  readonly isGuess?: boolean;
}

interface State {
  readonly pending: readonly Pending[];
  readonly failed?: Pending & { readonly at: Term };
  /** Variables that have been given nothing yet. */
  readonly unset: readonly string[];
}

/** How variables that carry error numbers are called. */
const errorName = /^(?:r|ret\w*|rc|rv|res|result|retval|e|err\w*|error|status)$/;

export const lostErrorsIn = once((file, fn, graph) =>
  /^(?:int|long|ssize_t)$|\*$/.test(fn.returns) ? findLost(file, graph) : [],
);

function findLost(file: CFile, graph: FlowGraph): readonly LostError[] {
  const asked = askedForErrors(graph);
  const isPossible = graph.steps.some(
    (step) => step.kind === 'assign' && step.value && wayOf(file, step.value),
  );
  if (!isPossible && asked.size === 0) return [];
  const found = new Map<number, LostError>();
  /** Variables that carry errors on some path. */
  const carriers = new Set<string>();
  /** Variables of which some path returns what they were never given. */
  const garbage = new Set<string>();
  /** What the function returns where it succeeds and where it fails: only who tells both apart by it can say a wrong thing. */
  const returns = { zero: new Set<number>(), error: false };
  const property: Property<State> = {
    start: { pending: [], unset: [] },
    key: ({ pending, failed, unset }) =>
      `${pending.map((one) => one.key).join()}!${failed ? `${failed.call.start} ${unset.join()}` : ''}`,
    step(state, step, { valueOf }) {
      if (step.kind === 'return') {
        const value = returned(step);
        if (value && isFailing(valueOf(value))) returns.error = true;
        if (value?.kind === 'number' && value.value === 0) {
          const { failed } = state;
          // Of other things many can do without.
          if (failed?.way !== 'null') returns.zero.add(step.start);
          else if (!found.has(failed.at.start)) {
            const { at, call, way, key } = failed;
            found.set(at.start, { at, call, way, key, variable: undefined, end: step });
          }
        }
        if (value?.kind !== 'name') return [{ state }];
        const { failed, unset } = state;
        // A number above zero was given for a reason.
        const isSuccess = (valueOf(value) & error) === 0 && (valueOf(value) & zero) !== 0;
        if (failed && (isSuccess || unset.includes(value.name))) {
          const { at, call, way, key } = failed;
          if (unset.includes(value.name) && errorName.test(value.name)) garbage.add(value.name);
          if (!found.has(at.start))
            found.set(at.start, { at, call, way, key, variable: value.name, end: step });
        }
        return [{ state }];
      }
      // Whoever goes on with other work has dealt with the failure.
      if (step.kind === 'call') {
        const unset = withoutGiven(state.unset, step.call);
        const isWork = (!step.discarded || step.heads !== undefined) && !isCleaning(step.call.name);
        return [
          {
            state:
              isWork && !asks.test(step.call.name) ? { pending: state.pending, unset } : { ...state, unset },
          },
        ];
      }
      if (step.kind === 'declare')
        return [{ state: step.isSet ? state : { ...state, unset: [...state.unset, step.name] } }];
      if (step.kind !== 'assign') return [{ state }];
      const key = keyOf(bare(step.target));
      if (step.value && valueOf(step.value) === error) carriers.add(key);
      const pending = state.pending.filter((one) => one.key !== key);
      const unset = state.unset.filter((one) => one !== key);
      const call = step.value && given(step.value);
      const isAsked = call?.kind === 'call' && asked.has(key);
      if (call?.kind !== 'call' || call.name === '' || key === '')
        return [{ state: { ...state, pending, unset } }];
      const way = wayOf(file, call);
      if (way !== undefined) return [{ state: { pending: [...pending, { key, way, call }], unset } }];
      const guess: readonly Pending[] = isAsked ? [{ key, way: 'error', call, isGuess: true }] : [];
      return [{ state: { ...state, pending: [...pending, ...guess], unset } }];
    },
    assume(state, { condition }, { valueOf }) {
      if (!condition) return state;
      const tested = condition.kind === 'binary' ? condition.left : condition;
      if (tested.kind === 'name' && errorName.test(tested.name) && isFailing(valueOf(tested)))
        carriers.add(tested.name);
      const of = (key: string): Values => valueOf({ kind: 'name', name: key, start: 0, end: 0 });
      const isErrorAsked = condition.kind === 'call' && /^IS_ERR/.test(condition.name);
      // Many do without what they only look up; who jumps to an error's label does not.
      const isMissed = ({ call }: Pending): boolean =>
        making.test(call.name) || unwinding.test(file.source.text.slice(condition.end, condition.end + 300));
      const now = state.pending.filter(
        (one) =>
          of(one.key) === (one.way === 'null' ? zero : error) &&
          (one.isGuess !== true || (isErrorAsked && isMissed(one))),
      );
      const pending = state.pending.filter(
        (one) => !now.includes(one) && (of(one.key) & (one.way === 'null' ? zero : error)) !== 0,
      );
      const [first] = now;
      const { failed, unset } = state;
      if (first) return { pending, unset, failed: { ...first, at: condition } };
      return { pending, unset, ...(failed && isUnwinding(condition) ? { failed } : {}) };
    },
  };
  follow(graph, property);
  const isTelling = returns.error && !graph.fn.returns.endsWith('*');
  return [...found.values()].filter(({ variable, end }) =>
    variable === undefined
      ? isTelling && !returns.zero.has(end.start)
      : carriers.has(variable) || garbage.has(variable),
  );
}

/** The branch behind a condition jumps to where errors are dealt with. */
const unwinding = /^\)*\s*(?:\{[^{}]*?)?\bgoto\s+\w*(?:err|fail|undo|unwind|cleanup|destroy|free)\w*;/;

/** Calls whose failure nobody goes on without. */
const making = /alloc|create|register|_run$|^devm_/;

/** What is asked with IS_ERR(): whoever gave it fails so. */
function askedForErrors({ steps }: FlowGraph): ReadonlySet<string> {
  return new Set(
    steps.flatMap((step) =>
      step.kind === 'call' && step.call.name === 'IS_ERR' && step.call.arguments[0]
        ? [keyOf(bare(step.call.arguments[0]))]
        : [],
    ),
  );
}

/** Questions between a failure and the end that choose no other work. */
const asks =
  /^(?:IS_ERR\w*|PTR_ERR\w*|ERR_PTR|WARN\w*|likely|unlikely|ARRAY_SIZE|container_of|\w*_(?:get_drvdata|priv|enabled|is_on|data))$/;

/** The variable that a function returns, as it is or as an error pointer. */
function returned({ value }: ReturnStep): Term | undefined {
  const inner = value && bare(value);
  return inner?.kind === 'call' && inner.name === 'ERR_PTR' && inner.arguments[0]
    ? bare(inner.arguments[0])
    : inner;
}

/** A counter or a pointer that is asked on the way out, and no other plan. */
function isUnwinding(condition: Term): boolean {
  const tested = bare(condition);
  if (tested.kind === 'call') return /^(?:IS_ERR\w*|un?likely)$/.test(tested.name);
  return tested.kind === 'name' || tested.kind === 'member' || tested.kind === 'unary';
}

/** What is assigned in the end: the call of `a = b = call()`. */
function given(value: Term): Term {
  const inner = bare(value);
  return inner.kind === 'assignment' && inner.operator === '=' ? given(inner.value) : inner;
}

/** Without variables whose address a call gets. */
function withoutGiven(unset: readonly string[], call: CallTerm): readonly string[] {
  if (unset.length === 0) return unset;
  const given = call.arguments.map((one) => (one.kind === 'address' ? keyOf(bare(one.of)) : ''));
  return unset.some((one) => given.includes(one)) ? unset.filter((one) => !given.includes(one)) : unset;
}
