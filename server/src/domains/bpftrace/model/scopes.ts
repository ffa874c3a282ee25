import type { Block, Body, Expr, Statement, Variable } from '../syntax/nodes.ts';
import { childrenOf } from './walk.ts';

/** A variable that is read where no value can have reached it. */
export interface Unset {
  readonly use: Variable;
  /** It has a value in a block that has ended; the statement of the outermost one. */
  readonly inner?: Statement;
}

interface Scope {
  readonly names: Set<string>;
  /** Names that blocks inside of this scope gave a value, with the statement that held the block. */
  readonly ended: Map<string, Statement>;
}

/**
 * Variables of a body that are read before anything gave them a value, in the order of the text. `hasBlocks` says whether a
 * variable ends with its block, as from 0.22 on.
 */
export function unsetVariables(body: Body, hasBlocks: boolean): readonly Unset[] {
  const reader = new ScopeReader(hasBlocks);
  for (const one of body.parameters) if (one.kind === 'variable') reader.define(one.name);
  if (body.predicate) reader.read(body.predicate);
  reader.block(body.block);
  return reader.unset;
}

class ScopeReader {
  readonly unset: Unset[] = [];
  readonly #hasBlocks: boolean;
  readonly #scopes: Scope[] = [{ names: new Set(), ended: new Map() }];

  constructor(hasBlocks: boolean) {
    this.#hasBlocks = hasBlocks;
  }

  define(name: string): void {
    if (!this.#isKnown(name)) this.#scopes.at(-1)!.names.add(name);
  }

  #isKnown(name: string): boolean {
    return this.#scopes.some(({ names }) => names.has(name));
  }

  block({ statements }: Block): void {
    for (const statement of statements) this.#statement(statement);
  }

  #inner(block: Block, statement: Statement, ...names: readonly string[]): void {
    if (!this.#hasBlocks) {
      for (const name of names) this.define(name);
      this.block(block);
      return;
    }
    this.#scopes.push({ names: new Set(names), ended: new Map() });
    this.block(block);
    const { names: own, ended } = this.#scopes.pop()!;
    const outer = this.#scopes.at(-1)!;
    for (const name of [...own, ...ended.keys()])
      if (!names.includes(name) && !outer.ended.has(name)) outer.ended.set(name, statement);
  }

  #statement(statement: Statement): void {
    switch (statement.kind) {
      case 'assignment': {
        const { target, sign, value } = statement;
        this.read(value);
        if (target.kind !== 'variable') this.read(target);
        else if (sign === '=') this.define(target.name);
        else this.#use(target);
        break;
      }
      case 'declaration':
        this.define(statement.variable.name);
        break;
      case 'if':
        this.read(statement.condition);
        this.#inner(statement.then, statement);
        if (statement.else) this.#inner(statement.else, statement);
        break;
      case 'for':
        this.read(statement.over);
        this.#inner(statement.block, statement, ...(statement.variable ? [statement.variable.name] : []));
        break;
      case 'while':
      case 'unroll':
        this.read(statement.over);
        this.#inner(statement.block, statement);
        break;
      case 'nested':
        this.#inner(statement.body, statement);
        break;
      default:
        if (statement.value) this.read(statement.value);
    }
  }

  read(expression: Expr): void {
    if (expression.kind === 'variable') this.#use(expression);
    else if (expression.kind === 'unary' && expression.sign === '&' && expression.value.kind === 'variable')
      // Whoever gets the address may fill it.
      this.define(expression.value.name);
    else if (expression.kind === 'block')
      this.#inner(expression.body, {
        kind: 'expression',
        value: expression,
        start: expression.start,
        end: expression.end,
      });
    else for (const child of childrenOf(expression)) this.read(child);
  }

  #use(use: Variable): void {
    if (this.#isKnown(use.name)) return;
    const inner = this.#scopes.map(({ ended }) => ended.get(use.name)).findLast((one) => one !== undefined);
    this.unset.push({ use, ...(inner ? { inner } : {}) });
    // Said once a variable.
    this.#scopes[0]!.names.add(use.name);
  }
}
