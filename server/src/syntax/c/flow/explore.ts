import { KeptWith } from '../../../core/remembered.ts';
import { factOf, joined, noFacts, withFact, without, type Facts } from './facts.ts';
import type { Block, Edge, FlowGraph, Step } from './graph.ts';
import { bare, followed, keyOf, type Term } from './term.ts';
import { assume, assumeEqual, constantKey, decided, resultKey, valueOf } from './values.ts';
import { any, error, other, zero, type Values, type Vocabulary } from './vocabulary.ts';

/** One thing that is followed along all paths, such as the locks that are held. */
export interface Property<P> {
  readonly start: P;
  /** Equal for states that need not be told apart; paths that meet with equal ones become one. */
  key(state: P): string;
  /**
   * The states behind a step, most often one. None ends the path in silence: something happened that is not understood.
   * An outcome may say what the call gave, as the two of a trylock do.
   */
  step(state: P, step: Step, at: Moment): readonly Outcome<P>[];
  /** Behind a condition; absent where conditions change nothing. */
  assume?(state: P, edge: Edge, at: Moment): P | undefined;
}

export interface Outcome<P> {
  readonly state: P;
  /** What the call of this step gave. */
  readonly gave?: Values;
  /** What is known of other terms from here on. */
  readonly facts?: Facts;
}

/** How a path came to a point: the steps that a property remarked on, and the branches taken, latest first. */
export interface Trail {
  readonly before: Trail | undefined;
  readonly edge?: Edge;
  readonly step?: Step;
}

export interface Moment {
  readonly facts: Facts;
  readonly trail: Trail | undefined;
  readonly valueOf: (term: Term) => Values;
}

interface Path<P> {
  readonly state: P;
  readonly facts: Facts;
  readonly trail: Trail | undefined;
}

/** More states than this at one block are not told apart any more: the rest is left out, which only misses things. */
const mostStates = 24;
/** Steps of one exploration; the largest functions of the kernel need a tenth. */
const mostSteps = 60_000;

/** Whether everything was followed to its end. */
export type Explored = 'whole' | 'cut';

/**
 * Follows a property along all paths of a function. Paths that meet in a block with equal states become one, which keeps
 * what both know: so a flag that was set along with a lock still tells the two apart, and the work stays small.
 */
export function explore<P>(graph: FlowGraph, vocabulary: Vocabulary, property: Property<P>): Explored {
  const order = orderOf(graph);
  const arrived: Map<string, Path<P>>[] = [];
  const waiting: Map<string, Path<P>>[] = [];
  let steps = 0;
  let result: Explored = 'whole';
  let next = 0;
  const arrive = (block: Block, path: Path<P>): void => {
    const key = property.key(path.state);
    const index = order.get(block)!;
    const known = (arrived[index] ??= new Map<string, Path<P>>());
    const before = known.get(key);
    if (!before && known.size >= mostStates) {
      result = 'cut';
      return;
    }
    const facts = before ? joined(before.facts, path.facts) : path.facts;
    if (before && facts === before.facts) return;
    const merged = before ? { ...before, facts } : path;
    known.set(key, merged);
    (waiting[index] ??= new Map<string, Path<P>>()).set(key, merged);
    next = Math.min(next, index);
  };
  arrive(graph.entry, { state: property.start, facts: factsOfParameters(graph), trail: undefined });
  while (next < graph.blocks.length) {
    const queue = waiting[next];
    if (queue === undefined || queue.size === 0) {
      next++;
      continue;
    }
    const [key, path] = queue.entries().next().value!;
    queue.delete(key);
    const block = graph.blocks[next]!;
    steps += block.steps.length + 1;
    if (steps > mostSteps) return 'cut';
    for (const end of runBlock(block, path, vocabulary, property)) {
      for (const edge of block.edges) {
        const taken = follow(edge, end, vocabulary, property);
        if (taken) arrive(edge.to, taken);
      }
    }
  }
  return result;
}

const orders = new KeptWith<FlowGraph, ReadonlyMap<Block, number>>();

/** The places of the blocks: several properties are followed in one graph. */
function orderOf(graph: FlowGraph): ReadonlyMap<Block, number> {
  let order = orders.get(graph);
  if (!order) orders.set(graph, (order = new Map(graph.blocks.map((block, index) => [block, index]))));
  return order;
}

const unsigned = /^(?:const )?(?:bool|size_t|unsigned\b.*|u(?:8|16|32|64)|__u(?:8|16|32|64)|uint\d*(?:_t)?)$/;

/** A parameter without a sign is no error number. */
function factsOfParameters({ fn }: FlowGraph): Facts {
  let facts = noFacts;
  for (const { name, type } of fn.parameters)
    if (name !== undefined && unsigned.test(type)) facts = withFact(facts, name, any & ~error);
  return facts;
}

/** Most steps ask for nothing: what answers a question is made when it is asked for. */
class AskedMoment implements Moment {
  readonly facts: Facts;
  readonly trail: Trail | undefined;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary, facts: Facts, trail: Trail | undefined) {
    this.#vocabulary = vocabulary;
    this.facts = facts;
    this.trail = trail;
  }

  get valueOf(): (term: Term) => Values {
    return (term) => valueOf(this.#vocabulary, this.facts, term);
  }
}

function runBlock<P>(
  block: Block,
  path: Path<P>,
  vocabulary: Vocabulary,
  property: Property<P>,
): readonly Path<P>[] {
  let paths: readonly Path<P>[] = [path];
  for (const step of block.steps) {
    if (paths.length === 1) {
      // Most steps change nothing on the only path that is left, and nothing is made for them.
      const only = paths[0]!;
      const outcomes = property.step(only.state, step, new AskedMoment(vocabulary, only.facts, only.trail));
      if (outcomes.length === 1) {
        const after = behind(only, step, outcomes[0]!, vocabulary, property);
        if (after !== only) paths = [after];
      } else paths = outcomes.map((one) => behind(only, step, one, vocabulary, property));
      continue;
    }
    const after = paths.flatMap((one) =>
      property
        .step(one.state, step, new AskedMoment(vocabulary, one.facts, one.trail))
        .map((outcome) => behind(one, step, outcome, vocabulary, property)),
    );
    if (after.length > mostStates) after.length = mostStates;
    paths = after;
  }
  return paths;
}

/** The path itself where a step changes nothing. */
function behind<P>(
  path: Path<P>,
  step: Step,
  { state, gave, facts = path.facts }: Outcome<P>,
  vocabulary: Vocabulary,
  property: Property<P>,
): Path<P> {
  const known = factsAfter(vocabulary, facts, step, gave);
  if (state === path.state && known === path.facts) return path;
  const isNew = state !== path.state && property.key(state) !== property.key(path.state);
  return { state, facts: known, trail: isNew ? { before: path.trail, step } : path.trail };
}

/** What a step changes of what is known. */
function factsAfter(vocabulary: Vocabulary, facts: Facts, step: Step, gave: Values | undefined): Facts {
  switch (step.kind) {
    case 'declare':
      return without(facts, step.name, false);
    case 'assign': {
      const value = step.value ? valueOf(vocabulary, facts, step.value) : any;
      const target = bare(step.target);
      const known = withFact(forget(facts, target), keyOf(target), value);
      return step.value ? withFact(known, constantKey(keyOf(target), step.value), other) : known;
    }
    case 'call': {
      let known = withFact(facts, resultKey(step.call), gave ?? any);
      // What is handed out by address may come back as anything.
      for (const argument of step.call.arguments) {
        const inner = bare(argument);
        if (inner.kind === 'address') known = followedIn(forget(known, bare(inner.of)), bare(inner.of));
      }
      if (step.heads !== undefined) {
        for (const argument of step.call.arguments) {
          if (argument.kind === 'name') known = without(known, argument.name, false);
        }
      }
      return known;
    }
    case 'access':
      return followedIn(facts, step.term);
    default:
      return facts;
  }
}

/** What is followed here is no NULL behind it, or nothing comes behind it. */
function followedIn(facts: Facts, term: Term): Facts {
  const pointer = followed(term);
  if (pointer?.kind !== 'name') return facts;
  return withFact(facts, pointer.name, factOf(facts, pointer.name) & ~zero);
}

function forget(facts: Facts, target: Term): Facts {
  if (target.kind === 'name') return without(facts, target.name, false);
  if (target.kind === 'member') return without(facts, target.name, true);
  return facts;
}

function follow<P>(
  edge: Edge,
  path: Path<P>,
  vocabulary: Vocabulary,
  property: Property<P>,
): Path<P> | undefined {
  let { facts, trail } = path;
  if (edge.condition) {
    const known = edge.equals
      ? assumeEqual(vocabulary, facts, edge.condition, edge.equals)
      : edge.truth === undefined
        ? facts
        : assume(vocabulary, facts, edge.condition, edge.truth);
    if (!known) return undefined;
    facts = known;
    trail = { before: trail, edge };
  }
  for (const { whole, truth } of edge.decides ?? []) {
    const known = decided(vocabulary, facts, whole, truth);
    if (!known) return undefined;
    facts = known;
  }
  const state = property.assume
    ? property.assume(path.state, edge, new AskedMoment(vocabulary, facts, trail))
    : path.state;
  return state === undefined ? undefined : { state, facts, trail };
}
