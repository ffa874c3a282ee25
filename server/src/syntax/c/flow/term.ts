import { KeptWith } from '../../../core/remembered.ts';
import type { Span } from '../../../core/types.ts';

/** An expression in the shape that paths are followed by; what has no meaning here keeps its parts as `unknown`. */
export type Term =
  | NameTerm
  | CallTerm
  | (Span & { readonly kind: 'number'; readonly value: number | undefined })
  | (Span & { readonly kind: 'string' })
  | (Span & {
      readonly kind: 'member';
      readonly object: Term;
      readonly name: string;
      readonly arrow: boolean;
    })
  | (Span & { readonly kind: 'element'; readonly of: Term; readonly index: Term })
  | (Span & { readonly kind: 'content' | 'address' | 'cast'; readonly of: Term })
  | (Span & { readonly kind: 'unary'; readonly operator: string; readonly of: Term })
  | (Span & {
      readonly kind: 'binary' | 'logic';
      readonly operator: string;
      readonly left: Term;
      readonly right: Term;
    })
  | AssignmentTerm
  | (Span & { readonly kind: 'update'; readonly of: Term })
  | (Span & { readonly kind: 'choice'; readonly condition: Term; readonly yes?: Term; readonly no: Term })
  | (Span & { readonly kind: 'comma' | 'unknown'; readonly parts: readonly Term[] });

export interface NameTerm extends Span {
  readonly kind: 'name';
  readonly name: string;
}

export interface CallTerm extends Span {
  readonly kind: 'call';
  /** Empty where a pointer or another call is called. */
  readonly name: string;
  readonly callee: Term;
  readonly arguments: readonly Term[];
}

export interface AssignmentTerm extends Span {
  readonly kind: 'assignment';
  readonly operator: string;
  readonly target: Term;
  readonly value: Term;
}

/** Longer keys would be compared more often than they tell anything. */
const longestKey = 120;

const keys = new KeptWith<Term, string>();

/**
 * One spelling for what means the same thing at one moment: `(*p).x` and `p->x` are `p->x`. Empty where a term has side
 * effects or no spelling.
 */
export function keyOf(term: Term): string {
  // Most terms are names, and to remember one costs more than to read it.
  if (term.kind === 'name') return term.name.length > longestKey ? '' : term.name;
  let key = keys.get(term);
  if (key === undefined) {
    key = spell(term);
    if (key.length > longestKey) key = '';
    keys.set(term, key);
  }
  return key;
}

function spell(term: Term): string {
  switch (term.kind) {
    case 'name':
      return term.name;
    case 'number':
      return term.value === undefined ? '' : String(term.value);
    case 'member':
      return spellMember(term.object, term.name, term.arrow);
    case 'element':
      return glue(keyOf(term.of), '[', keyOf(term.index), ']');
    case 'content':
      return term.of.kind === 'address' ? keyOf(term.of.of) : glue('*', keyOf(term.of));
    case 'address':
      return term.of.kind === 'content' ? keyOf(term.of.of) : glue('&', keyOf(term.of));
    case 'cast':
      return keyOf(term.of);
    case 'unary':
      return glue(term.operator, keyOf(term.of));
    case 'binary':
    case 'logic':
      return glue('(', keyOf(term.left), ` ${term.operator} `, keyOf(term.right), ')');
    case 'call':
      return term.name === '' ? '' : spellCall(term);
    default:
      return '';
  }
}

function spellMember(object: Term, name: string, arrow: boolean): string {
  if (arrow && object.kind === 'address') return glue(keyOf(object.of), '.', name);
  if (!arrow && object.kind === 'content') return glue(keyOf(object.of), '->', name);
  return glue(keyOf(object), arrow ? '->' : '.', name);
}

function spellCall(term: CallTerm): string {
  const list = term.arguments.map(keyOf);
  return list.includes('') ? '' : `${term.name}(${list.join(', ')})`;
}

/** Nothing at all where one part has no spelling. */
function glue(...parts: readonly string[]): string {
  return parts.includes('') ? '' : parts.join('');
}

/** The term without casts. */
export function bare(term: Term): Term {
  return term.kind === 'cast' ? bare(term.of) : term;
}

/** The spelling of what an expression gives: that of `b` for `b = c`. */
export function givenKey(term: Term): string {
  const inner = bare(term);
  return inner.kind === 'assignment' ? keyOf(bare(inner.target)) : keyOf(inner);
}

/** What `*p`, `p->x` or `p[i]` follow: the pointer. Undefined where no memory behind a pointer is meant. */
export function followed(term: Term): Term | undefined {
  if (term.kind === 'content' || term.kind === 'element') return bare(term.of);
  return term.kind === 'member' && term.arrow ? bare(term.object) : undefined;
}

/** The direct parts of a term, in the order in which they are written. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'call':
      return [term.callee, ...term.arguments];
    case 'member':
      return [term.object];
    case 'element':
      return [term.of, term.index];
    case 'content':
    case 'address':
    case 'cast':
    case 'unary':
    case 'update':
      return [term.of];
    case 'binary':
    case 'logic':
      return [term.left, term.right];
    case 'assignment':
      return [term.target, term.value];
    case 'choice':
      return term.yes ? [term.condition, term.yes, term.no] : [term.condition, term.no];
    case 'comma':
    case 'unknown':
      return term.parts;
    default:
      return [];
  }
}

/** Whether a name occurs anywhere in a term. */
export function mentions(term: Term, name: string): boolean {
  return (term.kind === 'name' && term.name === name) || partsOf(term).some((part) => mentions(part, name));
}
