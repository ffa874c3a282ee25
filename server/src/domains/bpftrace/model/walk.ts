import type { Block, Body, Expr, Statement } from '../syntax/nodes.ts';

/** Everything that a body is made of, outer things before what is in them, in the order of the text. */
export type Node = Expr | Statement;

export function nodesOf(body: Body): readonly Node[] {
  const nodes: Node[] = [];
  if (body.predicate) addExpression(body.predicate, nodes);
  addBlock(body.block, nodes);
  return nodes;
}

export function inBlock(block: Block): readonly Node[] {
  const nodes: Node[] = [];
  addBlock(block, nodes);
  return nodes;
}

/** An expression and all in it. */
export function within(expression: Expr): readonly Node[] {
  const nodes: Node[] = [];
  addExpression(expression, nodes);
  return nodes;
}

function addBlock(block: Block, nodes: Node[]): void {
  for (const statement of block.statements) addStatement(statement, nodes);
}

function addStatement(statement: Statement, nodes: Node[]): void {
  nodes.push(statement);
  switch (statement.kind) {
    case 'assignment':
      addExpression(statement.target, nodes);
      addExpression(statement.value, nodes);
      break;
    case 'if':
      addExpression(statement.condition, nodes);
      addBlock(statement.then, nodes);
      if (statement.else) addBlock(statement.else, nodes);
      break;
    case 'while':
    case 'unroll':
    case 'for':
      addExpression(statement.over, nodes);
      addBlock(statement.block, nodes);
      break;
    case 'expression':
      addExpression(statement.value, nodes);
      break;
    case 'nested':
      addBlock(statement.body, nodes);
      break;
    case 'declaration':
      break;
    default:
      if (statement.value) addExpression(statement.value, nodes);
  }
}

function addExpression(expression: Expr, nodes: Node[]): void {
  nodes.push(expression);
  if (expression.kind === 'block') addBlock(expression.body, nodes);
  else for (const child of childrenOf(expression)) addExpression(child, nodes);
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
