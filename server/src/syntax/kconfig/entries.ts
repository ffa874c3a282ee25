import type { Span } from '../../core/types.ts';

/** A name, a constant or a text in quotes, with its place in the file. */
export interface Word extends Span {
  /** Without quotes and escapes; macros as they are written. */
  readonly text: string;
  readonly quoted: boolean;
  /** True when a part of it is `$(...)`: what it says is known to the build only. */
  readonly hasMacro: boolean;
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A condition as it is written. */
export type Expression =
  | { readonly kind: 'symbol'; readonly word: Word }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Word;
      readonly right: Word;
    }
  | { readonly kind: 'not'; readonly of: Expression }
  /** Not written so: the `if` behind a `depends on`, which asks for nothing where it is `n`. */
  | { readonly kind: 'off'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression };

export const valueTypes = ['bool', 'tristate', 'int', 'hex', 'string'] as const;
export type ValueType = (typeof valueTypes)[number];

/** A line below `config`, `choice`, `menu` or `comment`. */
export interface Option {
  readonly kind:
    | 'type'
    | 'prompt'
    | 'default'
    | 'select'
    | 'imply'
    | 'range'
    | 'depends'
    | 'visible'
    | 'help'
    | 'modules'
    | 'transitional'
    | 'optional'
    | 'other';
  /** The keyword, such as `def_bool`. */
  readonly keyword: Word;
  /** The whole statement; of a help text its lines too. */
  readonly span: Span;
  /** Of `bool`, `def_tristate` and the like. */
  readonly type?: ValueType;
  /** The words of a prompt, a select or a range. */
  readonly words: readonly Word[];
  /** What `default` gives and what `depends on` asks for. */
  readonly value?: Expression;
  /** Behind `if`. */
  readonly condition?: Expression;
}

export type EntryKind =
  'config' | 'menuconfig' | 'choice' | 'menu' | 'comment' | 'if' | 'source' | 'mainmenu' | 'variable';

/** A statement with what belongs to it. */
export interface Entry {
  readonly kind: EntryKind;
  readonly keyword: Word;
  /** The symbol, the title, the sourced path or the variable. */
  readonly name?: Word;
  /** Statement and options, without what stands inside of a block. */
  readonly span: Span;
  readonly options: readonly Option[];
  /** Of an `if` block. */
  readonly condition?: Expression;
  /** What a variable stands for. */
  readonly value?: string;
  /** Of `menu`, `choice` and `if`. */
  readonly children: readonly Entry[];
  /** The block that it stands in. */
  readonly parent?: Entry;
  /** The line that ends a block. */
  readonly end?: Span;
}

export type FaultKind =
  | 'unknown-word'
  | 'unquoted'
  | 'unexpected'
  | 'missing'
  | 'ignored-character'
  | 'open-quote'
  | 'open-macro'
  | 'orphaned-option'
  | 'dashed-help'
  | 'blank-help'
  | 'second-help'
  | 'unindented-help'
  | 'unopened-end'
  | 'unclosed-block'
  | 'foreign-end'
  | 'too-deep';

/** Something that the program which reads these files refuses or passes over. */
export interface Fault {
  readonly kind: FaultKind;
  readonly span: Span;
  /** The text that is at fault, or what is missing. */
  readonly text: string;
  /** What has to stand there. */
  readonly wanted?: string;
  /** Where a line that is missing would stand. */
  readonly at?: number;
}

/** One file, read. */
export interface KconfigText {
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  readonly comments: readonly Span[];
}

export function isSymbol(entry: Entry): boolean {
  return entry.kind === 'config' || entry.kind === 'menuconfig';
}

/** All entries, those inside of blocks after the block's own. */
export function* allEntries(entries: readonly Entry[]): Generator<Entry> {
  for (const entry of entries) {
    yield entry;
    if (entry.children.length > 0) yield* allEntries(entry.children);
  }
}

/** The words of a condition that are compared or asked for, in the order of the text. */
export function* leavesOf(expression: Expression | undefined): Generator<Word> {
  if (!expression) return;
  switch (expression.kind) {
    case 'symbol':
      yield expression.word;
      return;
    case 'compare':
      yield expression.left;
      yield expression.right;
      return;
    case 'not':
    case 'off':
      yield* leavesOf(expression.of);
      return;
    case 'and':
    case 'or':
      yield* leavesOf(expression.left);
      yield* leavesOf(expression.right);
  }
}

/** Whether a word names a symbol, and is no constant such as `y`, `0x10` or `"text"`. */
export function isName(word: Word): boolean {
  return !word.quoted && !word.hasMacro && !isConstant(word.text);
}

export function isConstant(text: string): boolean {
  return text === 'y' || text === 'm' || text === 'n' || /^(?:-?\d+|0[xX][0-9a-fA-F]+)$/.test(text);
}

/** The type that the first option which has one gives. */
export function typeOf(entry: Entry): ValueType | undefined {
  return entry.options.find((option) => option.type !== undefined)?.type;
}

/** The text that a person sees in the menu. */
export function promptOf(entry: Entry): { readonly word: Word; readonly condition?: Expression } | undefined {
  for (const { kind, words, condition } of entry.options) {
    const [word] = words;
    if (word && (kind === 'prompt' || kind === 'type')) return { word, ...(condition ? { condition } : {}) };
  }
  return undefined;
}
