import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { bare, keyOf, mentions, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import type { ResultRange } from '../facts/results.ts';
import { boundsOf } from './bounds.ts';
import { follow, pathsOf } from './paths.ts';

/** A value that a function may return, with the numbers that the verifier thinks it may be. */
export interface Returned {
  readonly value: Term;
  /** Where it comes from: the value itself, or what was assigned to the variable that is returned. */
  readonly from: Term;
  readonly range: ResultRange;
  /** Where a function that is called for it returns it. */
  readonly inside?: Term;
}

/** Functions that return what others return are followed so far. */
const deepest = 3;

/** What a function returns on its paths, as far as the text tells. */
export function returnedBy(file: CFile, graph: FlowGraph, depth = 0): readonly Returned[] {
  const found = new Map<string, Returned>();
  const names = new Set(
    graph.steps.flatMap((step) => {
      const value = step.kind === 'return' && step.value ? bare(step.value) : undefined;
      return value?.kind === 'name' ? [value.name] : [];
    }),
  );
  follow<ReadonlyMap<string, Term>>(file, graph, {
    start: new Map(),
    key: (state) => [...state].map(([name, term]) => `${name}@${term.start}`).join(),
    step(state, step) {
      if (step.kind === 'return' && step.value) {
        const value = bare(step.value);
        const from = value.kind === 'name' ? (state.get(value.name) ?? step.value) : step.value;
        for (const one of rangesOf(file, graph, from, depth))
          found.set(`${step.start} ${from.start} ${one.range.low}`, { value: step.value, from, ...one });
      }
      if (step.kind !== 'assign') return [{ state }];
      const key = keyOf(bare(step.target));
      if (!names.has(key)) return [{ state }];
      const next = new Map(state);
      next.delete(key);
      if (step.value && !mentions(step.value, key)) next.set(key, step.value);
      return [{ state: next }];
    },
    // A question may tell the verifier more.
    assume(state, { condition }) {
      const asked = condition && [...state.keys()].filter((name) => mentions(condition, name));
      if (!asked || asked.length === 0) return state;
      return new Map([...state].filter(([name]) => !asked.includes(name)));
    },
  });
  return [...found.values()];
}

function rangesOf(
  file: CFile,
  graph: FlowGraph,
  term: Term,
  depth: number,
): readonly Pick<Returned, 'range' | 'inside'>[] {
  const inner = bare(term);
  const callee = inner.kind === 'call' ? file.functionNamed(inner.name) : undefined;
  if (inner.kind === 'call' && callee) {
    // What hangs on a constant that is handed over is another path each time.
    const isPlain = inner.arguments.every(({ kind }) => kind === 'name' || kind === 'member');
    const own = isPlain && depth < deepest && !callee.broken ? pathsOf(file, callee) : undefined;
    if (!own) return [];
    return returnedBy(file, own, depth + 1).map(({ range, from, inside = from }) => ({ range, inside }));
  }
  const range = boundsOf(file, graph, term);
  return range ? [{ range }] : [];
}
