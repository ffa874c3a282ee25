import { readDirective } from './conditions.ts';
import { groupEnd, type Macros } from './macros.ts';
import type { Token } from './tokens.ts';

/** A declaration or definition at the outermost level. */
export interface Item {
  /** Without the `;`; of a function without the body. Preprocessor lines stay, for those who read members. */
  readonly tokens: readonly Token[];
  readonly hasBody: boolean;
  readonly end: number;
}

/** Longer items are data or noise; what is beyond is skipped. */
const longest = 200_000;

const aggregateWords = new Set(['struct', 'union', 'enum']);
const chain = /^(?:if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b/;

/** From the first token of an item to its `;`, to the end of its body, or to the end of a macro call on lines of its own. */
export function takeItem(tokens: readonly Token[], from: number, macros: Macros): Item {
  const limit = Math.min(tokens.length, from + longest);
  let at = from;
  let depth = 0;
  /** Index of the first token behind the item's head, for functions. */
  let body = -1;
  const branches: { readonly before: number }[] = [];
  const done = (end: number, cut = end): Item => ({
    tokens: tokens.slice(from, body >= 0 ? body : cut),
    hasBody: body >= 0,
    end,
  });
  for (; at < limit; at++) {
    const token = tokens[at]!;
    if (token.kind === 'directive') {
      const { name } = readDirective(token.text);
      if (chain.test(token.text)) {
        // A chain that began before the item ends it: half an item belongs to nobody.
        if (branches.length === 0 && !name.startsWith('if')) return done(at);
        if (depth === 0 && name.startsWith('if') && (body >= 0 || isFinishedCall(tokens, from, at, macros)))
          return done(at);
        if (name.startsWith('if')) branches.push({ before: depth });
        else if (name === 'endif') branches.pop();
        else {
          const top = branches.at(-1)!;
          depth = top.before;
        }
      } else if (depth === 0 && body < 0 && isFinishedCall(tokens, from, at, macros)) return done(at);
      continue;
    }
    if (
      depth === 0 &&
      body < 0 &&
      token.fresh &&
      token.kind === 'word' &&
      isFinishedCall(tokens, from, at, macros)
    )
      return done(at);
    if (token.kind !== 'sign') continue;
    switch (token.text) {
      case '(':
      case '[':
        depth++;
        break;
      case '{':
        if (depth === 0 && body < 0 && !isAggregate(tokens, from, at) && !hasInitialiser(tokens, from, at))
          body = at;
        depth++;
        break;
      case ')':
      case ']':
        depth = Math.max(0, depth - 1);
        break;
      case '}':
        depth = Math.max(0, depth - 1);
        if (depth === 0 && body >= 0 && !isInOpenBranch(branches)) return done(at + 1);
        break;
      case ';':
        if (depth === 0 && body < 0) return done(at + 1, at);
        break;
    }
  }
  return done(at);
}

/** A body whose head stands in two branches goes on behind the brace that closes one of them. */
function isInOpenBranch(branches: readonly { readonly before: number }[]): boolean {
  const top = branches.at(-1);
  return top !== undefined && top.before > 0;
}

/** Whether `{` at `at` opens the members of a structure, union or enumeration. */
function isAggregate(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    const token = tokens[i]!;
    if (token.kind === 'word') {
      if (aggregateWords.has(token.text)) return true;
      continue;
    }
    if (token.kind === 'directive' || token.text === ':') continue;
    if (token.text !== ')') return false;
    const open = groupStart(tokens, from, i);
    const before = tokens[open - 1];
    if (
      before?.kind !== 'word' ||
      !/^(__attribute__|__attribute|_Alignas|__aligned|__packed)$/.test(before.text)
    )
      return false;
    i = open;
  }
  return false;
}

function groupStart(tokens: readonly Token[], from: number, at: number): number {
  let depth = 0;
  for (let i = at; i > from; i--) {
    const { text, kind } = tokens[i]!;
    if (kind !== 'sign') continue;
    if (text === ')') depth++;
    else if (text === '(' && --depth === 0) return i;
  }
  return from;
}

function hasInitialiser(tokens: readonly Token[], from: number, at: number): boolean {
  let depth = 0;
  for (let i = from; i < at; i++) {
    const { text, kind } = tokens[i]!;
    if (kind !== 'sign') continue;
    if (text === '(' || text === '{' || text === '[') depth++;
    else if (text === ')' || text === '}' || text === ']') depth--;
    else if (text === '=' && depth === 0) return true;
  }
  return false;
}

const storage = new Set([
  'typedef',
  'static',
  'extern',
  'inline',
  '__always_inline',
  '__inline',
  '__inline__',
]);

/** The index of a macro call that makes declarations at the start of an item, behind `static` and `extern`. */
export function callAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  macros: Macros,
): number | undefined {
  let at = from;
  while (at < to && storage.has(tokens[at]!.text)) at++;
  const token = tokens[at];
  if (at + 1 >= to || token?.kind !== 'word' || tokens[at + 1]!.text !== '(') return undefined;
  if (macros.isAttribute(token.text)) return undefined;
  return at;
}

/** Whether what was taken so far is `NAME(...)` alone: a call of a macro that needs no semicolon. */
function isFinishedCall(tokens: readonly Token[], from: number, at: number, macros: Macros): boolean {
  if (tokens[at - 1]?.text !== ')') return false;
  const call = callAt(tokens, from, at, macros);
  return call !== undefined && groupEnd(tokens, call + 1) === at;
}

/** The macro that guards a header against being read twice, when the header has one. */
export function guardOf(tokens: readonly Token[]): string | undefined {
  const [first, second] = tokens.slice(0, 2);
  if (first?.kind !== 'directive' || second?.kind !== 'directive') return undefined;
  const name = /^define\s+(\w+)\s*(?:1\s*)?$/.exec(second.text)?.[1];
  if (name === undefined) return undefined;
  const { rest } = readDirective(first.text);
  const isAsked = /^ifndef\b/.test(first.text)
    ? rest.split(/\s/)[0] === name
    : new RegExp(`^if\\s*!\\s*defined\\s*\\(?\\s*${name}\\b`).test(first.text);
  return isAsked ? name : undefined;
}
