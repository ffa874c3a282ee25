import type { Property, Trail } from '../../../syntax/c/flow/explore.ts';
import type { FlowGraph, ReturnStep, Step } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import { nodeWalks as walks, type NodeWalk } from '../facts/node-walks.ts';
import { follow, once } from './paths.ts';

/** A walk over nodes that is left while the node at hand is still referenced. */
export interface LeftWalk {
  readonly at: ReturnStep;
  readonly walk: CallTerm;
  readonly cursor: string;
  readonly put: NodeWalk['put'];
  readonly trail: Trail | undefined;
}

/** The walk that a path is in; none before, behind, and where the node was dropped. */
interface State {
  readonly cursor: string;
  readonly head: CallTerm;
  /** The walk has a node: it is not over, nor at its head. */
  readonly isInside: boolean;
}

export const leftWalksIn = once((_file, _fn, graph) => findLeft(graph));

function walkOf(step: Step): State | undefined {
  if (step.kind !== 'call' || step.heads !== 'loop' || !Object.hasOwn(walks, step.call.name))
    return undefined;
  const cursor = step.call.arguments[walks[step.call.name]!.cursor];
  return cursor?.kind === 'name' ? { cursor: cursor.name, head: step.call, isInside: false } : undefined;
}

function findLeft(graph: FlowGraph): readonly LeftWalk[] {
  if (!graph.steps.some(walkOf)) return [];
  const cleaned = new Set(
    graph.steps.flatMap((step) => (step.kind === 'declare' && step.cleanup !== undefined ? [step.name] : [])),
  );
  const found = new Map<number, LeftWalk>();
  const property: Property<State | null> = {
    start: null,
    key: (state) => (state ? `${state.head.start}${state.isInside ? '+' : ''}` : ''),
    step(state, step, { trail }) {
      const walk = walkOf(step);
      // A cursor that cleans up after itself needs no help.
      if (walk) return [{ state: cleaned.has(walk.cursor) ? null : walk }];
      if (!state?.isInside) return [{ state }];
      if (step.kind === 'return') {
        const isGiven = step.value !== undefined && isIn(step.value, state.cursor);
        if (!isGiven && !found.has(step.start)) {
          const put = walks[state.head.name]!.put;
          found.set(step.start, { at: step, walk: state.head, cursor: state.cursor, put, trail });
        }
        return [{ state: null }];
      }
      return [{ state: isKept(step, state.cursor) ? null : state }];
    },
    assume(state, { condition, truth }) {
      if (state === null || condition?.start !== state.head.start) return state;
      return truth === true ? { ...state, isInside: true } : null;
    },
  };
  follow(graph, property);
  return [...found.values()];
}

/** Dropped, stored, or given to somebody who may drop or keep it. */
function isKept(step: Step, cursor: string): boolean {
  if (step.kind === 'assign') return step.value !== undefined && isIn(step.value, cursor);
  if (step.kind !== 'call') return false;
  return (
    /put|[gs]et_node|_get$|free|release|add_action/.test(step.call.name) &&
    step.call.arguments.some((argument) => isIn(argument, cursor))
  );
}

/** The node itself, and no member of it. */
function isIn(term: Term, cursor: string): boolean {
  const inner = bare(term);
  if (keyOf(inner) === cursor || keyOf(inner) === `&${cursor}->fwnode`) return true;
  if (inner.kind === 'call')
    return (
      /^(?:of_node_get|of_fwnode_handle|to_of_node|fwnode_handle_get)$/.test(inner.name) &&
      inner.arguments.some((one) => isIn(one, cursor))
    );
  return (
    inner.kind === 'choice' && [inner.yes, inner.no].some((one) => one !== undefined && isIn(one, cursor))
  );
}
