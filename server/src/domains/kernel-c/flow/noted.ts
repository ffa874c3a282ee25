import type { AssignStep } from '../../../syntax/c/flow/graph.ts';
import { bare } from '../../../syntax/c/flow/term.ts';
import type { Taken } from './taken.ts';

/** Members that say whether something is on. */
const switches = /enable|(?:^|_)en(?:_|$)|(?:^|_)on$|active|power/;

/** `foo->enabled = true` behind what was switched on last: whoever switches it off asks the object, on whatever path it was left on. */
export function withNote(state: readonly Taken[], { target, value }: AssignStep): readonly Taken[] {
  const last = state.at(-1);
  const set = value && bare(value);
  const isSet = (set?.kind === 'number' && set.value === 1) || (set?.kind === 'name' && set.name === 'true');
  if (last?.pair.kind !== 'state' || !isSet || target.kind !== 'member' || !switches.test(target.name))
    return state;
  return [...state.slice(0, -1), { ...last, isNoted: true }];
}
