import { KeptWith } from '../../../core/remembered.ts';
import type { FlowGraph } from '../../../syntax/c/flow/graph.ts';
import { createSummaries, type Summaries, type SummaryCache } from '../../../syntax/c/flow/summaries.ts';
import { bare, keyOf as keyOfTerm } from '../../../syntax/c/flow/term.ts';
import { error } from '../../../syntax/c/flow/vocabulary.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { releasedBy } from '../facts/pairs.ts';
import { isCleaning } from './telling-names.ts';
import { followLocks } from './held-locks.ts';
import { givenMemory } from './given-memory.ts';
import { placeOf } from './hand-over.ts';
import { endedArguments, keptArguments, keptFailing, storedArguments } from './kept-arguments.ts';
import { anyLock } from './lock-effects.ts';
import { follow, pathsOf } from './paths.ts';
import { mayBeSleeping, sleeping, waiting } from './sleeping.ts';

/** What callers have to know of a function of the same file. */
export interface Helper {
  /** The locks, by their last words, that it may return with otherwise than it was called with. */
  readonly unbalanced: readonly string[];
  /** The numbers of the arguments that it may keep, hand on or give back. */
  readonly keeps: readonly number[];
  /** Those of them that it stores or gives back, by what the functions that it calls are called. */
  readonly stores: readonly number[];
  /** Those of them that it gives to functions whose names say that nothing is left of it. */
  readonly ends: readonly number[];
  /** Those of them that it stores or gives back also on paths on which it fails. */
  readonly keepsFailing: readonly number[];
  /** The functions elsewhere that it calls, by helpers or by itself, and whose names say that they give something back. */
  readonly cleans: readonly string[];
  /** What it frees that is neither its own nor given to it as such: members, `->table`, and variables of the file. */
  readonly frees: readonly string[];
  /** The allocator whose memory it returns, for its caller to free. */
  readonly gives?: string;
  /** The call by which it sleeps, whenever it gets past its first checks. */
  readonly sleeps?: string;
  /** Whether it calls anything at all that sleeps, or may be a name of the kernel's that does. */
  readonly maySleep: boolean;
}

const cache: SummaryCache<Helper> = new KeptWith();
const made = new KeptWith<CFile, Summaries<Helper>>();

/** What is known of the functions of a file. */
export function helpersOf(file: CFile): Summaries<Helper> {
  let found = made.get(file);
  if (!found) {
    found = createSummaries(file, cache, {
      make(fn, of) {
        const graph = pathsOf(file, fn);
        if (!graph)
          return {
            unbalanced: [anyLock],
            keeps: fn.parameters.map((_, index) => index),
            stores: fn.parameters.map((_, index) => index),
            ends: fn.parameters.map((_, index) => index),
            keepsFailing: [],
            cleans: ['unknown'],
            frees: [],
            maySleep: false,
          };
        const around = { file, helper: of };
        const sleeps = sleepsBy(graph, (call) => (waiting(call) ? call.name : sleeping(around, call)));
        const maySleep = graph.steps.some(
          (step) =>
            step.kind === 'call' && (waiting(step.call) ?? mayBeSleeping(around, step.call)) !== undefined,
        );
        const { unbalanced } = followLocks(graph, around);
        const keeps = keptArguments(graph, (name) => of(name)?.keeps);
        const stores = storedArguments(graph, keeps, of);
        const ends = endedArguments(graph, stores, of);
        const keepsFailing = keptFailing(graph, stores, of);
        const cleans = cleansBy(graph, of);
        const frees = freedBy(graph, of);
        const gives = givenMemory(graph, of);
        return {
          unbalanced,
          keeps,
          stores,
          ends,
          keepsFailing,
          cleans,
          frees,
          maySleep,
          ...(gives === undefined ? {} : { gives }),
          ...(sleeps === undefined ? {} : { sleeps }),
        };
      },
      key: keyOf,
    });
    made.set(file, found);
  }
  return found;
}

/** What is found in a function hangs on what the helpers that it calls do. */
export function tellOfHelpers(file: CFile): void {
  file.hangOn((called) => toldOfHelpers(file, called));
}

/** What is known of the helpers among some names, in one text. */
export function toldOfHelpers(file: CFile, called: Iterable<string>): string {
  const summaries = helpersOf(file);
  let told = '';
  for (const name of called) {
    const helper = file.has('function', name) ? summaries.of(name) : undefined;
    if (helper) told += `|${name}:${keyOf(helper)}`;
  }
  return told;
}

function keyOf({
  unbalanced,
  keeps,
  stores,
  ends,
  keepsFailing,
  cleans,
  frees,
  gives = '',
  sleeps = '',
}: Helper): string {
  const lists = [unbalanced, keeps, stores, ends, keepsFailing, cleans, frees].map((list) => list.join());
  return `${lists.join(';')}${gives === '' ? '' : `+${gives}`}${sleeps === '' ? '' : `!${sleeps}`}`;
}

function cleansBy(graph: FlowGraph, of: (name: string) => Helper | undefined): readonly string[] {
  const found = new Set<string>();
  for (const step of graph.steps) {
    if (step.kind !== 'call') continue;
    const { name, callee } = step.call;
    const called = name === '' && callee.kind === 'member' ? callee.name : name;
    const known = of(called);
    for (const one of known?.cleans ?? (isCleaning(called) ? [called] : [])) found.add(one);
  }
  return [...found];
}

function freedBy(graph: FlowGraph, of: (name: string) => Helper | undefined): readonly string[] {
  const declared = graph.steps.flatMap((step) => (step.kind === 'declare' ? [step.name] : []));
  const own = new Set([...declared, ...graph.fn.parameters.map(({ name }) => name)]);
  const found = new Set<string>();
  for (const step of graph.steps) {
    if (step.kind !== 'call') continue;
    const { name, arguments: given } = step.call;
    for (const one of of(name)?.frees ?? []) found.add(one);
    const freed = given[releasedBy(name) ?? -1];
    const key = freed ? keyOfTerm(bare(freed)) : '';
    if (key !== '' && !own.has(key)) found.add(placeOf(key));
  }
  return [...found];
}

type CallOf = Parameters<typeof sleeping>[1];

/** The call by which every path sleeps that does not fail before. */
function sleepsBy(graph: FlowGraph, of: (call: CallOf) => string | undefined): string | undefined {
  if (!graph.steps.some((step) => step.kind === 'call' && of(step.call) !== undefined)) return undefined;
  let found: string | undefined;
  let others = 0;
  follow<string>(graph, {
    start: '',
    key: (state) => (state === '' ? '' : 'slept'),
    step(state, step, { valueOf }) {
      if (step.kind === 'call' && state === '') return [{ state: of(step.call) ?? '' }];
      if (step.kind === 'return') {
        if (state !== '') found = state;
        else if (!step.value || valueOf(step.value) !== error) others++;
      }
      return [{ state }];
    },
  });
  return others === 0 ? found : undefined;
}
