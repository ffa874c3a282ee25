import type { Span } from '../../../core/types.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';

/** A call of a function or macro: `hist(args.ret)`. */
export interface Call extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Expr[];
}

/** A plain word: a builtin such as `pid`, an enumerator, a word that a function takes. */
export interface Name extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/** `@`, `@name`, with the keys in brackets where there are any. */
export interface MapUse extends Span {
  readonly kind: 'map';
  readonly name: string;
  readonly nameSpan: Span;
  readonly keys?: readonly Expr[];
}

/** A scratch variable `$name`. */
export interface Variable extends Span {
  readonly kind: 'variable';
  readonly name: string;
}

/** `base.name`, `base->name`, and `base.0` of a tuple. */
export interface Field extends Span {
  readonly kind: 'field';
  readonly base: Expr;
  readonly name: string;
  readonly nameSpan: Span;
  readonly operator: Span;
  readonly isArrow: boolean;
}

export interface Text extends Span {
  readonly kind: 'string';
  /** Without quotes, escapes as they are written. */
  readonly value: string;
}

export interface NumberLiteral extends Span {
  readonly kind: 'number';
  /** Undefined for one that no number of ours holds exactly. */
  readonly value: number | undefined;
}

export interface Unary extends Span {
  readonly kind: 'unary';
  readonly sign: string;
  readonly signSpan: Span;
  readonly value: Expr;
}

export interface Binary extends Span {
  readonly kind: 'binary';
  readonly sign: string;
  readonly signSpan: Span;
  readonly left: Expr;
  readonly right: Expr;
}

/** `(type)value`; `type` with one blank between its words and none before its stars. */
export interface Cast extends Span {
  readonly kind: 'cast';
  readonly type: string;
  readonly value: Expr;
}

export type Expr =
  | Call
  | Name
  | MapUse
  | Variable
  | Field
  | Text
  | NumberLiteral
  | Unary
  | Binary
  | Cast
  /** `$1`, and `$#` for how many there are. */
  | (Span & { readonly kind: 'parameter'; readonly name: string })
  | (Span & { readonly kind: 'index'; readonly base: Expr; readonly index: Expr })
  | (Span & { readonly kind: 'choice'; readonly condition: Expr; readonly yes: Expr; readonly no: Expr })
  | (Span & { readonly kind: 'tuple'; readonly items: readonly Expr[] })
  /** What stands where a type is wanted, such as `struct task_struct *`. */
  | (Span & { readonly kind: 'type'; readonly text: string })
  /** A block that gives a value, also under `if`. */
  | (Span & { readonly kind: 'block'; readonly body: Block })
  /** A place where something should stand; what stands there could not be read. */
  | (Span & { readonly kind: 'missing' });

export interface Assignment extends Span {
  readonly kind: 'assignment';
  readonly target: Expr;
  readonly sign: string;
  readonly signSpan: Span;
  readonly value: Expr;
  /** `let` stands before it. */
  readonly isDeclared: boolean;
}

export interface Condition extends Span {
  readonly kind: 'if';
  readonly condition: Expr;
  readonly then: Block;
  readonly else?: Block;
}

export interface Loop extends Span {
  readonly kind: 'while' | 'unroll' | 'for';
  readonly keyword: Span;
  /** The condition, the number, or what is gone through. */
  readonly over: Expr;
  /** Of `for` alone. */
  readonly variable?: Variable;
  readonly block: Block;
}

export type Statement =
  | Assignment
  | Condition
  | Loop
  | (Span & { readonly kind: 'expression'; readonly value: Expr })
  /** `let $x` without a value. */
  | (Span & { readonly kind: 'declaration'; readonly variable: Variable })
  | (Span & { readonly kind: 'return' | 'break' | 'continue'; readonly value?: Expr })
  | (Span & { readonly kind: 'nested'; readonly body: Block });

export interface Block extends Span {
  readonly statements: readonly Statement[];
}

/** `kprobe:vfs_read`: the type and what follows it, between colons. */
export interface AttachPoint extends Part {
  /** The type as it is written, in lower case from the first release that does not look at the case. */
  readonly type: Part;
  readonly parts: readonly Part[];
}

/** What has a body: a probe, a macro, a function. */
export interface Body extends Span {
  readonly kind: 'probe' | 'macro' | 'function';
  /** Empty for macros and functions. */
  readonly points: readonly AttachPoint[];
  /** Of macros and functions alone. */
  readonly name?: Part;
  readonly parameters: readonly Expr[];
  readonly predicate?: Expr;
  readonly block: Block;
}

/** `key = value` of the block `config = { … }`. */
export interface ConfigEntry extends Span {
  readonly key: Part;
  /** Empty where it is missing. */
  readonly value: Part;
}

export type FaultKind =
  | 'brace'
  | 'stray'
  | 'string'
  | 'comment'
  | 'semicolon'
  | 'assignment'
  | 'parenthesis'
  | 'predicate'
  | 'block'
  | 'unexpected';

/** Something that bpftrace's own parser would not take either. */
export interface Fault extends Span {
  readonly say: FaultKind;
  /** Where what is missing belongs. */
  readonly at?: number;
}

export interface Script {
  readonly bodies: readonly Body[];
  readonly config: readonly ConfigEntry[];
  readonly configSpan?: Span;
  /** Lines such as `#include <linux/fs.h>`. */
  readonly directives: readonly Part[];
  /** Structures, unions and enumerations, as they are written. */
  readonly definitions: readonly Part[];
  readonly imports: readonly Part[];
  readonly comments: readonly Span[];
  readonly faults: readonly Fault[];
  /** Stretches that could not be understood. */
  readonly broken: readonly Span[];
}
