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
  readonly pending?: Omit<NullAccess, 'at'> & {
    /** Something else than a message has happened since. */
    readonly isBehind?: boolean;
  };
}

/** What only tells of it. */
const telling =
  /^(?:dev|pr|netdev|netif|drm|pci|acpi|hid|v4l2|snd|wiphy)_(?:err|warn|info|notice|dbg|alert|crit)\w*$|^printk\w*$/;

const none: State = {};

/**
 * Only what follows at once counts: behind a further question another reason may keep the path from being taken. Past the end of the
 * branch goes only what has said no more than that there is nothing.
 */
export const nullAccessesIn = once((_file, _fn, graph) => {
  const found = new Map<number, NullAccess>();
  const property: Property<State> = {
    start: none,
    key: ({ pending }) =>
      pending ? `${pending.key}@${pending.asked.start}${pending.isBehind === true ? '+' : ''}` : '',
    step(state, step) {
      const { pending } = state;
      if (!pending) return [{ state }];
      if (step.kind === 'access' && keyOf(step.pointer) === pending.key) {
        const { key, asked } = pending;
        if (!found.has(step.pointer.start)) found.set(step.pointer.start, { at: step.pointer, key, asked });
        return [{ state: none }];
      }
      if (isSet(step, pending.key)) return [{ state: none }];
      const isOther = step.kind === 'call' && !telling.test(step.call.name);
      return [{ state: isOther && !pending.isBehind ? { pending: { ...pending, isBehind: true } } : state }];
    },
    assume(state, { condition, truth, equals }, { valueOf }) {
      if (!condition && !equals) return state.pending?.isBehind === true ? none : state;
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
