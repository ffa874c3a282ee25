import { splitArguments } from '../literals.ts';
import { evaluate } from './evaluate.ts';
import { mayReturn, unwind, type Making } from './making.ts';
import { fieldOf, namedOf, type PlainNode } from './plain-node.ts';
import type { CallTerm, Term } from './term.ts';

/** The macro that a `while` or `if` of the tree stands for: `list_for_each_entry(...)`, `scoped_guard (...)`. */
export function headOf(making: Making, node: PlainNode, word: 'if' | 'while'): CallTerm | undefined {
  const { text } = making;
  const name = /^\w+/.exec(text.slice(node.start, node.start + 80))?.[0] ?? '';
  const condition = fieldOf(node, 'condition');
  if (name === word || name === '' || !condition) return undefined;
  const inner = namedOf(condition)[0];
  const start = node.start;
  const open = text.indexOf('(', start + name.length);
  const { end } = splitArguments(text, open, condition.end);
  return {
    start,
    end,
    kind: 'call',
    name,
    callee: { kind: 'name', name, start, end: start + name.length },
    arguments: inner ? flatten(making.term(inner)) : [],
  };
}

/** The list of a head is a comma expression to the parser. */
function flatten(term: Term): readonly Term[] {
  return term.kind === 'comma' ? term.parts.flatMap(flatten) : [term];
}

/** A block that a macro heads: `scoped_guard` undoes at its end what it did, others are conditions of their own. */
export function buildHead(
  making: Making,
  head: CallTerm,
  body: PlainNode | undefined,
  inside: () => void,
): void {
  const { builder, vocabulary, owed } = making;
  for (const argument of head.arguments) evaluate(making.site, argument);
  const out = builder.fresh();
  const step = {
    kind: 'call',
    call: head,
    discarded: true,
    heads: 'block',
    start: head.start,
    end: head.end,
  } as const;
  if (vocabulary.isGuard(head.name)) {
    // The conditional forms run the block, or leave it out, or return.
    if (head.name.includes('cond')) {
      builder.jump(out);
      mayReturn(making, head);
    }
    builder.push(step);
    making.owed = [...owed, step];
  } else {
    builder.jump(out);
    // What stands inside does not happen on the way past it.
    builder.enter(builder.fresh());
    builder.push(step);
  }
  inside();
  unwind(making, owed, body?.end ?? head.end);
  making.owed = owed;
  builder.enter(out);
}
