import { both, Conditions, readDirective } from './conditions.ts';
import { readDeclarators, readSpecifiers, withoutAttributes, type Declarator } from './declarators.ts';
import { callAt, guardOf, takeItem } from './items.ts';
import { argumentsOf, groupEnd, readDefine, type MacroDefinition, type Macros } from './macros.ts';
import { BodyReader, type Member } from './members.ts';
import { tokenize, type Token } from './tokens.ts';

export type DeclaredKind =
  'function' | 'macro' | 'struct' | 'union' | 'enum' | 'enumerator' | 'typedef' | 'variable';

/** One declaration of a header in our own normal form. */
export interface Declared {
  readonly kind: DeclaredKind;
  readonly name: string;
  /**
   * Of a function the result and the parameters, separated by tabs; of a macro `(2)`, `(1+)` or nothing, with `=name` behind
   * where it only hands on to that name; of an enumerator its enumeration's tag; of a typedef or variable its type.
   */
  readonly signature: string;
  /** Names of the parameters of a function or macro, separated by blanks; `_` where one has none. */
  readonly parameters: string;
  /** A function that is compiled where it is used, so that no symbol of it is exported. */
  readonly inline: boolean;
  /** Compiled into the kernel, but not known to be declared for others; only types of a compiled kernel say so. */
  readonly local?: boolean;
  /** Of structures and unions. */
  readonly members?: readonly Member[];
  /** The preprocessor condition it stands under; empty for none. */
  readonly condition: string;
}

export interface Include {
  readonly path: string;
  /** Whether it was written with quotes, so that its own folder comes first. */
  readonly isLocal: boolean;
  readonly condition: string;
}

export interface Header {
  readonly declarations: readonly Declared[];
  readonly includes: readonly Include[];
  /** Every identifier outside of comments and strings, and those that macros glue together. */
  readonly words: ReadonlySet<string>;
}

/** What trace points make for themselves, many thousands of names that no module writes. */
const tracing =
  /^(?:__traceiter_|__tracepoint_|__bpf_trace_|__SCK__|__SCT__|STATIC_CALL_(?:KEY|TRAMP)_PREFIX|check_trace_callback_type_|register_trace_prio_)/;

/** How often a macro may make calls of macros. */
const deepest = 6;

/** The macros that a header defines, for the table of its tree. */
export function macrosOf(text: string): readonly MacroDefinition[] {
  const tokens = tokenize(text);
  const conditions = new Conditions(guardOf(tokens));
  const found: MacroDefinition[] = [];
  for (const token of tokens) {
    if (token.kind !== 'directive') continue;
    const directive = readDirective(token.text);
    if (conditions.see(directive) || directive.name !== 'define') continue;
    const condition = conditions.now;
    const definition = condition === undefined ? undefined : readDefine(directive.rest, condition);
    if (definition) found.push(definition);
  }
  return found;
}

/**
 * Everything that a header declares, in all branches of its conditions: a reader that takes one branch reports what
 * stands in the others as missing. Never throws for bad text.
 */
export function scanHeader(text: string, macros: Macros): Header {
  const tokens = tokenize(text);
  const guard = guardOf(tokens);
  const reader = new HeaderReader(macros, guard);
  reader.read(tokens, new Conditions(guard), '', 0);
  return reader;
}

class HeaderReader implements Header {
  readonly declarations: Declared[] = [];
  readonly includes: Include[] = [];
  readonly words = new Set<string>();
  readonly #macros: Macros;
  readonly #guard: string | undefined;

  constructor(macros: Macros, guard: string | undefined) {
    this.#macros = macros;
    this.#guard = guard;
  }

  read(tokens: readonly Token[], conditions: Conditions, outer: string, depth: number): void {
    for (const token of tokens) {
      if (token.kind === 'word') this.words.add(token.text);
      else if (token.kind === 'directive') this.#directiveWords(token.text);
    }
    let at = 0;
    while (at < tokens.length) {
      const token = tokens[at]!;
      if (token.kind === 'directive') {
        this.#directive(token.text, conditions);
        at++;
        continue;
      }
      if (token.text === ';' || token.text === '}') {
        at++;
        continue;
      }
      if (token.text === 'extern' && tokens[at + 1]?.kind === 'text' && tokens[at + 2]?.text === '{') {
        at += 3;
        continue;
      }
      const now = conditions.now;
      const item = takeItem(tokens, at, this.#macros);
      const end = Math.max(item.end, at + 1);
      if (now !== undefined) this.#item(item.tokens, item.hasBody, both(outer, now), depth);
      // Macros are defined inside of bodies and structures as well, and chains have to be followed.
      for (let i = at; i < end; i++)
        if (tokens[i]!.kind === 'directive') this.#directive(tokens[i]!.text, conditions);
      at = end;
    }
  }

  #directiveWords(line: string): void {
    if (/^(?:include|error|warning|pragma)/.test(line)) return;
    const words =
      line.replace(/"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)+'/g, '""').match(/[A-Za-z_$][\w$]*/g) ?? [];
    for (const word of words.slice(1)) if (!word.startsWith('CONFIG_')) this.words.add(word);
  }

  #directive(line: string, conditions: Conditions): void {
    const directive = readDirective(line);
    if (conditions.see(directive)) return;
    const condition = conditions.now;
    if (condition === undefined) return;
    if (directive.name === 'include') {
      const path = /^([<"])([^>"]+)[>"]/.exec(directive.rest);
      if (path) this.includes.push({ path: path[2]!, isLocal: path[1] === '"', condition });
      return;
    }
    const definition = directive.name === 'define' ? readDefine(directive.rest, condition) : undefined;
    if (!definition || definition.name === this.#guard) return;
    const { name, parameters } = definition;
    // `#define f f` only says that there is a function of that name.
    if (definition.body === name && !parameters) return;
    this.declarations.push({
      kind: 'macro',
      name,
      signature: arity(definition) + forward(definition),
      parameters: (parameters ?? []).map((one) => (one === '__VA_ARGS__' ? '...' : one)).join(' '),
      inline: false,
      condition: withoutOwn(condition, name),
    });
  }

  #item(tokens: readonly Token[], hasBody: boolean, condition: string, depth: number): void {
    const first = tokens[0]?.text ?? '';
    if (/^(?:static_assert|_Static_assert|asm|__asm__|__asm)$/.test(first)) return;
    const call = callAt(tokens, 0, tokens.length, this.#macros);
    if (call !== undefined && this.#macros.makes(tokens[call]!.text)) {
      this.#call(tokens, call, hasBody, condition, depth);
      return;
    }
    for (const branch of branchesOf(tokens)) this.#declaration(branch, hasBody, condition);
  }

  /** What a macro call makes is read in its place, with what stands around it. */
  #call(tokens: readonly Token[], at: number, hasBody: boolean, condition: string, depth: number): void {
    if (depth >= deepest) return;
    const end = groupEnd(tokens, at + 1);
    const made = this.#macros.expandCall(tokens[at]!.text, argumentsOf(tokens, at + 1, end));
    for (const one of made) {
      const behind: Token[] = hasBody ? [sign('{'), sign('}')] : [sign(';')];
      const own = [...tokens.slice(0, at), ...one.tokens, ...tokens.slice(end), ...behind];
      const under = withoutOwn(one.condition, tokens[at]!.text);
      this.read(own, new Conditions(), both(condition, under), depth + 1);
    }
  }

  #declaration(tokens: readonly Token[], hasBody: boolean, condition: string): void {
    const own = withoutAttributes(tokens, this.#macros);
    const specifiers = readSpecifiers(own, 0);
    if (specifiers.base === '') return;
    const { storage, aggregate } = specifiers;
    const declarators = readDeclarators(own, specifiers.end, specifiers.base, this.#macros);
    const isTypedef = storage.has('typedef');
    const bodies = new BodyReader(this.#macros);
    const anonymous = aggregate?.body && aggregate.tag === '' ? declarators[0]?.name : undefined;
    bodies.add(specifiers, anonymous === undefined ? '' : `.${anonymous}`, condition);
    for (const word of bodies.words) this.words.add(word);
    for (const one of bodies.found) {
      if (one.tag !== '')
        this.declarations.push({
          kind: one.kind,
          name: one.tag,
          signature: '',
          parameters: '',
          inline: false,
          ...(one.kind === 'enum' ? {} : { members: one.members }),
          condition: one.condition,
        });
      for (const enumerator of one.enumerators)
        this.declarations.push({
          kind: 'enumerator',
          name: enumerator.name,
          signature: one.tag,
          parameters: '',
          inline: false,
          condition: enumerator.condition,
        });
    }
    for (const declarator of declarators) {
      if (tracing.test(declarator.name)) continue;
      // `typedef struct a A, POINTER pA;`: another type than the one that stands there, perhaps.
      if (isTypedef && declarator.isUnsure) continue;
      const named = (type: string): string =>
        anonymous === undefined
          ? type
          : type.replace(`${aggregate!.kind} `, `${aggregate!.kind} .${anonymous}`);
      this.declarations.push(
        declaredBy(declarator, { isTypedef, hasBody, isStatic: storage.has('static'), named }, condition),
      );
    }
  }
}

interface Role {
  readonly isTypedef: boolean;
  readonly hasBody: boolean;
  readonly isStatic: boolean;
  readonly named: (type: string) => string;
}

function declaredBy(declarator: Declarator, role: Role, condition: string): Declared {
  const { name, type } = declarator;
  const rest = { name, inline: false, parameters: '', condition: withoutOwn(condition, name) };
  if (role.isTypedef) return { ...rest, kind: 'typedef', signature: role.named(type) };
  if (!declarator.function) return { ...rest, kind: 'variable', signature: role.named(type) };
  const { returns, parameters } = declarator.function;
  const names = parameters.filter((one) => one.type !== '...').map((one) => one.name || '_');
  return {
    ...rest,
    kind: 'function',
    signature: [returns, ...parameters.map((one) => one.type)].join('\t'),
    parameters: names.every((one) => one === '_') ? '' : names.join(' '),
    inline: role.hasBody || role.isStatic,
  };
}

/** `(2)` for two arguments, `(1+)` for one and more. */
function arity({ parameters, isVariadic }: MacroDefinition): string {
  if (!parameters) return '';
  return isVariadic ? `(${parameters.length - 1}+)` : `(${parameters.length})`;
}

/** The name that a macro only hands its arguments on to, as `=name`; the kernel wraps allocations this way. */
function forward({ body, parameters }: MacroDefinition): string {
  if (!parameters) {
    const alias = /^[A-Za-z_]\w*$/.exec(body)?.[0];
    return alias === undefined ||
      /^__|^(?:void|int|char|long|short|unsigned|inline|extern|static)$/.test(alias)
      ? ''
      : `=${alias}`;
  }
  const call = /^(?:alloc_hooks\s*\(\s*)?(\w+)\s*\(([\w\s,]*)\)\s*\)?$/.exec(body);
  if (!call) return '';
  const args = call[2]!.split(',').map((one) => one.trim());
  return args.join() === parameters.join() ? `=${call[1]!}` : '';
}

/** `#ifndef f` around the one of several definitions of `f` that the others replace says nothing about whether there is one. */
function withoutOwn(condition: string, name: string): string {
  const own = `!defined(${name})`;
  if (!condition.includes(own)) return condition;
  return condition
    .split(' && ')
    .filter((part) => part !== own)
    .join(' && ');
}

/** A head with branches inside is read twice, once with the first branches and once with the last ones. */
function branchesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  let depth = 0;
  let hasChain = false;
  for (const token of tokens) {
    if (token.kind === 'sign' && token.text === '{') depth++;
    else if (token.kind === 'sign' && token.text === '}') depth--;
    else if (token.kind === 'directive' && depth === 0) hasChain = true;
  }
  if (!hasChain) return [tokens];
  return [pick(tokens, true), pick(tokens, false)];
}

function pick(tokens: readonly Token[], first: boolean): readonly Token[] {
  const kept: Token[] = [];
  const levels: { start: number; taken: boolean }[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'sign' && token.text === '{') depth++;
    else if (token.kind === 'sign' && token.text === '}') depth--;
    if (token.kind === 'directive' && depth === 0) {
      const { name } = readDirective(token.text);
      const top = levels.at(-1);
      if (name.startsWith('if')) levels.push({ start: kept.length, taken: true });
      else if (name === 'endif') levels.pop();
      else if (top && name.startsWith('el')) {
        if (first) top.taken = false;
        else kept.length = top.start;
      }
      continue;
    }
    if (levels.every((level) => level.taken)) kept.push(token);
  }
  return kept;
}

function sign(text: string): Token {
  return { kind: 'sign', text, fresh: false };
}
