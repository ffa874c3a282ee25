import type { Expression, Word } from './entries.ts';
import type { Evaluation } from './evaluate.ts';
import { dependsOf, type Context, type ModelSymbol, type Placed } from './model.ts';
import { letterOf, n } from './tristate.ts';

/** Conditions of an entry, those around it first; all have to hold. */
export function conditionsOf({ entry, context }: Placed): readonly Expression[] {
  const around: Expression[] = [];
  for (let one: Context | undefined = context; one; one = one.outer)
    if (one.condition) around.unshift(one.condition);
  for (const option of entry.options) {
    const own = option.kind === 'depends' ? dependsOf(option) : undefined;
    if (own) around.push(own);
  }
  return around;
}

/** The condition as it is written, with `[=y]` behind each name whose value is known. */
export function withValues(
  expression: Expression,
  evaluation: Evaluation | undefined,
  isInner = false,
): string {
  switch (expression.kind) {
    case 'symbol':
      return named(expression.word, evaluation);
    case 'compare':
      return `${named(expression.left, evaluation)} ${expression.operator} ${named(expression.right, evaluation)}`;
    case 'not':
      return `!${withValues(expression.of, evaluation, true)}`;
    case 'off':
      return `(${withValues(expression.of, evaluation)}) = n`;
    case 'and':
    case 'or': {
      const sign = expression.kind === 'and' ? '&&' : '||';
      const side = (one: Expression): string => withValues(one, evaluation, one.kind !== expression.kind);
      const text = `${side(expression.left)} ${sign} ${side(expression.right)}`;
      return isInner ? `(${text})` : text;
    }
  }
}

function named(word: Word, evaluation: Evaluation | undefined): string {
  if (word.quoted) return JSON.stringify(word.text);
  if (word.hasMacro || !evaluation || /^(?:[ymn]|-?\d+|0x[\da-f]+)$/i.test(word.text)) return word.text;
  const { text } = evaluation.named(word.text);
  const isDefined = (evaluation.model.find(word.text)?.definitions.length ?? 0) > 0;
  return text === undefined || !isDefined ? word.text : `${word.text} [=${text}]`;
}

/** One reason why a condition is not met: a symbol that is off, or on where it must not be. */
export interface Blocker {
  /** `NET=n`, as a `.config` would have it, without `CONFIG_`. */
  readonly text: string;
  readonly symbol: string;
  readonly isOff: boolean;
}

/** Symbols that keep a condition from being met: of parts that all have to hold those that do not, of others all. */
export function blockersOf(expression: Expression, evaluation: Evaluation): readonly Blocker[] {
  const found: Blocker[] = [];
  collect(expression, evaluation, false, found);
  const seen = new Set<string>();
  return found.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function collect(expression: Expression, evaluation: Evaluation, isNegated: boolean, found: Blocker[]): void {
  if (found.length >= 8) return;
  const tri = evaluation.condition(isNegated ? { kind: 'not', of: expression } : expression);
  if (tri !== n) return;
  const add = (word: Word): void => {
    if (word.quoted || word.hasMacro || /^[ymn]$/.test(word.text)) return;
    const { text, tri: own } = evaluation.named(word.text);
    found.push({ text: `${word.text}=${text ?? letterOf(own) ?? '?'}`, symbol: word.text, isOff: own === n });
  };
  switch (expression.kind) {
    case 'symbol':
      add(expression.word);
      return;
    case 'compare':
      add(expression.left);
      add(expression.right);
      return;
    case 'not':
      collect(expression.of, evaluation, !isNegated, found);
      return;
    case 'off':
      collect(expression.of, evaluation, true, found);
      return;
    case 'and':
    case 'or':
      collect(expression.left, evaluation, isNegated, found);
      collect(expression.right, evaluation, isNegated, found);
  }
}

/** Why a symbol cannot be on: what its entries lack, and what keeps that off in turn. The nearest first. */
export function reasonsOff(symbol: ModelSymbol, evaluation: Evaluation): readonly Blocker[] {
  const found: Blocker[] = [];
  for (const at of symbol.definitions)
    for (const condition of conditionsOf(at)) found.push(...blockersOf(condition, evaluation));
  const seen = new Set<string>();
  return found.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, 6);
}

/** How many steps a chain of reasons is followed. */
const longest = 4;

/** `PHYLIB=n <- NETDEVICES=n <- NET=n`: the first reason of each in turn. */
export function chainOff(symbol: ModelSymbol, evaluation: Evaluation): readonly string[] {
  const chain: string[] = [];
  let one: ModelSymbol | undefined = symbol;
  const seen = new Set<ModelSymbol>();
  while (one && !seen.has(one) && chain.length < longest) {
    seen.add(one);
    const [first]: readonly Blocker[] = reasonsOff(one, evaluation);
    if (!first) break;
    chain.push(first.text);
    one = first.isOff ? evaluation.model.find(first.symbol) : undefined;
  }
  return chain;
}
