import type { AssignStep } from '../../../syntax/c/flow/graph.ts';
import { bare } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import type { Taken } from './taken.ts';

/** Members that say whether something is on. */
const switches = /enable|(?:^|_)en(?:_|$)|(?:^|_)on$|active|power/;

/** The flag in `foo->flags |= FOO_ENABLED`, or one of a bit. */
const flag = /^\s*\|=\s*(?:BIT\(\s*)?(\w+)/;
/** What stands behind the place of a flag is not longer, in characters. */
const longestFlag = 80;

/** `foo->enabled = true` behind what was switched on last: whoever switches it off asks the object, on whatever path it was left on. */
export function withNote({ source }: CFile, state: readonly Taken[], step: AssignStep): readonly Taken[] {
  const last = state.at(-1);
  if (last?.pair.kind !== 'state' || step.target.kind !== 'member') return state;
  const said = isSet(step)
    ? step.target.name
    : flag.exec(source.text.slice(step.target.end, step.target.end + longestFlag))?.[1]?.toLowerCase();
  if (said === undefined || !switches.test(said)) return state;
  return [...state.slice(0, -1), { ...last, isNoted: true }];
}

function isSet({ value }: AssignStep): boolean {
  const set = value && bare(value);
  return (set?.kind === 'number' && set.value === 1) || (set?.kind === 'name' && set.name === 'true');
}
