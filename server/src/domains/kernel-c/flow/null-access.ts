import type { Property } from '../../../syntax/c/flow/explore.ts';
import type { Step } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type Term } from '../../../syntax/c/flow/term.ts';
import { zero } from '../../../syntax/c/flow/vocabulary.ts';
import { startsWith } from './hand-over.ts';
import { follow, once } from './paths.ts';

/** Memory behind a pointer that the branch around has found to be NULL. */
export interface NullAccess {
  readonly at: Term;
  readonly key: string;
  /** The condition that found it. */
  readonly asked: Term;
}

interface State {
  readonly pending?: Omit<NullAccess, 'at'>;
}

const none: State = {};

/** Only what follows at once counts: behind a further question another reason may keep the path from being taken. */
export const nullAccessesIn = once((_file, _fn, graph) => {
  const found = new Map<number, NullAccess>();
  const property: Property<State> = {
    start: none,
    key: ({ pending }) => (pending ? `${pending.key}@${pending.asked.start}` : ''),
    step(state, step) {
      const { pending } = state;
      if (!pending) return [{ state }];
      if (step.kind === 'access' && keyOf(step.pointer) === pending.key) {
        if (!found.has(step.pointer.start)) found.set(step.pointer.start, { at: step.pointer, ...pending });
        return [{ state: none }];
      }
      return [{ state: isSet(step, pending.key) ? none : state }];
    },
    assume(_state, { condition, truth, equals }, { valueOf }) {
      if (!condition || truth === undefined || equals) return none;
      const asked = bare(condition);
      const pointer = asked.kind === 'binary' ? bare(asked.left) : asked;
      const key = pointer.kind === 'name' || pointer.kind === 'member' ? keyOf(pointer) : '';
      return key !== '' && valueOf(pointer) === zero ? { pending: { key, asked: condition } } : none;
    },
  };
  follow(graph, property);
  return [...found.values()];
});

function isSet(step: Step, key: string): boolean {
  if (step.kind === 'assign')
    return startsWith(key, keyOf(bare(step.target))) || keyOf(bare(step.target)) === '';
  if (step.kind === 'declare') return startsWith(key, step.name);
  if (step.kind !== 'call') return false;
  // A macro that heads a loop sets its cursor; a call that gets the address may set it, one that gets the object a member.
  return step.call.arguments.some((argument) => {
    const given = keyOf(bare(argument));
    return (
      given === `&${key}` ||
      (step.heads !== undefined && given === key) ||
      (given !== key && startsWith(key, given.replace(/^&/, '')))
    );
  });
}
