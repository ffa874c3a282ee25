import type { Property, Trail } from '../../../syntax/c/flow/explore.ts';
import type { CallStep, FlowGraph, Step } from '../../../syntax/c/flow/graph.ts';
import { loopsOf } from '../../../syntax/c/flow/loops.ts';
import { bare, followed, keyOf, type CallTerm, type Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { startsWith } from './hand-over.ts';
import { follow, once } from './paths.ts';

/** Memory that is freed, or used, behind its end. */
export interface AfterFree {
  readonly kind: 'twice' | 'used' | 'walked';
  readonly at: Term;
  readonly key: string;
  /** The call that freed it. */
  readonly by: CallTerm;
  readonly trail: Trail | undefined;
}

interface Freed {
  readonly key: string;
  readonly by: CallTerm;
}

/** Functions behind which the memory of an argument belongs to somebody else, and the number of that argument. */
const freeing: Readonly<Record<string, number>> = {
  kfree: 0,
  kvfree: 0,
  vfree: 0,
  kfree_sensitive: 0,
  kvfree_sensitive: 0,
  kmem_cache_free: 1,
  free_netdev: 0,
  devm_kfree: 1,
};

export const afterFreeIn = once((file, _fn, graph) => findAfterFree(file, graph));

function findAfterFree(file: CFile, graph: FlowGraph): readonly AfterFree[] {
  if (!graph.steps.some((step) => step.kind === 'call' && freedBy(file, step.call) !== undefined)) return [];
  const found = new Map<number, AfterFree>();
  let bodies: Bodies | undefined;
  const report = (fault: AfterFree): void => {
    if (!found.has(fault.at.start)) found.set(fault.at.start, fault);
  };
  const property: Property<readonly Freed[]> = {
    start: [],
    key: (state) => state.map(({ key, by }) => `${key}@${by.start}`).join(),
    step(state, step, { trail }) {
      let next = state;
      for (const { kind, at, key } of usesIn(file, step)) {
        const freed = next.find((one) => one.key === key);
        if (!freed || (kind === 'walked' && !goesOn(file, freed.by, step, (bodies ??= bodiesOf(graph)))))
          continue;
        report({ kind, at, key, by: freed.by, trail });
        next = next.filter((one) => one !== freed);
      }
      next = next.length === 0 ? next : next.filter((one) => !isRenewed(step, one));
      const key = step.kind === 'call' ? freedBy(file, step.call) : undefined;
      if (step.kind !== 'call' || key === undefined) return [{ state: next }];
      return [{ state: [...next.filter((one) => one.key !== key), { key, by: step.call }] }];
    },
  };
  follow(graph, property);
  return [...found.values()];
}

/** Whether the walk goes on behind a free in its body; one that begins behind the free reads nothing of it. */
function goesOn(file: CFile, by: CallTerm, head: Step, bodies: Bodies): boolean {
  const rest = /^[^}]*/.exec(file.source.text.slice(by.end, by.end + 400))![0];
  return bodies.get(head)?.has(by.start) === true && !/\b(?:break|return|goto)\b/.test(rest);
}

/** The starts of the calls in the rounds of each walk, by its head. */
type Bodies = ReadonlyMap<Step, ReadonlySet<number>>;

function bodiesOf(graph: FlowGraph): Bodies {
  const found = new Map<Step, Set<number>>();
  for (const { head, body } of loopsOf(graph)) {
    const walk = head.steps.find((step) => step.kind === 'call' && step.heads === 'loop');
    if (!walk) continue;
    const starts = found.get(walk) ?? new Set();
    found.set(walk, starts);
    for (const { steps } of body)
      for (const step of steps) if (step.kind === 'call') starts.add(step.call.start);
  }
  return found;
}

function freedBy(file: CFile, call: CallTerm): string | undefined {
  const index = Object.hasOwn(freeing, call.name) ? freeing[call.name] : undefined;
  const argument = index === undefined || isLocal(file, call.name) ? undefined : call.arguments[index];
  const key = argument ? keyOf(bare(argument)) : '';
  return key === '' || key === 'NULL' || key.includes('(') ? undefined : key;
}

interface Use {
  readonly kind: AfterFree['kind'];
  readonly at: Term;
  readonly key: string;
}

/** Walks that look at the entry they came from before they take the next one. */
const unsafeWalk = /^(?:list|hlist)_for_each(?:_entry)?(?:_reverse|_continue|_from)?$/;

function usesIn(file: CFile, step: Step): readonly Use[] {
  if (step.kind === 'access') return [{ kind: 'used', at: step.pointer, key: keyOf(step.pointer) }];
  if (step.kind !== 'call') return [];
  const { call, heads } = step;
  const [cursor] = call.arguments;
  if (heads === 'loop') {
    return cursor && unsafeWalk.test(call.name)
      ? [{ kind: 'walked', at: call.callee, key: keyOf(cursor) }]
      : [];
  }
  const key = freedBy(file, call);
  const inside = call.arguments.flatMap((argument): readonly Use[] => {
    const of = argument.kind === 'address' ? bare(argument.of) : undefined;
    const pointer = of?.kind === 'member' ? followed(of) : undefined;
    return pointer ? [{ kind: 'used', at: argument, key: keyOf(pointer) }] : [];
  });
  return key === undefined ? inside : [...inside, { kind: 'twice', at: call, key }];
}

/** What was freed is another thing from here on, or may be. */
function isRenewed(step: Step, { key }: Freed): boolean {
  if (step.kind === 'declare') return startsWith(key, step.name);
  if (step.kind === 'assign') {
    const target = bare(step.target);
    const written = keyOf(target);
    if (written === '' || key.includes(written)) return true;
    return target.kind === 'name' && new RegExp(`(?<![\\w.>])${target.name}\\b`).test(key);
  }
  return step.kind === 'call' && isHandedOut(step, key);
}

/** A call that gets the variable's address, or what the variable is a member of, may set it. */
function isHandedOut({ call, heads }: CallStep, key: string): boolean {
  return call.arguments.some((argument) => {
    const given = keyOf(bare(argument)).replace(/^&/, '');
    if (given === '') return argument.kind === 'unknown' || argument.kind === 'comma';
    // A macro may set what it is given.
    if (given === key || (heads !== undefined && key.includes(given))) return true;
    return startsWith(key, given);
  });
}
