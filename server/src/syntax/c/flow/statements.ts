import type { Span } from '../../../core/types.ts';
import { evaluate } from './evaluate.ts';
import type { Block } from './graph.ts';
import { buildDeclaration } from './declarations.ts';
import { buildHead, headOf } from './macro-heads.ts';
import { mayReturn, unwind, type Making, type Target } from './making.ts';
import { fieldOf, namedOf, type PlainNode } from './plain-node.ts';
import type { Term } from './term.ts';

/** Adds a statement to the graph, from where the builder is. */
export function buildStatement(making: Making, node: PlainNode): void {
  switch (node.type) {
    case 'compound_statement':
      buildScope(making, node);
      return;
    case 'expression_statement':
      for (const child of namedOf(node)) buildExpression(making, child);
      return;
    case 'declaration':
      buildDeclaration(making, node);
      return;
    case 'if_statement':
      buildIf(making, node);
      return;
    case 'while_statement':
      buildWhile(making, node);
      return;
    case 'do_statement':
      buildDo(making, node);
      return;
    case 'for_statement':
      buildFor(making, node);
      return;
    case 'switch_statement':
      buildSwitch(making, node);
      return;
    case 'case_statement':
      buildCase(making, node);
      return;
    case 'labeled_statement':
      buildLabel(making, node);
      return;
    case 'return_statement': {
      const value = namedOf(node)[0];
      buildReturn(making, value && making.term(value), node);
      return;
    }
    case 'goto_statement':
      buildGoto(making, node);
      return;
    case 'break_statement':
      leaveTo(making, making.breakTo, node);
      return;
    case 'continue_statement':
      leaveTo(making, making.continueTo, node);
      return;
    default:
      for (const child of namedOf(node)) buildStatement(making, child);
  }
}

function buildReturn(making: Making, value: Term | undefined, { start, end }: Span): void {
  const { builder } = making;
  if (value) evaluate(making.site, value);
  unwind(making, [], end);
  builder.push({ kind: 'return', ...(value ? { value } : {}), start, end });
  builder.jump(making.exit);
  builder.here = undefined;
}

function buildScope(making: Making, node: PlainNode): void {
  const outer = making.owed;
  for (const child of namedOf(node)) buildStatement(making, child);
  unwind(making, outer, node.end);
  making.owed = outer;
}

/** An expression as a statement: a call's result is thrown away. */
function buildExpression(making: Making, node: PlainNode): void {
  const { vocabulary } = making;
  const term = making.term(node);
  if ((term.kind === 'call' || term.kind === 'name') && vocabulary.isReturn(term.name)) {
    buildReturn(making, term.kind === 'call' ? term.arguments[0] : undefined, node);
    return;
  }
  if (term.kind !== 'call') {
    evaluate(making.site, term);
    return;
  }
  for (const argument of term.arguments) evaluate(making.site, argument);
  if (term.name === '') evaluate(making.site, term.callee);
  const step = { kind: 'call', call: term, discarded: true, start: term.start, end: term.end } as const;
  making.site.push(step);
  const guard = term.callee.kind === 'call' ? term.callee.name : term.name;
  if (vocabulary.isGuard(guard)) making.owed = [...making.owed, step];
  // A macro that returns does so with what is held there; its value is not known.
  if (vocabulary.mayLeave(term.name)) mayReturn(making, node);
}

function inParentheses(making: Making, node: PlainNode): Term {
  return making.term(node.type === 'parenthesized_expression' ? (namedOf(node)[0] ?? node) : node);
}

function conditionOf(making: Making, node: PlainNode): Term | undefined {
  const found = fieldOf(node, 'condition');
  return found && inParentheses(making, found);
}

function buildIf(making: Making, node: PlainNode): void {
  const { builder } = making;
  const body = fieldOf(node, 'consequence');
  const alternative = fieldOf(node, 'alternative');
  const head = headOf(making, node, 'if');
  const [yes, no, join] = [builder.fresh(), builder.fresh(), builder.fresh()];
  if (head) {
    buildHead(making, head, body, () => {
      if (body) buildStatement(making, body);
    });
    return;
  }
  const condition = conditionOf(making, node);
  if (condition) making.condition(condition, yes, no);
  builder.here = yes;
  if (body) buildStatement(making, body);
  builder.jump(join);
  builder.here = no;
  if (alternative) buildStatement(making, alternative);
  builder.enter(join);
}

/** Builds a loop's body with its own `break` and `continue`. */
function buildBody(making: Making, node: PlainNode | undefined, out: Block, next: Block): void {
  const { breakTo, continueTo, owed } = making;
  making.breakTo = { block: out, owed };
  making.continueTo = { block: next, owed };
  if (node) buildStatement(making, node);
  making.breakTo = breakTo;
  making.continueTo = continueTo;
}

function buildWhile(making: Making, node: PlainNode): void {
  const { builder } = making;
  const [start, body, out] = [builder.fresh(), builder.fresh(), builder.fresh()];
  const own = fieldOf(node, 'body');
  const head = headOf(making, node, 'while');
  builder.enter(start);
  if (head) {
    making.site.push({
      kind: 'call',
      call: head,
      discarded: false,
      heads: 'loop',
      start: head.start,
      end: head.end,
    });
    builder.jump(body, { condition: head, truth: true });
    builder.jump(out, { condition: head, truth: false });
  } else {
    const condition = conditionOf(making, node);
    if (condition) making.condition(condition, body, out);
  }
  builder.here = body;
  buildBody(making, own, out, start);
  builder.jump(start);
  builder.here = out;
}

function buildDo(making: Making, node: PlainNode): void {
  const { builder } = making;
  const [start, next, out] = [builder.fresh(), builder.fresh(), builder.fresh()];
  builder.enter(start);
  buildBody(making, fieldOf(node, 'body'), out, next);
  builder.enter(next);
  const condition = conditionOf(making, node);
  if (condition) making.condition(condition, start, out);
  builder.here = out;
}

function buildFor(making: Making, node: PlainNode): void {
  const { builder } = making;
  const [start, body, next, out] = [builder.fresh(), builder.fresh(), builder.fresh(), builder.fresh()];
  const first = fieldOf(node, 'initializer');
  if (first?.type === 'declaration') buildDeclaration(making, first);
  else if (first) evaluate(making.site, making.term(first));
  builder.enter(start);
  const condition = conditionOf(making, node);
  if (condition) making.condition(condition, body, out);
  else builder.jump(body);
  builder.here = body;
  buildBody(making, fieldOf(node, 'body'), out, next);
  builder.enter(next);
  const update = fieldOf(node, 'update');
  if (update) evaluate(making.site, making.term(update));
  builder.jump(start);
  builder.here = out;
}

function buildSwitch(making: Making, node: PlainNode): void {
  const { builder, cases, breakTo, owed } = making;
  const subject = conditionOf(making, node);
  if (!subject || !builder.here) return;
  evaluate(making.site, subject);
  const head = builder.here;
  const out = builder.fresh();
  const sink = { subject, head, owed, hasDefault: false };
  making.cases = sink;
  making.breakTo = { block: out, owed };
  builder.here = undefined;
  const body = fieldOf(node, 'body');
  if (body) buildStatement(making, body);
  builder.jump(out);
  if (!sink.hasDefault) {
    builder.here = head;
    builder.jump(out);
  }
  builder.here = out;
  making.cases = cases;
  making.breakTo = breakTo;
}

function buildCase(making: Making, node: PlainNode): void {
  const { builder, cases } = making;
  if (cases) {
    const block = builder.fresh();
    const value = fieldOf(node, 'value');
    builder.jump(block);
    builder.here = cases.head;
    // A range is masked to something else, and its values are not known.
    const term =
      value && making.text.slice(value.start, value.end).includes('...')
        ? undefined
        : value && making.term(value);
    builder.jump(block, term ? { condition: cases.subject, equals: term } : {});
    builder.here = block;
    if (!value) cases.hasDefault = true;
  }
  for (const child of node.children) if (child.field !== 'value') buildStatement(making, child);
}

function buildLabel(making: Making, node: PlainNode): void {
  const { builder, labels, owed } = making;
  const [label, ...rest] = node.children;
  if (label) {
    const block = builder.fresh();
    builder.enter(block);
    labels.set(making.text.slice(label.start, label.end), { block, owed });
  }
  for (const child of rest) buildStatement(making, child);
}

/** Where a label is, and what is owed there, is known at the function's end. */
function buildGoto(making: Making, node: PlainNode): void {
  const { builder, gotos, owed } = making;
  const label = node.children[0];
  const block = builder.fresh();
  builder.enter(block);
  if (label) {
    const name = making.text.slice(label.start, label.end);
    gotos.push({ name, from: block, owed, end: node.end });
  }
  builder.here = undefined;
}

function leaveTo(making: Making, target: Target | undefined, { end }: Span): void {
  if (target) {
    unwind(making, target.owed, end);
    making.builder.jump(target.block);
  }
  making.builder.here = undefined;
}
