import type { CFunction } from '../types.ts';
import { Builder, reversePostorder, type OpenBlock } from './builder.ts';
import { buildStatement } from './statements.ts';
import { evaluate, type Site } from './evaluate.ts';
import type { Decided, FlowGraph } from './graph.ts';
import { lowerTerm, type Texts } from './lower-term.ts';
import { resolveGotos, type Making } from './making.ts';
import { fieldOf, type PlainNode } from './plain-node.ts';
import { bare, keyOf, partsOf, type CallTerm, type Term } from './term.ts';
import type { Vocabulary } from './vocabulary.ts';

/** More blocks than the largest function of the kernel has. */
const mostBlocks = 20_000;

/** The paths of a function. Undefined where it did not parse, or has no end. */
export function buildGraph(
  text: string,
  fn: CFunction,
  plain: PlainNode | undefined,
  vocabulary: Vocabulary,
): FlowGraph | undefined {
  const definition = plain && findBody(plain, fn);
  if (!definition) return undefined;
  const builder = new Builder();
  const entry = builder.here!;
  const exit = builder.fresh();
  const making = createMaking(text, vocabulary, builder, exit);
  buildStatement(making, definition);
  builder.push({ kind: 'return', start: fn.body.end - 1, end: fn.body.end });
  builder.jump(exit);
  resolveGotos(making);
  if (builder.count > mostBlocks) return undefined;
  const blocks = reversePostorder(entry);
  return { fn, entry, exit, blocks, steps: blocks.flatMap((block) => block.steps) };
}

/** The node may be the whole file, where something before the function is masked. */
function findBody(node: PlainNode, { body }: CFunction): PlainNode | undefined {
  const all = node.type === 'function_definition' ? [node] : node.children;
  const own = all.find(
    (one) => one.type === 'function_definition' && one.start <= body.start && body.start < one.end,
  );
  return own && fieldOf(own, 'body');
}

function createMaking(text: string, vocabulary: Vocabulary, builder: Builder, exit: OpenBlock): Making {
  const texts: Texts = {
    text,
    statements: (inner) => {
      buildStatement(making, inner);
    },
  };
  const making: Making = {
    text,
    vocabulary,
    builder,
    site: createSite(vocabulary, builder, () => making),
    exit,
    owed: [],
    breakTo: undefined,
    continueTo: undefined,
    labels: new Map(),
    gotos: [],
    cases: undefined,
    term: (node) => lowerTerm(texts, node),
    condition: (term, yes, no) => {
      buildCondition(making, term, { to: yes, decides: [] }, { to: no, decides: [] });
    },
  };
  return making;
}

function createSite(vocabulary: Vocabulary, builder: Builder, making: () => Making): Site {
  return {
    vocabulary,
    push(step) {
      builder.push(step);
      if (step.kind === 'call') afterCall(making(), step.call);
    },
    branch(condition, truth, inside) {
      const join = builder.fresh();
      const taken = builder.split(condition, truth);
      builder.jump(join, { condition, truth: !truth });
      builder.here = taken;
      inside();
      builder.enter(join);
    },
    choose(condition, yes, no) {
      const [first, second, join] = [builder.fresh(), builder.fresh(), builder.fresh()];
      making().condition(condition, first, second);
      builder.here = first;
      yes();
      builder.jump(join);
      builder.here = second;
      no();
      builder.enter(join);
    },
  };
}

/** Calls that end the path, or may. */
function afterCall(making: Making, call: CallTerm): void {
  const { builder, vocabulary } = making;
  if (vocabulary.isEnd(call.name)) builder.here = undefined;
  else if (vocabulary.isAssertion(call.name) && call.arguments[0]) {
    builder.here = builder.here && builder.split(call.arguments[0], false);
  }
}

/** Where an outcome of a condition leads, and which longer conditions it decides. */
interface Way {
  readonly to: OpenBlock;
  readonly decides: readonly Decided[];
}

/** Branches on a condition, taken apart at `&&`, `||` and `!`; its parts' steps come where they are evaluated. */
function buildCondition(making: Making, term: Term, yes: Way, no: Way): void {
  const { builder, site } = making;
  const bared = bare(term);
  const through = throughOf(making, bared);
  if (through) buildCondition(making, through, yes, no);
  else if (bared.kind === 'unary' && bared.operator === '!') buildCondition(making, bared.of, no, yes);
  else if (bared.kind === 'logic') {
    const middle = { to: builder.fresh(), decides: [] };
    const isLasting = keyOf(bared) !== '' && isRepeatable(making, bared);
    const deciding = ({ to, decides }: Way, truth: boolean): Way =>
      isLasting ? { to, decides: [...decides, { whole: bared, truth }] } : { to, decides };
    const [holds, fails] = [deciding(yes, true), deciding(no, false)];
    if (bared.operator === '&&') buildCondition(making, bared.left, middle, fails);
    else buildCondition(making, bared.left, holds, middle);
    builder.here = middle.to;
    buildCondition(making, bared.right, holds, fails);
  } else {
    evaluate(site, term);
    const value = constantOf(term);
    for (const [{ to, decides }, truth] of [
      [yes, true],
      [no, false],
    ] as const) {
      const known = decides.length > 0 ? { decides } : {};
      if (value === undefined) builder.jump(to, { condition: term, truth, ...known });
      else if (value === truth) builder.jump(to, known);
    }
    builder.here = undefined;
  }
}

/** Asked again of the same things, it gives the same answer. */
function isRepeatable({ vocabulary }: Pick<Making, 'vocabulary'>, term: Term): boolean {
  if (term.kind !== 'call') return partsOf(term).every((part) => isRepeatable({ vocabulary }, part));
  const isSteady = vocabulary.isSteady(term.name) || vocabulary.transparent(term.name) !== undefined;
  return isSteady && term.arguments.every((one) => isRepeatable({ vocabulary }, one));
}

/** The argument whose truth a call has. */
function throughOf({ vocabulary }: Making, term: Term): Term | undefined {
  return term.kind === 'call' ? term.arguments[vocabulary.transparent(term.name) ?? -1] : undefined;
}

/** Whether a condition never changes: `while (1)`. */
function constantOf(term: Term): boolean | undefined {
  if (term.kind === 'number' && term.value !== undefined) return term.value !== 0;
  if (term.kind === 'name' && term.name === 'true') return true;
  return term.kind === 'name' && term.name === 'false' ? false : undefined;
}
