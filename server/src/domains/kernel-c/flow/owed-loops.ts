import type { Edge, FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { loopsOf } from '../../../syntax/c/flow/loops.ts';
import type { CallTerm } from '../../../syntax/c/flow/term.ts';
import { releasedBy } from '../facts/pairs.ts';
import { isGivenBack } from './hand-over.ts';
import type { Taken } from './taken.ts';

/** What a loop gives back in its rounds, and what it takes itself. */
interface Rounds {
  readonly releases: readonly CallTerm[];
  readonly starts: ReadonlySet<number>;
}

/**
 * What nobody can follow through loops. What a round has taken and leaves to the next one is kept on purpose, or counted; and behind
 * `while (i--) put(p[i]);` somebody counted too, so that a path without a round is none that can be taken.
 */
export function settledInLoops(graph: FlowGraph): (edge: Edge, taken: Taken) => boolean {
  const back = new Map<Edge, Rounds>();
  const left = new Map<Edge, Rounds[]>();
  for (const loop of loopsOf(graph)) {
    // `goto again` tries once more with what it has.
    if (loop.back.isGoto === true) continue;
    const calls = [...loop.body].flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'call' ? [step.call] : [])),
    );
    const rounds = {
      releases: calls.filter(({ name }) => releasedBy(name) !== undefined),
      starts: new Set(calls.map(({ start }) => start)),
    };
    back.set(loop.back, rounds);
    for (const edge of loop.head.edges) {
      if (rounds.releases.length > 0 && !loop.body.has(edge.to))
        left.set(edge, [...(left.get(edge) ?? []), rounds]);
    }
  }
  // A round that gives it back has it to itself.
  const isLeftOver = (rounds: Rounds | undefined, taken: Taken): boolean =>
    rounds?.starts.has(taken.call.start) === true &&
    !rounds.releases.some((call) => isGivenBack(call, taken));
  const isCounted = ({ releases, starts }: Rounds, taken: Taken): boolean =>
    !starts.has(taken.call.start) && releases.some((call) => isGivenBack(call, taken));
  return (edge, taken) =>
    isLeftOver(back.get(edge), taken) || left.get(edge)?.some((rounds) => isCounted(rounds, taken)) === true;
}
