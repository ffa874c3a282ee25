/** Which of zero (NULL), an error (negative, error pointer) and another value something may be: a set of bits. */
export type Values = number;
export const zero = 1;
export const error = 2;
export const other = 4;
export const any: Values = 7;

/** Not zero, and an error where it is an error number: what `if (ret) return ret;` leaves with. */
export function isFailing(values: Values): boolean {
  return (values & error) !== 0 && (values & zero) === 0;
}

/** What a language on top of C says about the names that steer its paths. The flow engine knows none by itself. */
export interface Vocabulary {
  /** The number of the argument whose truth a function gives back: `unlikely`, `WARN_ON`. */
  transparent(name: string): number | undefined;
  /** What an argument may be where a predicate of it holds: `IS_ERR` gives `error`. */
  predicate(name: string): Values | undefined;
  /** Calls that give the error number of the pointer that they get: `PTR_ERR`. */
  isErrorOf(name: string): boolean;
  /** Calls behind which nothing runs: `BUG`. */
  isEnd(name: string): boolean;
  /** Calls behind which nothing runs when their argument holds: `BUG_ON`. */
  isAssertion(name: string): boolean;
  /** Macros that return, by a name of their own or as a call: `return_VOID;`, `return_PTR(p);`. */
  isReturn(name: string): boolean;
  /** Macros that may return from the function, or jump. */
  mayLeave(name: string): boolean;
  /** Calls at whose scope's end something is undone: `guard`. */
  isGuard(name: string): boolean;
  /** The number of the argument that is an object inside of a walk, and NULL behind its end: `for_each_child_of_node`. */
  cursor(name: string): number | undefined;
  /** Questions that have the same answer for the same arguments until one of these changes: `is_vlan_dev(dev)`. */
  isSteady(name: string): boolean;
  /** What a call may give, out of what its arguments may be. */
  result(name: string, given: readonly Values[]): Values | undefined;
  /** What a name that is no variable stands for: `EINVAL` is `other`. */
  constant(name: string): Values | undefined;
}
