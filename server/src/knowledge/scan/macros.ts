import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** A `#define` taken apart; `parameters` is absent for object-like macros. */
export interface MacroDefinition {
  readonly name: string;
  readonly parameters?: readonly string[];
  /** The last parameter takes all that is left. */
  readonly isVariadic: boolean;
  readonly body: string;
  readonly condition: string;
}

export function readDefine(rest: string, condition: string): MacroDefinition | undefined {
  const name = /^[A-Za-z_$][\w$]*/.exec(rest)?.[0];
  if (name === undefined) return undefined;
  if (rest[name.length] !== '(')
    return { name, isVariadic: false, body: rest.slice(name.length).trim(), condition };
  const close = rest.indexOf(')', name.length);
  if (close < 0) return undefined;
  const list = rest.slice(name.length + 1, close).split(',');
  const parameters = list.map((one) => one.trim()).filter((one) => one !== '');
  const last = parameters.at(-1);
  const isVariadic = last?.endsWith('...') === true;
  if (isVariadic)
    parameters[parameters.length - 1] = last === '...' ? '__VA_ARGS__' : last.slice(0, -3).trim();
  return { name, parameters, isVariadic, body: rest.slice(close + 1).trim(), condition };
}

const inlineWords = new Set([
  'inline',
  '__inline',
  '__inline__',
  '__extension__',
  '_Noreturn',
  '__seg_gs',
  '__seg_fs',
  '__restrict',
  'restrict',
]);
const attributeCalls = new Set([
  '__attribute__',
  '__attribute',
  '_Pragma',
  'asm',
  '__asm__',
  '__asm',
  '_Alignas',
  'alignas',
  '__declspec',
]);

/** Who expands may grow a text; beyond this it is left as it is. */
const mostTokens = 100_000;
const deepest = 40;

/** The macros of a whole tree: which of them are mere attributes, and what the others make. */
export class Macros {
  readonly #definitions = new Map<string, MacroDefinition[]>();
  readonly #bodies = new Map<MacroDefinition, readonly Token[]>();
  readonly #attributes = new Map<string, boolean>();
  #left = 0;

  add(definition: MacroDefinition): void {
    const known = this.#definitions.get(definition.name);
    if (!known) this.#definitions.set(definition.name, [definition]);
    else if (known.length < 8) known.push(definition);
  }

  definitions(name: string): readonly MacroDefinition[] {
    return this.#definitions.get(name) ?? [];
  }

  /** Whether a name with arguments makes something, so that a declaration has to be read from what it makes. */
  makes(name: string): boolean {
    return this.definitions(name).some((one) => one.parameters !== undefined) && !this.isAttribute(name);
  }

  /** Whether a word only decorates a declaration, such as `__init`, `__user` or `__printf`. */
  isAttribute(name: string): boolean {
    if (inlineWords.has(name) || attributeCalls.has(name)) return true;
    const known = this.#attributes.get(name);
    if (known !== undefined) return known;
    // While it is being decided, a macro that names itself is no attribute.
    this.#attributes.set(name, false);
    const definitions = this.definitions(name);
    const isOne =
      definitions.some((one) => one.body !== '' && this.#decorates(this.#bodyOf(one))) ||
      (definitions.length > 0 && definitions.every((one) => one.body === '' && !one.parameters));
    this.#attributes.set(name, isOne);
    return isOne;
  }

  /** Whether `name` at `at` is an attribute there, and where it ends with its arguments. */
  attributeEnd(tokens: readonly Token[], at: number): number | undefined {
    const token = tokens[at]!;
    if (token.kind !== 'word' || !this.isAttribute(token.text)) return undefined;
    const next = tokens[at + 1]?.text;
    if (attributeCalls.has(token.text)) {
      const open = next === 'volatile' ? at + 2 : at + 1;
      return tokens[open]?.text === '(' ? groupEnd(tokens, open) : undefined;
    }
    if (next !== '(') return at + 1;
    return this.definitions(token.text).some((one) => one.parameters) ? groupEnd(tokens, at + 1) : at + 1;
  }

  /** What a call of a macro becomes, for each of its definitions: other branches may declare other things. */
  expandCall(
    name: string,
    args: readonly (readonly Token[])[],
  ): readonly { readonly tokens: readonly Token[]; readonly condition: string }[] {
    return this.definitions(name)
      .filter((one) => one.parameters && one.body !== '' && !this.#decorates(this.#bodyOf(one)))
      .slice(0, 4)
      .map((one) => {
        this.#left = mostTokens;
        return { tokens: this.#substituted(one, args, [name]), condition: one.condition };
      });
  }

  /** The tokens of an object-like macro that stands for a body in braces: `#define COMMON { int a; }`. */
  braces(name: string): readonly Token[] | undefined {
    for (const definition of this.definitions(name)) {
      if (definition.parameters || !definition.body.startsWith('{')) continue;
      return this.#bodyOf(definition);
    }
    return undefined;
  }

  /** The tokens of an object-like macro that stands for several declarations: `#define COMMON int a; int b;`. */
  list(name: string): readonly Token[] | undefined {
    for (const definition of this.definitions(name)) {
      if (definition.parameters || !definition.body.includes(';')) continue;
      this.#left = mostTokens;
      return this.#rescanned(this.#bodyOf(definition), [name]);
    }
    return undefined;
  }

  /** Expands the calls in a text, of each macro the first definition that says something. */
  expand(tokens: readonly Token[]): readonly Token[] {
    this.#left = mostTokens;
    return this.#rescanned(tokens, []);
  }

  #bodyOf(definition: MacroDefinition): readonly Token[] {
    let body = this.#bodies.get(definition);
    if (!body) {
      // `#` begins no directive here, and what stands in a body is on one line.
      body = tokenize(` ${definition.body.startsWith('#') ? `0 ${definition.body}` : definition.body}`);
      if (definition.body.startsWith('#')) body = body.slice(1);
      this.#bodies.set(definition, body);
    }
    return body;
  }

  #decorates(body: readonly Token[]): boolean {
    let at = 0;
    while (at < body.length) {
      const token = body[at]!;
      if (token.text === 'extern' && body[at + 1]?.kind === 'text') {
        at += 2;
        continue;
      }
      if (token.kind !== 'word' || !this.isAttribute(token.text)) return false;
      at++;
      if (body[at]?.text === '(') at = groupEnd(body, at);
    }
    return true;
  }

  #choose(name: string): MacroDefinition | undefined {
    const definitions = this.definitions(name);
    return definitions.find((one) => one.body !== '') ?? definitions[0];
  }

  #rescanned(tokens: readonly Token[], hidden: readonly string[]): readonly Token[] {
    const output: Token[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.text === '{' && output.at(-1)?.text === ')') {
        // Bodies of functions declare nothing, and the kernel's macros make very much of them.
        const end = groupEnd(tokens, at);
        append(output, tokens.slice(at, end));
        at = end - 1;
        continue;
      }
      const definition =
        token.kind === 'word' && hidden.length < deepest && !hidden.includes(token.text)
          ? this.#choose(token.text)
          : undefined;
      if (!definition || this.#left <= 0 || this.isAttribute(token.text)) {
        output.push(token);
        continue;
      }
      const inside = [...hidden, token.text];
      if (definition.parameters) {
        if (tokens[at + 1]?.text !== '(') {
          output.push(token);
          continue;
        }
        const end = groupEnd(tokens, at + 1);
        append(output, this.#substituted(definition, argumentsOf(tokens, at + 1, end), inside));
        at = end - 1;
        continue;
      }
      // Constants and types stay names; an object-like macro matters only where it stands for a call.
      const body = this.#bodyOf(definition);
      const first = body[0];
      const isAlias = first?.kind === 'word' && this.#choose(first.text)?.parameters !== undefined;
      if (isAlias) append(output, this.#rescanned([...body, ...tokens.slice(at + 1)], inside));
      else output.push(token);
      if (isAlias) return output;
    }
    return output;
  }

  #substituted(
    definition: MacroDefinition,
    args: readonly (readonly Token[])[],
    hidden: readonly string[],
  ): readonly Token[] {
    const { parameters = [], isVariadic } = definition;
    const given = new Map<string, readonly Token[]>();
    for (const [index, parameter] of parameters.entries()) {
      const isRest = isVariadic && index === parameters.length - 1;
      given.set(parameter, isRest ? joined(args.slice(index)) : (args[index] ?? []));
    }
    const body = this.#bodyOf(definition);
    this.#left -= body.length;
    const output: Token[] = [];
    for (let at = 0; at < body.length; at++) {
      const token = body[at]!;
      if (token.text === '##' && token.kind === 'sign') {
        const next = body[at + 1];
        at++;
        if (!next) continue;
        const right = given.get(next.text);
        // `, ## rest` drops the comma with an empty rest and glues nothing otherwise.
        if (output.at(-1)?.text === ',' && isVariadic && next.text === parameters.at(-1)) {
          if (right && right.length > 0) append(output, right);
          else output.pop();
          continue;
        }
        glue(output, right ?? [next]);
        continue;
      }
      if (token.text === '#' && token.kind === 'sign') {
        output.push({ kind: 'text', text: '"', fresh: false });
        at++;
        continue;
      }
      const value = token.kind === 'word' ? given.get(token.text) : undefined;
      if (!value) output.push(token);
      else if (body[at + 1]?.text === '##') append(output, value.length > 0 ? value : [nothing]);
      else append(output, this.#rescanned(value, hidden.slice(0, -1)));
      this.#left -= value?.length ?? 0;
      if (this.#left <= 0) break;
    }
    return this.#rescanned(
      output.filter((token) => token.text !== ''),
      hidden,
    );
  }
}

/** Stands where an empty argument is glued to something. */
const nothing: Token = { kind: 'word', text: '', fresh: false };

function append(output: Token[], tokens: readonly Token[]): void {
  for (const token of tokens) output.push(token);
}

function glue(output: Token[], right: readonly Token[]): void {
  const left = output.at(-1);
  const [first, ...rest] = right;
  if (!first) return;
  if (
    left &&
    (left.kind === 'word' || left.kind === 'number') &&
    (first.kind === 'word' || first.kind === 'number')
  )
    output[output.length - 1] = { kind: left.kind, text: left.text + first.text, fresh: left.fresh };
  else output.push(first);
  append(output, rest);
}

function joined(args: readonly (readonly Token[])[]): readonly Token[] {
  return args.flatMap((one, index) =>
    index === 0 ? one : [{ kind: 'sign' as const, text: ',', fresh: false }, ...one],
  );
}

const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);

/** The index behind the bracket that closes the one at `at`; the end of the tokens where none does. */
export function groupEnd(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'sign') continue;
    if (opening.has(token.text)) depth++;
    else if (closing.has(token.text) && --depth <= 0) return i + 1;
  }
  return tokens.length;
}

/** The arguments of the call whose `(` is at `open`; preprocessor lines between them do not count. */
export function argumentsOf(
  tokens: readonly Token[],
  open: number,
  end: number,
): readonly (readonly Token[])[] {
  const args: Token[][] = [[]];
  let depth = 0;
  for (let i = open + 1; i < end - 1; i++) {
    const token = tokens[i]!;
    if (token.kind === 'directive') continue;
    if (token.kind === 'sign') {
      if (opening.has(token.text)) depth++;
      else if (closing.has(token.text)) depth--;
      else if (token.text === ',' && depth === 0) {
        args.push([]);
        continue;
      }
    }
    args.at(-1)!.push(token);
  }
  return args.length === 1 && args[0]!.length === 0 ? [] : args;
}
