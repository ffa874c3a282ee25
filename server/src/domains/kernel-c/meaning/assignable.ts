import type { Certainty } from '../../../core/version.ts';
import {
  decayed,
  functionType,
  splitType,
  type FunctionType,
  type TypeText,
} from '../../../syntax/c/expressions/types.ts';
import type { Meaning } from './meaning.ts';
import { resolved } from './resolved.ts';

const tagged = /^(?:struct|union) [\w$]+$/;
const integers = new Map([
  ['char', 1],
  ['signed char', 1],
  ['unsigned char', 1],
  ['_Bool', 1],
  ['short', 2],
  ['unsigned short', 2],
  ['int', 4],
  ['unsigned int', 4],
  ['long', 8],
  ['unsigned long', 8],
  ['long long', 9],
  ['unsigned long long', 9],
]);

/**
 * Whether a compiler takes a value of one type where another is wanted, as far as pointers are concerned: kernels are
 * built so that another pointer type is an error. Numbers and constness are left to the compiler.
 */
export function assignable(meaning: Meaning, wanted: TypeText, given: TypeText): Certainty {
  const to = plain(meaning, wanted);
  const from = plain(meaning, given);
  if (to === undefined || from === undefined) return 'unknown';
  if (to === from) return 'yes';
  const toFunction = functionType(to);
  const fromFunction = functionType(from);
  if (toFunction && fromFunction) return sameFunction(meaning, toFunction, fromFunction);
  if (toFunction ?? fromFunction) return 'unknown';
  const a = splitType(to);
  const b = splitType(from);
  const isPointer = ({ signs }: { readonly signs: string }): boolean => /^\*+$/.test(signs);
  if (!isPointer(a) || !isPointer(b)) return 'unknown';
  if (isVoid(a) || isVoid(b)) return 'yes';
  return samePointer(a.base, b.base) === 'no' || (a.signs !== b.signs && isKnown(a.base) && isKnown(b.base))
    ? 'no'
    : samePointer(a.base, b.base);
}

/** A structure or union itself, with its typedefs resolved. */
export function isAggregate(type: TypeText): boolean {
  const { base, signs } = splitType(type);
  // A structure without a tag goes by its typedef's name with a dot.
  return signs === '' && /^(?:struct|union) [\w.$]+$/.test(base);
}

/** Whether one is a structure and the other a number, a pointer or another structure: no compiler makes one of the other. */
export function isOtherKind(meaning: Meaning, wanted: TypeText, given: TypeText): boolean {
  const to = plain(meaning, wanted);
  const from = plain(meaning, given);
  if (to === undefined || from === undefined) return false;
  // Of a value constness is nobody's business.
  if (isAggregate(to) && isAggregate(from) && splitType(to).base === splitType(from).base) return false;
  const isKnownKind = (type: TypeText): boolean => {
    const { base, signs } = splitType(type);
    return (
      isAggregate(type) || (signs === '' && integers.has(base)) || (/^\*+$/.test(signs) && isKnown(base))
    );
  };
  // A transparent union takes what any of its members takes.
  if (/^(?:const )?union /.test(to) && !isAggregate(from)) return false;
  return isKnownKind(to) && isKnownKind(from) && (isAggregate(to) || isAggregate(from));
}

function isVoid({ base, signs }: { readonly base: string; readonly signs: string }): boolean {
  return base === 'void' && signs === '*';
}

function isKnown(base: string): boolean {
  return tagged.test(base) || integers.has(base) || base === 'void';
}

function samePointer(a: string, b: string): Certainty {
  if (a === b) return 'yes';
  if (tagged.test(a) && tagged.test(b)) return 'no';
  const isNumber = (one: string): boolean => integers.has(one);
  if ((tagged.test(a) && isNumber(b)) || (tagged.test(b) && isNumber(a))) return 'no';
  if (isNumber(a) && isNumber(b)) {
    // `long` and `long long` are of one size on some machines, and characters are often cast without thought.
    return Math.abs(integers.get(a)! - integers.get(b)!) > 1 ? 'no' : 'unknown';
  }
  return 'unknown';
}

/** Whether a function may stand for a pointer to another type of function. */
export function sameFunction(meaning: Meaning, wanted: FunctionType, given: FunctionType): Certainty {
  if (wanted.parameters.length !== given.parameters.length) {
    // `int (*)()` says nothing about parameters.
    return wanted.parameters.length === 0 || given.parameters.length === 0 ? emptyOrNot(wanted, given) : 'no';
  }
  let answer: Certainty = sameType(meaning, wanted.returns, given.returns);
  for (const [index, one] of wanted.parameters.entries()) {
    const same = sameType(meaning, one, given.parameters[index]!);
    if (same === 'no') return 'no';
    if (same === 'unknown') answer = answer === 'no' ? 'no' : 'unknown';
  }
  return answer;
}

function emptyOrNot(wanted: FunctionType, given: FunctionType): Certainty {
  return wanted.parameters.length === given.parameters.length ? 'yes' : 'no';
}

/** Whether two types are one, constness of what pointers point to included. */
export function sameType(meaning: Meaning, a: TypeText, b: TypeText): Certainty {
  const one = plain(meaning, a);
  const other = plain(meaning, b);
  if (one === undefined || other === undefined) return 'unknown';
  if (one === other) return 'yes';
  const x = functionType(one);
  const y = functionType(other);
  if (x && y) return sameFunction(meaning, x, y);
  if (x ?? y) return 'no';
  const left = splitType(one);
  const right = splitType(other);
  const isArray = /\[/.test(left.signs + right.signs);
  if (isArray) return 'unknown';
  if (left.signs !== right.signs) return isKnown(left.base) && isKnown(right.base) ? 'no' : 'unknown';
  if (left.base !== right.base) {
    const leftIsKnown = isKnown(left.base);
    const rightIsKnown = isKnown(right.base);
    if (!leftIsKnown || !rightIsKnown) return 'unknown';
    return sizeOf(left.base) === sizeOf(right.base) && sizeOf(left.base) !== undefined
      ? otherSign(left.base, right.base)
      : 'no';
  }
  // Beyond a pointer constness makes another type; of a plain value it is nobody's business.
  return left.signs === '' || left.isConst === right.isConst ? 'yes' : 'no';
}

/** `int` and `unsigned int` are two types to a compiler; `long` and `long long` may be names of one by way of typedefs. */
function otherSign(a: string, b: string): Certainty {
  const plainOf = (base: string): string => base.replace(/^(?:un)?signed /, '');
  return plainOf(a) === plainOf(b) && plainOf(a) !== 'char' ? 'no' : 'unknown';
}

function sizeOf(base: string): number | undefined {
  const size = integers.get(base);
  return size === 9 ? 8 : size;
}

/** Typedefs resolved, arrays decayed; constant pointers are like others. Undefined where a macro of the module renames a tag. */
function plain(meaning: Meaning, type: TypeText): TypeText | undefined {
  for (const [, tag] of type.matchAll(/\b(?:struct|union|enum) (\w+)/g))
    if (meaning.own(tag!).some((form) => form.kind === 'macro')) return undefined;
  const text = resolved(meaning, type);
  return text === undefined ? undefined : decayed(text).replace(/\* const$/, '*');
}
