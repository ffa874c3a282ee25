import type { Held, ApiForm } from '../../../core/kernel-api.ts';
import { KeptWith, remembered } from '../../../core/remembered.ts';
import { parseExpression, type Expression } from '../../../syntax/c/expressions/parse.ts';
import {
  addressOf,
  decayed,
  functionType,
  normalType,
  pointedTo,
  tagOf,
  type TypeText,
} from '../../../syntax/c/expressions/types.ts';
import type { CFile, CFunction, CVariable } from '../../../syntax/c/types.ts';
import { localsIn, localsNamed } from '../types-of.ts';
import { expanded } from './expansion.ts';
import type { Meaning } from './meaning.ts';
import { resolved } from './resolved.ts';

/** Where an expression stands. */
export interface Place {
  readonly file: CFile;
  readonly meaning: Meaning;
  readonly within: CFunction | undefined;
  readonly offset: number;
}

/** Macros whose second argument is the type that the result points to. */
const entries =
  /^(?:container_of|container_of_const|list_entry|list_entry_rcu|list_first_entry|list_last_entry|list_first_entry_or_null|list_first_or_null_rcu|hlist_entry|hlist_entry_safe|rb_entry|rb_entry_safe|llist_entry|plist_entry|rcu_container_of)$/;
/** Macros that give their first argument back. */
const passes =
  /^(?:READ_ONCE|ACCESS_ONCE|rcu_dereference(?:_\w+)?|rcu_access_pointer|list_next_entry|list_prev_entry|from_timer|timer_container_of|from_work|from_tasklet|likely|unlikely|per_cpu_ptr|this_cpu_ptr|raw_cpu_ptr|get_cpu_ptr|no_free_ptr|return_ptr|srcu_dereference|lockless_dereference|rtnl_dereference|krealloc)$/;

/** Macros that stand for what a function of the kernel gives. Of a macro the tables know only what it hands on unchanged. */
const callsBehind: Readonly<Record<string, string>> = { current: 'get_current' };

const deepest = 24;
/** Types by function and text, or by place as well where that decides; null for those that nobody knows. */
type Types = Map<string, TypeText | null | Map<number, TypeText | null>>;
const memory = new KeptWith<CFile, Map<number, Types>>();

/** The type of an expression, as far as declarations say; undefined when they leave any doubt. */
export function typeOfText(place: Place, text: string): TypeText | undefined {
  const { file, within, offset } = place;
  let functions = memory.get(file);
  if (!functions) memory.set(file, (functions = new Map<number, Types>()));
  const start = within?.start ?? -1;
  let texts = functions.get(start);
  if (!texts) functions.set(start, (texts = new Map() as Types));
  let known = texts.get(text);
  // Names of inner blocks hide others, so that the place counts where one name is declared twice.
  if (known === undefined) {
    known = hasShadows(place, text) ? new Map<number, TypeText | null>() : typeAt(place, text);
    texts.set(text, known);
  }
  if (!(known instanceof Map)) return known ?? undefined;
  let type = known.get(offset);
  if (type === undefined) known.set(offset, (type = typeAt(place, text)));
  return type ?? undefined;
}

/** The structure or union that an expression points to. */
export function pointedTag(place: Place, text: string): string | undefined {
  const type = resolved(place.meaning, typeOfText(place, text));
  const target = type === undefined ? undefined : pointedTo(type);
  return target === undefined ? undefined : tagOf(resolved(place.meaning, target) ?? target);
}

const plainName = /^[A-Za-z_]\w*$/;

function typeAt(place: Place, text: string): TypeText | null {
  // Half of what is asked for is a name, and reads as one.
  if (plainName.test(text)) return typeOfName(place, text, 0) ?? null;
  return typeOf(place, parseExpression(text), 0) ?? null;
}

function typeOf(place: Place, expression: Expression, depth: number): TypeText | undefined {
  if (depth > deepest) return undefined;
  const inner = (one: Expression): TypeText | undefined => typeOf(place, one, depth + 1);
  switch (expression.kind) {
    case 'name':
      return typeOfName(place, expression.name, depth);
    case 'string':
      return 'char *';
    case 'member': {
      const object = resolved(place.meaning, inner(expression.object));
      return object === undefined ? undefined : typeOfMember(place.meaning, object, expression);
    }
    case 'element': {
      const type = resolved(place.meaning, inner(expression.of));
      if (type === undefined) return undefined;
      // `(*callback)(x)` is the same as `callback(x)`.
      return functionType(type) ? type : pointedTo(type);
    }
    case 'address': {
      const type = inner(expression.of);
      return type === undefined || functionType(type) ? type : addressOf(type);
    }
    case 'cast':
      return expression.type;
    case 'sum': {
      const left = inner(expression.left);
      const right = inner(expression.right);
      const isPointer = (type: TypeText | undefined): boolean =>
        type !== undefined && /[*\]]$/.test(resolved(place.meaning, type) ?? '');
      if (isPointer(left) && !isPointer(right)) return decayed(left!);
      return isPointer(right) && !isPointer(left) ? decayed(right!) : undefined;
    }
    case 'choice': {
      const left = inner(expression.left);
      const right = inner(expression.right);
      return left === right ? left : undefined;
    }
    case 'call':
      return typeOfCall(place, expression, depth);
    default:
      return undefined;
  }
}

/** What a name of a function's own means; its type is undefined where nobody can tell. */
interface Local {
  readonly type: TypeText | undefined;
}

const open: Local = { type: undefined };

/** The parameter or local variable that a plain name means at a place. */
export function localNamed({ file, within, offset }: Place, name: string): Local | undefined {
  if (!within) return undefined;
  const own = localsNamed(file, within, name);
  if (own.length === 0) return namedInAll(file, within, name);
  const local = own.findLast((one) => one.start <= offset && reaches(file, one, within, offset));
  // A declaration that the parser did not give away hides a name all the same.
  if (!local) return namedInAll(file, within, name) ?? open;
  const type = normalType(local.type);
  return { type: type === undefined ? undefined : `${type}${local.array ? ` ${local.array}` : ''}` };
}

const outer = new KeptWith<CFunction, (name: string) => Local | null>();

/** A parameter, or a name that some macro or `enum` declares: it means the same in all of a function. */
function namedInAll(file: CFile, within: CFunction, name: string): Local | undefined {
  let known = outer.get(within);
  if (!known) {
    const made = madeNames(file, within);
    known = remembered((asked) => {
      const parameter = within.parameters.find((one) => one.name === asked);
      if (!parameter) return made.has(asked) ? open : null;
      const type = normalType(parameter.type);
      return { type: type === undefined ? undefined : decayed(type) };
    });
    outer.set(within, known);
  }
  return known(name) ?? undefined;
}

/** `LIST_HEAD(free);` and the enumerators of a function's own `enum` declare names that no declarator shows. */
function madeNames(file: CFile, within: CFunction): ReadonlySet<string> {
  const body = file.source.text.slice(within.body.start, within.body.end);
  const found = new Set<string>();
  for (const [, list = '', end] of body.matchAll(/[;{}]\s*[A-Z][A-Z0-9_]*\s*\(([^();]*)([();]?)/g)) {
    const given = list.split(',');
    // `CHECK(ready(lamp));` asks for something: what is called, or stands with other signs, is no name that is declared.
    if (end !== ')') given.pop();
    for (const one of given) if (/^\s*[A-Za-z_]\w*\s*$/.test(one)) found.add(one.trim());
  }
  for (const [, list] of body.matchAll(/\benum\b[^;{}()]*\{([^}]*)/g))
    for (const [word] of list!.matchAll(/\w+/g)) found.add(word);
  return found;
}

/** Whether the block of a declaration is still open at an offset. */
function reaches(file: CFile, { end }: CVariable, within: CFunction, offset: number): boolean {
  const { text } = file.source;
  let depth = 0;
  for (let i = end; i < Math.min(offset, within.body.end); i++) {
    const c = text.charCodeAt(i);
    if (c === 123) depth++;
    else if (c === 125 && --depth < 0) return false;
  }
  return true;
}

const shadowed = new KeptWith<CFunction, ReadonlySet<string>>();

/** Names that are declared more than once in a function, so that the place decides which one is meant. */
function shadowedIn(file: CFile, within: CFunction): ReadonlySet<string> {
  let names = shadowed.get(within);
  if (!names) {
    const parameters = new Set(within.parameters.map((one) => one.name));
    const own = [...localsIn(file, within)];
    names = new Set(own.flatMap(([name, all]) => (all.length > 1 || parameters.has(name) ? [name] : [])));
    shadowed.set(within, names);
  }
  return names;
}

/** Whether some name of a text is one of them. */
function hasShadows({ file, within }: Place, text: string): boolean {
  const names = within && shadowedIn(file, within);
  if (!names || names.size === 0) return false;
  return (text.match(/\b[A-Za-z_]\w*/g) ?? []).some((name) => names.has(name));
}

function typeOfName(place: Place, name: string, depth: number): TypeText | undefined {
  const local = localNamed(place, name);
  if (local) return local.type;
  const own = place.meaning.own(name);
  const behind = own.length === 0 ? callsBehind[name] : undefined;
  if (behind !== undefined) return typeOfCall(place, callOf(behind, []), depth + 1);
  if (isOwnText(own)) return typeOfExpansion(place, { name, given: undefined }, depth);
  return typeOfForms(place, place.meaning.forms(name), depth);
}

/** Whether a name is a macro of the module's own that stands for more than another name. */
function isOwnText(own: readonly ApiForm[]): boolean {
  return own.length > 0 && own.every(({ kind, forwards }) => kind === 'macro' && forwards === undefined);
}

function callOf(name: string, given: readonly string[]): Extract<Expression, { kind: 'call' }> {
  return { kind: 'call', callee: { kind: 'name', name }, arguments: given };
}

/** What a use of a macro of the module's own is, by what it stands for: `#define to_lamp(d) container_of(d, struct lamp, dev)`. */
function typeOfExpansion(
  place: Place,
  { name, given }: { readonly name: string; readonly given: readonly string[] | undefined },
  depth: number,
): TypeText | undefined {
  const define = place.file.target.defines?.find(name);
  if (depth > deepest || typeof define !== 'object') return undefined;
  const body = expanded(define, given);
  // Within itself a macro's name stands for something else.
  if (body === undefined || (body.match(/[A-Za-z_]\w*/g) ?? []).some((word) => word === name))
    return undefined;
  return typeOf(place, parseExpression(body), depth + 1);
}

/** The type that all forms of a name agree on; functions give a pointer to themselves. */
function typeOfForms(place: Place, forms: readonly Held<ApiForm>[], depth: number): TypeText | undefined {
  const types = new Set<string | undefined>();
  for (const form of forms) {
    if (form.kind === 'variable') types.add(form.type);
    else if (form.kind === 'enumerator') types.add('int');
    else if (form.kind === 'function') types.add(pointerTo(place.meaning, form));
    else if (form.kind === 'macro' && form.forwards !== undefined && !form.arity)
      types.add(depth > deepest ? undefined : typeOfName(place, form.forwards, depth + 1));
    else if (form.kind === 'macro') return undefined;
  }
  return types.size === 1 ? [...types][0] : undefined;
}

/** Undefined where macros of the module's own stand for parameters: `poll(LAMP_HOLDER(holder))`. */
function pointerTo(meaning: Meaning, { type, parameters = [] }: ApiForm): TypeText | undefined {
  const isMade = parameters.some((one) =>
    (one.match(/[A-Za-z_]\w*/g) ?? []).some((word) => meaning.own(word).some(({ kind }) => kind === 'macro')),
  );
  return isMade ? undefined : `${type} (*)(${parameters.join(', ')})`;
}

function typeOfCall(
  place: Place,
  { callee, arguments: given }: Extract<Expression, { kind: 'call' }>,
  depth: number,
): TypeText | undefined {
  const { meaning } = place;
  if (callee.kind !== 'name') {
    const type = resolved(meaning, typeOf(place, callee, depth + 1));
    return type === undefined ? undefined : functionType(type)?.returns;
  }
  const { name } = callee;
  const local = localNamed(place, name);
  if (local) {
    const type = resolved(meaning, local.type);
    return type === undefined ? undefined : functionType(type)?.returns;
  }
  const own = meaning.own(name);
  if (own.length === 0 && entries.test(name)) {
    const type = normalType(given[1] ?? '');
    return type === undefined ? undefined : addressOf(type);
  }
  if (own.length === 0 && passes.test(name)) return typeOf(place, parseExpression(given[0] ?? ''), depth + 1);
  if (isOwnText(own)) return typeOfExpansion(place, { name, given }, depth);
  const results = new Set<TypeText | undefined>();
  const forms = meaning.forms(name);
  const isFunction = forms.some((form) => form.kind === 'function');
  for (const form of forms) {
    if (form.kind === 'function') results.add(form.type);
    // The macro that stands in for a function under another configuration gives what the function gives.
    else if (form.kind === 'macro' && form.forwards === undefined && isFunction) continue;
    else if (form.kind === 'macro' && form.forwards !== undefined)
      results.add(typeOfCall(place, callOf(form.forwards, given), depth + 1));
    else if (form.kind === 'variable') {
      const type = resolved(meaning, form.type);
      results.add(type === undefined ? undefined : functionType(type)?.returns);
    } else if (form.kind === 'macro') results.add(converted(meaning, form));
    else return undefined;
    if (depth > deepest) return undefined;
  }
  return results.size === 1 ? [...results][0] : undefined;
}

/**
 * What a macro of the kernel that converts its one argument gives. Either other kernels have it as a function, as many became
 * macros to hand on constness: `tcp_sk(sk)`. Or `to_pci_dev(x)` gives the structure that its name says, when the same header
 * declares one; of the 141 such macros of 7.2 the 118 with a structure of that name do.
 */
function converted({ facts, view }: Meaning, { name, arity, header }: ApiForm): TypeText | undefined {
  if (arity?.least !== 1 || arity.most !== 1) return undefined;
  const functions = facts.api
    .lookup(name)
    .filter((form) => form.kind === 'function' && form.header === header);
  if (functions.length > 0) {
    const types = new Set(
      functions.map(({ type, parameters }) => (parameters?.length === 1 ? type : undefined)),
    );
    const [type] = types;
    return types.size === 1 && type !== undefined && /^struct \w+ \*$/.test(type) ? type : undefined;
  }
  const tag = /^to_(\w+)$/.exec(name)?.[1];
  if (tag === undefined) return undefined;
  const isOne = view.forms(tag).some((form) => form.kind === 'struct' && form.header === header);
  return isOne ? `struct ${tag} *` : undefined;
}

function typeOfMember(
  meaning: Meaning,
  object: TypeText,
  { name, arrow }: { readonly name: string; readonly arrow: boolean },
): TypeText | undefined {
  const type = arrow ? pointedTo(object) : object;
  const tag = type === undefined ? undefined : tagOf(resolved(meaning, type) ?? '');
  if (tag === undefined) return undefined;
  const types = new Set(
    (meaning.members(tag) ?? []).filter((one) => one.name === name).map((one) => one.type),
  );
  return types.size === 1 ? [...types][0] : undefined;
}
