import type { KeptWith } from '../../core/remembered.ts';
import type { Node } from 'web-tree-sitter';
import type { File, Gap, Named, RuleBody, Span, Target, Unit } from '../../core/types.ts';

/**
 * What rules see of a C file: plain data taken in one walk a version, in absolute offsets of the *original* text.
 * Spans point into `source.text`; the parser saw a masked text of the same length.
 */
export interface CPart extends Span, Named {}

export interface CArgument extends Span {
  /** Original text, trimmed. */
  readonly text: string;
}

/** A call or a call-like macro use, inside a function or at file scope (`MODULE_LICENSE("GPL")`). */
export interface CCall extends CPart {
  /** The callee when it is a plain identifier. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly CArgument[];
  /** The enclosing function; absent at file scope. */
  readonly within?: CFunction | undefined;
  /** True when the result is thrown away: the call is a statement of its own. */
  readonly discarded: boolean;
  /** The variable (or member) that is directly given the result, e.g. `p` of `p = kmalloc(...)`. */
  readonly assignedTo?: string | undefined;
}

/** `object->name` or `object.name`. */
export interface CMember extends CPart {
  readonly name: string;
  readonly nameSpan: Span;
  readonly object: string;
  readonly objectSpan: Span;
  readonly arrow: boolean;
  readonly within?: CFunction | undefined;
}

export interface CParameter extends Span {
  /** Absent in `void` and unnamed parameters. */
  readonly name?: string;
  /** Type as written without the name, blanks squeezed, e.g. `struct file *`. */
  readonly type: string;
}

export interface CFunction extends CPart {
  readonly name: string;
  readonly nameSpan: Span;
  readonly body: Span;
  readonly parameters: readonly CParameter[];
  /** Return type as written, without storage classes and attribute macros, e.g. `static int` gives `int`. */
  readonly returns: string;
  readonly isStatic: boolean;
  /** The original text between the start of the item and the name: storage classes, attribute macros, `SEC("...")`. */
  readonly head: string;
  /** True when some part of the function did not parse. */
  readonly broken: boolean;
}

export interface CInclude extends CPart {
  /** The path between the delimiters, e.g. `linux/module.h`. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly system: boolean;
}

/** A designated member of an initialiser: `.probe = foo_probe`. */
export interface CField extends CPart {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
  /** Type of the initialised variable as written, e.g. `struct platform_driver`. Nested structures: absent. */
  readonly type?: string;
  /** The type that the path starts at. */
  readonly root?: string;
  /** The variable that is initialised. */
  readonly variable?: string;
  /** Member designators from the variable down to here, joined with dots, e.g. `driver.name`. */
  readonly path?: string;
}

/** A variable, at file scope or local, with its initialiser. */
export interface CVariable extends CPart {
  readonly name: string;
  readonly nameSpan: Span;
  /** Type as written, without storage classes, e.g. `const struct file_operations`. */
  readonly type: string;
  readonly head: string;
  readonly initializer?: CArgument;
  readonly isStatic: boolean;
  /** Array suffix as written, e.g. `[512]`. */
  readonly array?: string;
  readonly within?: CFunction | undefined;
}

/** A `#define`, with the arity of a function-like one. */
export interface CMacro extends CPart {
  readonly name: string;
  readonly nameSpan: Span;
  readonly parameters?: readonly string[];
}

/** A `struct`, `union` or `enum` with a body. */
export interface CStruct extends CPart {
  readonly name: string;
  readonly nameSpan: Span;
  readonly kind: 'struct' | 'union' | 'enum';
  readonly members: readonly { readonly name: string; readonly type: string; readonly span: Span }[];
}

/** Any use of a `struct foo`, `union foo`, `enum foo` tag or a typedef name as a type. */
export interface CTypeUse extends CPart {
  readonly name: string;
  readonly tag?: 'struct' | 'union' | 'enum';
  readonly within?: CFunction | undefined;
}

/** A stretch of code: the body of a function, or the initialiser of a variable at file scope. */
export interface CCode extends Span, Named {
  readonly within?: CFunction | undefined;
}

/** A member that is given a value: by a designated initialiser, or by an assignment to `object->name`. */
export interface CSlot extends CPart {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
  readonly field?: CField;
  readonly member?: CMember;
  readonly within?: CFunction | undefined;
}

export interface CSubjects {
  file: CFile;
  slot: CSlot;
  code: CCode;
  function: CFunction;
  call: CCall;
  member: CMember;
  include: CInclude;
  field: CField;
  variable: CVariable;
  macro: CMacro;
  struct: CStruct;
  type: CTypeUse;
}

/** What was read from a unit, and where that starts now. */
export interface AtUnit<T> {
  readonly start: number;
  readonly value: T;
}

export interface CFile extends File<CSubjects> {
  readonly target: Target;
  /** Equal for two versions that have the same target and differ in the bodies of functions only. */
  readonly outline: string;
  /** The same object in all versions while the unit itself stays the same, wherever it stands and whatever is around it. */
  identity(unit: Unit): object;
  /**
   * What `read` says of the units of which it says anything, in order. `known` keeps it with a group of units while that stays
   * the same, so that an edit has new ones read only; it may hang on nothing but the unit's own text, and offsets in it count
   * from the unit's start.
   */
  ofUnits<T extends string | readonly unknown[]>(
    known: KeptWith<object, readonly AtUnit<T>[]>,
    read: (unit: Unit) => T,
  ): readonly AtUnit<T>[];
  /** Everything of a kind in the whole file, in order. */
  all<K extends Exclude<keyof CSubjects, 'file' | 'code' | 'slot'>>(on: K): readonly CSubjects[K][];
  /** Everything of a kind with this name in the whole file, in order. Costs no walk, however long the file is. */
  named<K extends Exclude<keyof CSubjects, 'file' | 'code' | 'slot'>>(
    on: K,
    name: string,
  ): readonly CSubjects[K][];
  /** Whether there is anything of a kind with this name. */
  has(on: Exclude<keyof CSubjects, 'file' | 'code' | 'slot'>, name: string): boolean;
  /** The calls of a name; like the following ones, a look-up that costs no walk. */
  calls(name: string): readonly CCall[];
  functionNamed(name: string): CFunction | undefined;
  functionAt(offset: number): CFunction | undefined;
  /** Whether the file includes a header, by its path. */
  includes(header: string): boolean;
  /** Stays the same object from version to version while the text of the function does: what is known of it is kept there. */
  identityOf(fn: CFunction): object | undefined;
  /** The names that a function calls, each once. */
  calledIn(fn: CFunction): Iterable<string>;
  /**
   * Findings of a unit hang on more than its text and the outline: on what `further` says of the names that it calls. To be
   * told before anybody asks for the units.
   */
  hangOn(further: (called: Iterable<string>) => string): void;
  /**
   * Findings of a unit hang on those declarations of others only that its words lead to, and on every directive and macro call
   * at file scope. For domains whose rules ask for what else a file holds by names alone.
   */
  followNames(): void;
  /** Functions are followed into the calls of them, and what is wrong inside is reported at the call: those are near as well. */
  followCalls(): void;
  /** What was left out in a unit, by its identity, becomes a gap of the file. To be told before anybody asks for the gaps. */
  gapsOf(further: (identity: object) => Gap | undefined): void;
  /** Whether an offset lies in a comment or a string. */
  inert(offset: number): 'comment' | 'string' | undefined;
  /** Stretches that preprocessor conditions switch off on this target. */
  readonly inactive: readonly Span[];
  /** The smallest tree node that covers a span, for what needs structure beyond the index. Its rows are not those of the file. */
  node(span: Span): Node | undefined;
  /** The masked text, same length as the source. For the parser and the guard; rules read the source. */
  readonly masked: string;
  /** A stretch of it, at the cost of the stretch where it lies in one function. */
  maskedAt(span: Span): string;
}

/** A check over C, as a rule file exports it. */
export type CRule = RuleBody<CFile, CSubjects>;
