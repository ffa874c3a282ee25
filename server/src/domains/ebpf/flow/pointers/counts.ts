import type { AssignStep, Edge, FlowGraph } from '../../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, type CallTerm, type Term } from '../../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../../syntax/c/types.ts';
import { codeOf } from '../../model/code.ts';
import { numberOf } from '../../model/numbers.ts';
import { once } from '../paths.ts';
import type { Known, State } from './pointer.ts';

/** A text and one of its functions. */
interface Place {
  readonly file: CFile;
  readonly graph: FlowGraph;
}

/** The one number that an expression is on this path, as a compiler or the verifier works it out. */
export function numberAt(place: Place, state: State, term: Term): number | undefined {
  switch (term.kind) {
    case 'name': {
      const known = state.known.get(term.name);
      if (known) return known.kind === 'number' ? known.value : undefined;
      if (term.name === 'true' || term.name === 'false') return Number(term.name === 'true');
      return written(place, term);
    }
    case 'cast':
      return numberAt(place, state, term.of);
    case 'binary': {
      const [left, right] = [numberAt(place, state, term.left), numberAt(place, state, term.right)];
      return left === undefined || right === undefined ? undefined : reckoned(term.operator, left, right);
    }
    case 'member':
    case 'call':
      return undefined;
    default:
      return written(place, term);
  }
}

function written({ file, graph }: Place, { start, end }: Term): number | undefined {
  return numberOf(file, { within: graph.fn }, file.source.text.slice(start, end));
}

function reckoned(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return undefined;
  }
}

/** What an assignment makes of a number: `off = 14`, or `off += sizeof(*header)`, which has no value of its own among the steps. */
export function numberSet(
  place: Place,
  state: State,
  { target, value, start, end }: AssignStep,
): Known | undefined {
  const key = keyOf(bare(target));
  if (countsIn(place.file, place.graph.fn)?.has(key) !== true) return undefined;
  // In a loop it is set on from itself in every round, and each round would be a path of its own.
  if ((!value || mentions(value, key)) && isLooping(place)) return undefined;
  const found = value ? numberAt(place, state, value) : added(place, state, key, start, end);
  return found === undefined ? undefined : { kind: 'number', value: found };
}

function added(place: Place, state: State, key: string, start: number, end: number): number | undefined {
  const before = state.known.get(key);
  const text = place.file.source.text.slice(start, end);
  const [, sign, more] = /^\s*\w+\s*([-+])=\s*([^]+)$/.exec(text) ?? [];
  if (before?.kind !== 'number' || sign === undefined) return undefined;
  const known = state.known.get(more!.trim());
  const by = known?.kind === 'number' ? known.value : numberOf(place.file, { within: place.graph.fn }, more!);
  return by === undefined ? undefined : before.value + (sign === '+' ? by : -by);
}

function isLooping({ file, graph }: Place): boolean {
  const { body } = graph.fn;
  const code = codeOf(file).slice(body.start, body.end);
  return /\b(?:for|while|do|goto|bpf_for|bpf_for_each|bpf_repeat)\b/.test(code);
}

/** Variables that are added to something or handed to somebody: only of these it matters which number they are. */
const countsIn = once((file, fn, { steps }): ReadonlySet<string> => {
  const body = codeOf(file).slice(fn.body.start, fn.body.end);
  const names = new Set(steps.flatMap((step) => (step.kind === 'declare' ? [step.name] : [])));
  for (const { name } of fn.parameters) if (name !== undefined) names.add(name);
  return new Set(
    [...names].filter((name) =>
      new RegExp(`[-+]=?\\s*\\(?\\s*${name}\\b|\\b${name}\\s*[-+](?![-+>])|[(,]\\s*${name}\\s*[,)]`).test(
        body,
      ),
    ),
  );
});

/** Numbers whose address a call gets are not known behind it. */
export function withoutLent(state: State, { arguments: given }: CallTerm): State {
  let known: Map<string, Known> | undefined;
  for (const one of given) {
    const inner = bare(one);
    const key = inner.kind === 'address' ? keyOf(bare(inner.of)) : '';
    if (state.known.get(key)?.kind === 'number') (known ??= new Map(state.known)).delete(key);
  }
  return known ? { ...state, known } : state;
}

/** Whether numbers that are known tell that a branch is not taken, as where a caller's constant chooses. */
export function isExcluded(place: Place, state: State, { condition, truth }: Edge): boolean {
  const found = condition && decided(place, state, bare(condition));
  return found !== undefined && truth !== undefined && found !== truth;
}

function decided(place: Place, state: State, term: Term): boolean | undefined {
  if (term.kind === 'unary' && term.operator === '!') {
    const inner = decided(place, state, bare(term.of));
    return inner === undefined ? undefined : !inner;
  }
  if (term.kind === 'name') {
    const known = state.known.get(term.name);
    return known?.kind === 'number' ? known.value !== 0 : undefined;
  }
  if (term.kind !== 'binary') return undefined;
  const [left, right] = [numberAt(place, state, term.left), numberAt(place, state, term.right)];
  if (left === undefined || right === undefined) return undefined;
  switch (term.operator) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}
