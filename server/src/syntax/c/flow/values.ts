import { factOf, noFacts, withFact, type Facts } from './facts.ts';
import { bare, keyOf, type Term } from './term.ts';
import { any, error, other, zero, type Values, type Vocabulary } from './vocabulary.ts';

/** The key under which a call's result is known until it is thrown away. */
export function resultKey(term: Term): string {
  return `@${term.start}`;
}

/** What a term may be, where nothing but the facts is known. */
export function valueOf(vocabulary: Vocabulary, facts: Facts, term: Term): Values {
  const of = (one: Term): Values => valueOf(vocabulary, facts, one);
  switch (term.kind) {
    case 'number':
      return valueOfNumber(term.value);
    case 'string':
    case 'address':
      return other;
    case 'cast':
      return of(term.of);
    case 'name': {
      const known = factOf(facts, term.name);
      return known === any ? (vocabulary.constant(term.name) ?? any) : known;
    }
    case 'unary': {
      const inner = of(term.of);
      if (term.operator === '-') return negated(inner);
      if (term.operator === '!') return inner === zero ? other : (inner & zero) === 0 ? zero : zero | other;
      return any;
    }
    case 'call': {
      const known = factOf(facts, resultKey(term));
      if (known !== any) return known;
      const given = vocabulary.result(term.name, term.arguments.map(of));
      if (given !== undefined) return given;
      return vocabulary.isSteady(term.name) ? factOf(facts, keyOf(term)) : any;
    }
    case 'assignment':
      return term.operator === '=' ? of(term.value) : any;
    case 'choice': {
      const asked = of(term.condition);
      if (asked === zero) return of(term.no);
      if ((asked & zero) === 0) return term.yes ? of(term.yes) : asked;
      // `x ? x : y`.
      const isItself = !term.yes || keyOf(bare(term.yes)) === keyOf(bare(term.condition));
      return (isItself ? asked & ~zero : of(term.yes)) | of(term.no);
    }
    case 'comma':
      return term.parts.length > 0 ? of(term.parts.at(-1)!) : any;
    case 'binary': {
      const known = factOf(facts, keyOf(term)) & (isComparison(term.operator) ? zero | other : any);
      return known & comparedWithZero(vocabulary, facts, term);
    }
    case 'logic':
      return factOf(facts, keyOf(term)) & (zero | other);
    default:
      return factOf(facts, keyOf(term));
  }
}

/** A negative number is an error, as `rc = -1` means it. */
function valueOfNumber(value: number | undefined): Values {
  if (value === undefined) return any;
  if (value === 0) return zero;
  return value < 0 ? error : other;
}

function negated(values: Values): Values {
  return (values & zero) | (values & error ? other : 0) | (values & other ? error : 0);
}

/** What `x == 0` and `x != NULL` give, by what is known of `x`. */
function comparedWithZero(
  vocabulary: Vocabulary,
  facts: Facts,
  { operator, left, right }: Term & { readonly kind: 'binary' | 'logic' },
): Values {
  if (!/^[=!]=$/.test(operator) || valueOf(vocabulary, facts, right) !== zero) return any;
  const value = valueOf(vocabulary, facts, left);
  if (value === zero) return operator === '==' ? other : zero;
  return (value & zero) === 0 ? (operator === '==' ? zero : other) : any;
}

function isComparison(operator: string): boolean {
  return /^(?:[=!]=|[<>]=?)$/.test(operator);
}

/** What holds where a condition gave `truth`; undefined where it cannot have. */
export function assume(
  vocabulary: Vocabulary,
  facts: Facts,
  condition: Term,
  truth: boolean,
): Facts | undefined {
  const term = bare(condition);
  switch (term.kind) {
    case 'unary':
      if (term.operator === '!') return assume(vocabulary, facts, term.of, !truth);
      break;
    case 'assignment':
      if (term.operator === '=') return narrow(vocabulary, facts, term.target, truth ? any & ~zero : zero);
      break;
    case 'comma':
      return term.parts.length > 0 ? assume(vocabulary, facts, term.parts.at(-1)!, truth) : facts;
    case 'binary':
      return assumeBinary(
        vocabulary,
        facts,
        term.operator,
        { left: term.left, right: term.right, whole: term },
        truth,
      );
    case 'logic': {
      const isBoth = (term.operator === '&&') === truth;
      if (!isBoth) return facts;
      const left = assume(vocabulary, facts, term.left, truth);
      return left && assume(vocabulary, left, term.right, truth);
    }
    case 'call': {
      const [first] = term.arguments;
      const through = term.arguments[vocabulary.transparent(term.name) ?? -1];
      if (through) return assume(vocabulary, facts, through, truth);
      const cursor = term.arguments[vocabulary.cursor(term.name) ?? -1];
      if (cursor) return narrow(vocabulary, facts, cursor, truth ? other : zero);
      const holds = vocabulary.predicate(term.name);
      if (first && holds !== undefined) return narrow(vocabulary, facts, first, truth ? holds : any & ~holds);
      break;
    }
    default:
  }
  return narrow(vocabulary, facts, term, truth ? any & ~zero : zero);
}

/** Facts with a term known to be one of `values`; undefined where it is none of them. */
export function narrow(vocabulary: Vocabulary, facts: Facts, term: Term, values: Values): Facts | undefined {
  const inner = bare(term);
  if (inner.kind === 'assignment' && inner.operator === '=') {
    return narrow(vocabulary, facts, inner.target, values);
  }
  const left = valueOf(vocabulary, facts, inner) & values;
  if (left === 0) return undefined;
  if (inner.kind === 'call') {
    const known = withFact(facts, resultKey(inner), left);
    return vocabulary.isSteady(inner.name) ? withFact(known, keyOf(inner), left) : known;
  }
  const key = keyOf(inner);
  return left === zero && isBesideNothing(facts, key) ? undefined : withFact(facts, key, left);
}

/** It differs from something that is zero, as `a == b` did not hold: it cannot be zero as well. */
function isBesideNothing({ keys, values }: Facts, key: string): boolean {
  if (key === '') return false;
  return keys.some((one, i) => {
    if (values[i] !== zero || !one.includes(' == ')) return false;
    const another = one.startsWith(`(${key} == `)
      ? one.slice(key.length + 5, -1)
      : one.endsWith(` == ${key})`)
        ? one.slice(1, -key.length - 5)
        : '';
    return another !== '' && values[keys.indexOf(another)] === zero;
  });
}

const opposite: Readonly<Record<string, string>> = { '!=': '==', '>=': '<', '>': '<=' };

function assumeBinary(
  vocabulary: Vocabulary,
  facts: Facts,
  operator: string,
  { left, right, whole }: { readonly left: Term; readonly right: Term; readonly whole: Term },
  truth: boolean,
): Facts | undefined {
  // `++i < n` compares what `i` is from here on.
  if (left.kind === 'update' && left.start < left.of.start)
    return assumeBinary(vocabulary, facts, operator, { left: left.of, right, whole }, truth);
  const flipped = opposite[operator];
  if (flipped !== undefined) return assumeBinary(vocabulary, facts, flipped, { left, right, whole }, !truth);
  if (operator === '==' && isConstant(left) && !isConstant(right)) {
    return assumeBinary(vocabulary, facts, operator, { left: right, right: left, whole }, truth);
  }
  const compares = operator === '==' || operator === '<' || operator === '<=';
  if (!compares) return narrow(vocabulary, facts, whole, truth ? any & ~zero : zero);
  if (operator === '==' && !mayBe(valueOf(vocabulary, facts, left), valueOf(vocabulary, facts, right), truth))
    return undefined;
  const values = comparedWith(vocabulary, operator, right, truth);
  const narrowed = values === any ? facts : narrowSide(vocabulary, facts, left, values);
  if (!narrowed) return undefined;
  if (right.kind === 'number' && right.value === 0 && operator !== '<=') return narrowed;
  const [a, b] = [keyOf(bare(left)), keyOf(bare(right))];
  // Limits that have a name are above zero.
  if (operator === '<' && !truth && isNamedConstant(b) && valueOf(vocabulary, narrowed, left) === zero)
    return undefined;
  if (a === '' || b === '' || b === 'NULL' || b === 'false') return narrowed;
  const key = `(${a} ${operator} ${b})`;
  const found = factOf(narrowed, key) & (truth ? other : zero);
  if (found === 0 || (truth && operator === '==' && isAnother(narrowed, a, b))) return undefined;
  return withFact(narrowed, key, found);
}

/** One side of a comparison; whose error number it is, is an error pointer: `PTR_ERR(p) == -ENOENT`. */
function narrowSide(vocabulary: Vocabulary, facts: Facts, side: Term, values: Values): Facts | undefined {
  const narrowed = narrow(vocabulary, facts, side, values);
  const call = bare(side);
  if (!narrowed || values !== error || call.kind !== 'call' || !vocabulary.isErrorOf(call.name))
    return narrowed;
  const [pointer] = call.arguments;
  return pointer ? narrow(vocabulary, narrowed, pointer, error) : narrowed;
}

/** Whether two things may be equal, or may differ: only zero is one single value. */
function mayBe(left: Values, right: Values, areEqual: boolean): boolean {
  return areEqual ? (left & right) !== 0 : left !== zero || right !== zero;
}

/** What is one constant already is not another one: enumerators and macros with two names for one value are rare. */
function isAnother(facts: Facts, subject: string, constant: string): boolean {
  if (!isNamedConstant(constant)) return false;
  const start = `(${subject} == `;
  for (const [i, key] of facts.keys.entries()) {
    if ((facts.values[i]! & zero) !== 0 || !key.startsWith(start)) continue;
    const before = key.slice(start.length, -1);
    if (before !== constant && isNamedConstant(before)) return true;
  }
  return false;
}

function isNamedConstant(key: string): boolean {
  return /^(?:[A-Z][A-Z\d_]+|\d+)$/.test(key);
}

/** The key of what holds where a constant was assigned: `(x == LIMIT)`; empty where the value is no constant. */
export function constantKey(key: string, value: Term): string {
  const constant = keyOf(bare(value));
  return key !== '' && isNamedConstant(constant) && constant !== '0' ? `(${key} == ${constant})` : '';
}

/** What holds where a longer condition gave `truth`. */
export function decided(
  vocabulary: Vocabulary,
  facts: Facts,
  whole: Term,
  truth: boolean,
): Facts | undefined {
  return narrow(vocabulary, facts, whole, truth ? other : zero);
}

/** What holds where a `switch` found a value. */
export function assumeEqual(
  vocabulary: Vocabulary,
  facts: Facts,
  subject: Term,
  value: Term,
): Facts | undefined {
  const { start, end } = value;
  const whole: Term = { kind: 'binary', operator: '==', left: subject, right: value, start, end };
  return assumeBinary(vocabulary, facts, '==', { left: subject, right: value, whole }, true);
}

/** `NULL == p` is `p == NULL`. */
function isConstant(term: Term): boolean {
  return term.kind === 'number' || (term.kind === 'name' && term.name === 'NULL');
}

/** What the left side may be where `left operator right` gave `truth`. */
function comparedWith(vocabulary: Vocabulary, operator: string, right: Term, truth: boolean): Values {
  const value = valueOf(vocabulary, noFacts, right);
  if (operator === '==') {
    if (value === zero) return truth ? zero : any & ~zero;
    return truth && (value === error || value === other) ? value : any;
  }
  // `x < 0` and `x <= 0`, and what they are not.
  if (value !== zero) {
    if (value === other && right.kind === 'number') return lessThanPositive(operator, right.value, truth);
    return any;
  }
  const below = operator === '<' ? error : error | zero;
  return truth ? below : any & ~below;
}

/** `x < 1` is `x <= 0`; what is not below a positive number is above zero. */
function lessThanPositive(operator: string, value: number | undefined, truth: boolean): Values {
  if (!truth) return other;
  return operator === '<' && value === 1 ? error | zero : any;
}
