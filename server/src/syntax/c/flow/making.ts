import type { Span } from '../../../core/types.ts';
import type { Builder, OpenBlock } from './builder.ts';
import type { Site } from './evaluate.ts';
import type { Block, CallStep, DeclareStep, LeaveStep } from './graph.ts';
import type { PlainNode } from './plain-node.ts';
import type { Term } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a scope undoes when it is left. */
export type Owed = DeclareStep | CallStep;

/** A function's graph in the making, as the statements see it. */
export interface Making {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly builder: Builder;
  readonly site: Site;
  readonly exit: Block;
  /** What is undone at the end of scopes around here, the innermost last. */
  owed: readonly Owed[];
  /** Where `break` and `continue` lead, with what was owed outside. */
  breakTo: Target | undefined;
  continueTo: Target | undefined;
  readonly labels: Map<string, Target>;
  readonly gotos: Goto[];
  /** The open `switch`, for its cases. */
  cases: CaseSink | undefined;
  term(node: PlainNode): Term;
  /** The steps of a condition, with `if (truth)` and `else` behind it as blocks. */
  condition(term: Term, yes: OpenBlock, no: OpenBlock): void;
}

export interface Target {
  readonly block: Block;
  readonly owed: readonly Owed[];
}

/** A `goto` that waits for its label: `from` is a block of its own. */
export interface Goto {
  readonly name: string;
  readonly from: OpenBlock;
  readonly owed: readonly Owed[];
  readonly end: number;
}

export interface CaseSink {
  readonly subject: Term;
  readonly head: OpenBlock;
  readonly owed: readonly Owed[];
  hasDefault: boolean;
}

/** Undoes what the scopes between here and an outer place owe, the innermost first. */
export function unwind(making: Making, outer: readonly Owed[], end: number): void {
  for (const step of leaves(making.owed, outer, end)) making.builder.push(step);
}

function leaves(inner: readonly Owed[], outer: readonly Owed[], end: number): LeaveStep[] {
  const left = inner.filter((one) => !outer.includes(one)).reverse();
  return left.map((of) => ({ kind: 'leave', of, start: end, end }));
}

/** A way out of the function that a macro may take, with what is held here. */
export function mayReturn(making: Making, { start, end }: Span): void {
  const { builder } = making;
  const here = builder.here;
  if (!here) return;
  builder.enter(builder.fresh());
  unwind(making, [], end);
  builder.push({ kind: 'return', start, end });
  builder.jump(making.exit);
  builder.here = here;
  builder.enter(builder.fresh());
}

/** Leads every `goto` to its label, through the ends of the scopes that it leaves. */
export function resolveGotos({ gotos, labels }: Making): void {
  for (const { name, from, owed, end } of gotos) {
    const target = labels.get(name);
    if (!target) continue;
    from.steps.push(...leaves(owed, target.owed, end));
    from.edges.push({ to: target.block, isGoto: true });
  }
}
