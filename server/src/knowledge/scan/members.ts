import { both, Conditions, readDirective } from './conditions.ts';
import { readDeclarators, readSpecifiers, withoutAttributes, type Specifiers } from './declarators.ts';
import { argumentsOf, groupEnd, type Macros } from './macros.ts';
import type { Token } from './tokens.ts';

/** A member of a structure or union, those of anonymous ones inside taken as its own. */
export interface Member {
  /** Empty for a tagged structure embedded without a name; its members are members here. */
  readonly name: string;
  readonly type: string;
  readonly condition: string;
}

/** A structure, union or enumeration with what its braces hold. */
export interface Aggregate {
  readonly kind: 'struct' | 'union' | 'enum';
  /** `outer.inner` for one without a tag that is the type of a member, `.name` for the type behind a typedef. */
  readonly tag: string;
  readonly members: readonly Member[];
  readonly enumerators: readonly { readonly name: string; readonly condition: string }[];
  readonly condition: string;
}

/** Nobody nests structures deeper on purpose. */
const deepest = 12;

/** Reads the bodies of one item; aggregates found inside are added to `found`. */
export class BodyReader {
  readonly found: Aggregate[] = [];
  readonly words = new Set<string>();
  readonly #macros: Macros;

  constructor(macros: Macros) {
    this.#macros = macros;
  }

  /** Adds the aggregate of a declaration, if it has a body, under its tag or the name that stands for it. */
  add(specifiers: Specifiers, name: string, condition: string, depth = 0): void {
    const { aggregate } = specifiers;
    if (!aggregate?.body || depth > deepest) return;
    const tag = aggregate.tag || name;
    if (aggregate.kind === 'enum') {
      const enumerators = this.#enumerators(aggregate.body).map((one) => ({
        name: one.name,
        condition: both(condition, one.condition),
      }));
      this.found.push({ kind: 'enum', tag, members: [], enumerators, condition });
      return;
    }
    const kind = aggregate.kind === 'union' ? 'union' : 'struct';
    const members = this.#members(aggregate.body, tag, condition, depth);
    this.found.push({ kind, tag, members, enumerators: [], condition });
  }

  #members(tokens: readonly Token[], tag: string, outer: string, depth: number): Member[] {
    const members: Member[] = [];
    const conditions = new Conditions();
    let at = 0;
    while (at < tokens.length) {
      const token = tokens[at]!;
      if (token.kind === 'directive') {
        conditions.see(readDirective(token.text));
        at++;
        continue;
      }
      const before = conditions.now;
      const end = memberEnd(tokens, at, conditions);
      // The condition where the member began: a chain inside of it is not looked into.
      if (before !== undefined) {
        const condition = both(outer, before);
        for (const own of this.#expanded(tokens.slice(at, end)))
          for (const one of splitMembers(own)) members.push(...this.#member(one, tag, condition, depth));
      }
      at = Math.max(end + (tokens[end]?.text === ';' ? 1 : 0), at + 1);
    }
    return members;
  }

  /** A member that a macro makes: what it makes; else the member itself. */
  #expanded(tokens: readonly Token[]): readonly (readonly Token[])[] {
    const first = tokens[0];
    const listed =
      first?.kind === 'word' && tokens[1]?.text !== '(' ? this.#macros.list(first.text) : undefined;
    if (listed) {
      for (const token of listed) if (token.kind === 'word') this.words.add(token.text);
      return [[...listed, ...tokens.slice(1)]];
    }
    if (first?.kind !== 'word' || tokens[1]?.text !== '(') return [tokens];
    if (!this.#macros.makes(first.text)) return [tokens];
    const end = groupEnd(tokens, 1);
    const made = this.#macros.expandCall(first.text, argumentsOf(tokens, 1, end));
    if (made.length === 0) return [];
    const rest = tokens.slice(end);
    const chosen = made[0]!.tokens;
    for (const token of chosen) if (token.kind === 'word') this.words.add(token.text);
    return [[...chosen, ...rest]];
  }

  #member(written: readonly Token[], tag: string, condition: string, depth: number): Member[] {
    const body =
      /^(?:struct|union)$/.test(written[0]?.text ?? '') && this.#macros.braces(written[1]?.text ?? '');
    const tokens = body ? [written[0]!, ...body, ...written.slice(2)] : written;
    const own = withoutAttributes(
      tokens.filter((token) => token.kind !== 'directive' || tokens.some((one) => one.text === '{')),
      this.#macros,
    );
    const specifiers = readSpecifiers(own, 0);
    if (specifiers.base === '') return [];
    const { aggregate } = specifiers;
    const declarators = readDeclarators(own, specifiers.end, specifiers.base, this.#macros);
    if (aggregate && declarators.length === 0) {
      if (!aggregate.body)
        return aggregate.tag === '' ? [] : [{ name: '', type: specifiers.base, condition }];
      if (aggregate.kind === 'enum') {
        this.add(specifiers, tag, condition, depth + 1);
        return [];
      }
      if (aggregate.tag !== '') {
        this.add(specifiers, aggregate.tag, condition, depth + 1);
        return [{ name: '', type: `${aggregate.kind} ${aggregate.tag}`, condition }];
      }
      return depth > deepest ? [] : this.#members(aggregate.body, tag, condition, depth + 1);
    }
    if (aggregate?.body && aggregate.tag === '') {
      const inner = `${tag}.${declarators[0]!.name}`;
      this.add(specifiers, inner, condition, depth + 1);
      const named = (type: string): string =>
        type.replace(`${aggregate.kind} `, `${aggregate.kind} ${inner}`);
      return declarators.map((one) => ({ name: one.name, type: named(one.type), condition }));
    }
    if (aggregate?.body) this.add(specifiers, aggregate.tag, condition, depth + 1);
    return declarators.map((one) => ({ name: one.name, type: one.type, condition }));
  }

  #enumerators(tokens: readonly Token[]): readonly { readonly name: string; readonly condition: string }[] {
    const found: { name: string; condition: string }[] = [];
    const conditions = new Conditions();
    let isStart = true;
    let at = 0;
    while (at < tokens.length) {
      const token = tokens[at]!;
      if (token.kind === 'directive') {
        conditions.see(readDirective(token.text));
        at++;
        continue;
      }
      if (token.text === ',') {
        isStart = true;
        at++;
        continue;
      }
      if (isStart && token.kind === 'word') {
        const condition = conditions.now;
        const isCall = tokens[at + 1]?.text === '(';
        if (isCall && this.#macros.definitions(token.text).length > 0) {
          const end = groupEnd(tokens, at + 1);
          const made = this.#macros.expand(tokens.slice(at, end).filter((one) => one.kind !== 'directive'));
          for (const name of firstWords(made)) {
            this.words.add(name);
            if (condition !== undefined) found.push({ name, condition });
          }
          at = end;
          // A macro that ends with a comma lets the next name follow at once.
          isStart = made.at(-1)?.text === ',';
          continue;
        }
        if (condition !== undefined) found.push({ name: token.text, condition });
        isStart = false;
      }
      at =
        token.kind === 'sign' && (token.text === '(' || token.text === '{') ? groupEnd(tokens, at) : at + 1;
    }
    return found;
  }
}

/** Names that begin the parts of a list, as far as they are names alone or given a value. */
function firstWords(tokens: readonly Token[]): readonly string[] {
  const names: string[] = [];
  let isStart = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.text === ',') isStart = true;
    else {
      if (isStart && token.kind === 'word' && tokens[at + 1]?.text !== '(') names.push(token.text);
      isStart = false;
      if (token.text === '(') at = groupEnd(tokens, at) - 1;
    }
  }
  return names;
}

/** Index of the `;` that ends a member, or of what follows a macro call on a line of its own. */
function memberEnd(tokens: readonly Token[], from: number, conditions: Conditions): number {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'directive') {
      const isCall = tokens[from + 1]?.text === '(' && groupEnd(tokens, from + 1) === at;
      if (isCall) return at;
      conditions.see(readDirective(token.text));
      continue;
    }
    if (at > from + 1 && token.fresh && token.kind === 'word' && tokens[from + 1]?.text === '(') {
      if (tokens[from]!.kind === 'word' && groupEnd(tokens, from + 1) === at) return at;
    }
    if (token.kind !== 'sign') continue;
    if (token.text === ';') return at;
    if (token.text === '(' || token.text === '[' || token.text === '{') at = groupEnd(tokens, at) - 1;
  }
  return tokens.length;
}

function splitMembers(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'sign') continue;
    if (token.text === '(' || token.text === '[' || token.text === '{') at = groupEnd(tokens, at) - 1;
    else if (token.text === ';') {
      parts.push(tokens.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(tokens.slice(start));
  return parts.filter((part) => part.length > 0);
}
