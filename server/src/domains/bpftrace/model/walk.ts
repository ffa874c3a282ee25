import type { Block, Body, Expr, Statement } from '../syntax/nodes.ts';

/** Everything that a body is made of, outer things before what is in them, in the order of the text. */
export type Node = Expr | Statement;

export function* nodesOf(body: Body): Iterable<Node> {
  if (body.predicate) yield* within(body.predicate);
  yield* inBlock(body.block);
}

export function* inBlock(block: Block): Iterable<Node> {
  for (const statement of block.statements) yield* ofStatement(statement);
}

function* ofStatement(statement: Statement): Iterable<Node> {
  yield statement;
  switch (statement.kind) {
    case 'assignment':
      yield* within(statement.target);
      yield* within(statement.value);
      break;
    case 'if':
      yield* within(statement.condition);
      yield* inBlock(statement.then);
      if (statement.else) yield* inBlock(statement.else);
      break;
    case 'while':
    case 'unroll':
    case 'for':
      yield* within(statement.over);
      yield* inBlock(statement.block);
      break;
    case 'expression':
      yield* within(statement.value);
      break;
    case 'nested':
      yield* inBlock(statement.body);
      break;
    case 'declaration':
      break;
    default:
      if (statement.value) yield* within(statement.value);
  }
}

/** An expression and all in it. */
export function* within(expression: Expr): Iterable<Node> {
  yield expression;
  if (expression.kind === 'block') {
    yield* inBlock(expression.body);
    return;
  }
  for (const child of childrenOf(expression)) yield* within(child);
}

/** The parts of an expression. */
export function childrenOf(expression: Expr): readonly Expr[] {
  switch (expression.kind) {
    case 'call':
      return expression.args;
    case 'map':
      return expression.keys ?? [];
    case 'field':
      return [expression.base];
    case 'unary':
    case 'cast':
      return [expression.value];
    case 'binary':
      return [expression.left, expression.right];
    case 'index':
      return [expression.base, expression.index];
    case 'choice':
      return [expression.condition, expression.yes, expression.no];
    case 'tuple':
      return expression.items;
    default:
      return [];
  }
}
