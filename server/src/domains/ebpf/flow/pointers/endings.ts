import type { CFile, CFunction } from '../../../../syntax/c/types.ts';
import { callbackKey } from '../../model/callbacks.ts';
import { leadsTo } from './leading.ts';
import { isPointer, packetBase, type Known, type State } from './pointer.ts';

/** The states in which a function returns, and whether these are all. */
export interface Ends {
  readonly ends: readonly State[];
  readonly isWhole: boolean;
}

/** What a caller sees of how a function of the file ended. */
export interface Ending {
  /** Places of arguments into memory that has gone on every path. */
  readonly gone: readonly number[];
  /** The packet lies elsewhere on every path. */
  readonly isMoved: boolean;
  /** Bytes of the packet that some path has shown to be there, as in `State`: what the caller knows behind it is no more. */
  readonly proven: number;
  readonly varying: number;
  /** How many functions were followed for it. */
  readonly visits: number;
}

export function endingIn(
  state: State,
  given: readonly (Known | undefined)[],
  { ends, isWhole }: Ends,
  visits: number,
): Ending {
  const returns = ends.length > 0;
  return {
    gone: [...given.keys()].filter((place) => {
      const value = given[place];
      return returns && isPointer(value) && ends.every(({ gone }) => gone.has(value.base));
    }),
    isMoved: returns && ends.every(({ packet }) => packet !== state.packet),
    proven: isWhole ? Math.max(state.proven, ...ends.map(({ proven }) => proven)) : Infinity,
    varying: isWhole ? Math.max(state.varying, ...ends.map(({ varying }) => varying)) : Infinity,
    visits,
  };
}

interface Kept {
  readonly about: string;
  readonly endings: Map<string, Ending>;
}

const known = new WeakMap<object, Kept>();

/**
 * The endings of a function by what it was given, over all versions of the text in which it, what it calls and what the file
 * declares stay the same.
 */
export function endingsOf(file: CFile, callee: CFunction): Map<string, Ending> | undefined {
  const identity = file.identityOf(callee);
  if (!identity) return undefined;
  const about = `${file.outline} ${leadsTo(file, callee.name)} ${callbackKey(file)}`;
  let kept = known.get(identity);
  if (kept?.about !== about) known.set(identity, (kept = { about, endings: new Map() }));
  return kept.endings;
}

/** What is known of arguments, in words that are equal wherever the call stands. */
export function givenKey(state: State, given: readonly (Known | undefined)[]): string {
  const bases: string[] = [];
  const words = given.map((one) => {
    if (one?.kind === 'number') return `number ${one.value}`;
    if (!isPointer(one)) return one ? `${one.kind}${one.kind === 'context' && one.isReadOnly === true}` : '';
    if (!bases.includes(one.base)) bases.push(one.base);
    const { base, low, high, size, isReadOnly, mayBeNull } = one;
    const flags = [isReadOnly, mayBeNull, state.gone.has(base), base === packetBase(state.packet)];
    return [one.kind, base.replace(/\d+$/, ''), bases.indexOf(base), low, high, size, ...flags].join(' ');
  });
  return `${words.join(';')}|${state.proven}|${state.varying}`;
}
