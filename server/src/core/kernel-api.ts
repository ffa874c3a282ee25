/** What is known of the kernel's interface, release by release: the shapes in which tables answer. */
import type { Define, KernelTarget, Target } from './types.ts';
import type { Certainty, Version } from './version.ts';

/** Columns of a table, one bit each: a kernel on an architecture. */
export type ColumnSet = number;

/**
 * What a table could not read of a kernel. What is missing there is unknown, not absent: `declarations` where only the
 * compiled types (BTF) or a part of the headers was read, `generated` for a source tree that no build has prepared,
 * `exports` without a build's Module.symvers.
 */
export type ApiLack = 'declarations' | 'generated' | 'exports';

export interface ApiColumn {
  /** With the point release that was read, such as 6.1.192. */
  readonly version: Version;
  /** Debian's name of the architecture: `amd64`, `arm64`; empty where the types of a kernel do not say it. */
  readonly arch: string;
  /** The package or tree it was read from. */
  readonly source: string;
  /** Absent where nothing is missing. */
  readonly lacks?: readonly ApiLack[];
}

export type ApiFormKind =
  'function' | 'macro' | 'struct' | 'union' | 'enum' | 'enumerator' | 'typedef' | 'variable';

/** One way in which a name is declared, and where that holds. A name may be a macro in one release and a function in another. */
export interface ApiForm {
  readonly kind: ApiFormKind;
  readonly name: string;
  /** Header as kernel code includes it, such as `linux/fs.h`; under `uapi/` where only user space's folder has it. Empty for types alone. */
  readonly header: string;
  /** The preprocessor condition it stands under, such as `defined(CONFIG_PM)`; empty for none, `unknown` for long ones. */
  readonly condition: string;
  readonly columns: ColumnSet;
  /** Of a function its result, of a typedef or variable its type, of an enumerator `enum tag` where there is a tag. */
  readonly type: string;
  /** Types of a function's parameters; `...` last where it takes more. Absent for all other kinds. */
  readonly parameters?: readonly string[];
  /** Names of the parameters of a function or macro where they are known; `_` for one without. */
  readonly parameterNames: readonly string[];
  /** How many arguments a function or function-like macro takes; `most` is absent where there is no limit. */
  readonly arity?: { readonly least: number; readonly most?: number };
  /** A function compiled where it is used: no symbol of it is exported. */
  readonly inline: boolean;
  /** Compiled into the kernel, but not known to be declared for others: `static`, or of a linkage that nothing tells. */
  readonly local?: boolean;
  /** The one name that a macro hands its arguments on to, unchanged. */
  readonly forwards?: string;
}

/** A member of a structure or union; those of anonymous ones inside are its own. */
export interface ApiMember {
  readonly name: string;
  /** `int (*)(struct file *)` for a function pointer, `struct outer.name` for a structure without a tag. */
  readonly type: string;
  /** Header of the structure. */
  readonly header: string;
  readonly condition: string;
  readonly columns: ColumnSet;
}

export interface ApiHeader {
  readonly path: string;
  readonly columns: ColumnSet;
  readonly includes: readonly {
    readonly path: string;
    readonly condition: string;
    readonly columns: ColumnSet;
  }[];
}

/** A symbol that modules can link against, as the build's Module.symvers says. */
export interface ApiExport {
  readonly name: string;
  readonly isGplOnly: boolean;
  /** Empty for none; `module:a,b` where only the modules named may use it. */
  readonly namespace: string;
  readonly columns: ColumnSet;
}

/** A form or member that holds on a target, or may. */
export type Held<T> = T & { readonly certainty: 'yes' | 'unknown' };

/** What a file reaches through its includes on a target. */
export interface ApiReach {
  /** Whether a header is included, directly or through others. */
  header(path: string): Certainty;
  /** Whether some declaration of a name is reached; `no` only when the name is declared in headers and none of them is reached. */
  name(name: string): Certainty;
  /** Headers of the target that declare the name, the one to include first; empty when there is none. */
  suppliers(name: string): readonly string[];
  /** Whether headers are reached of which the table knows that they are there and nothing more, as of `dt-bindings/`. */
  readonly hasUnread: () => boolean;
}

/**
 * A table as one target sees it. Between two tables an answer needs both to agree, or a known release of the change;
 * beyond the oldest and newest table, and without a kernel, everything is unknown.
 */
export interface KernelView {
  /** How the target lies to the table: one of its kernels, between two, before or behind them all, or not known. */
  readonly place: 'exact' | 'between' | 'outside' | 'unknown';
  /** The columns that the answers come from: of the newest kernel not newer than the target, and of the next one. */
  readonly older: ColumnSet;
  readonly newer: ColumnSet;
  /** Whether a fact with these columns holds. `about` is a name, `tag.member` or a header's path, whose known changes count. */
  holds(columns: ColumnSet, about?: string): Certainty;
  /** Whether a name is declared as one of the kinds, or as anything. */
  declared(name: string, ...kinds: readonly ApiFormKind[]): Certainty;
  /** The forms that hold or may hold on the target; those that certainly do not are left out. */
  forms(name: string): readonly Held<ApiForm>[];
  /** Whether a structure or union (tag without `struct`, or a typedef's name) has a member; embedded ones included. */
  hasMember(tag: string, member: string): Certainty;
  /** The columns of all kernels in which a structure or union ever had a member. */
  everMember(tag: string, member: string): ColumnSet;
  /** Members of a structure or union that hold or may hold. */
  members(tag: string): readonly Held<ApiMember>[];
  header(path: string): Certainty;
  /** Whether an identifier occurs anywhere in the headers outside of comments, or is made there by a macro. */
  mentioned(name: string): Certainty;
  exported(symbol: string): Certainty;
  /** The exports that hold or may hold: one, or several where releases differ. */
  exports(symbol: string): readonly Held<ApiExport>[];
  /** `includes` are paths as the file writes them; what a kernel build always includes is added. */
  reach(includes: readonly string[]): ApiReach;
}

export interface ViewOptions {
  /** Whether a preprocessor condition holds on the target; without it all branches count. */
  readonly condition?: (condition: string) => Certainty;
}

/** A table of one or several kernels. Answers are read in place: nothing is built at start. */
export interface KernelApi {
  readonly columns: readonly ApiColumn[];
  /** All forms of a name in all releases, across kinds. */
  lookup(name: string): readonly ApiForm[];
  /** All members that a tag ever had; the newest release's order first. */
  members(tag: string): readonly ApiMember[];
  header(path: string): ApiHeader | undefined;
  exported(symbol: string): readonly ApiExport[];
  mentioned(name: string): ColumnSet;
  /** Names of declarations with a prefix, sorted, at most `limit`; with `header` only those of headers that it wants. */
  names(prefix: string, limit: number, header?: (path: string) => boolean): readonly string[];
  /** Paths of headers with a prefix, sorted, of all releases; those of user space's folder without its name. */
  headers(prefix: string): readonly string[];
  /** Exact releases in which something changed about a name, `tag.member` or header, as far as they are known. */
  changes(about: string): readonly ApiMoment[];
  view(kernel: KernelTarget | undefined, options?: ViewOptions): KernelView;
}

/** A release in which something came, went, or got another form. */
export interface ApiMoment {
  readonly since: string;
  readonly change: 'came' | 'went' | 'form';
  /** Older series whose point releases carry the change as well. */
  readonly early?: readonly string[];
}

/** What a text of C declares at its outermost level, in all branches of its conditions. Columns of its forms are 0. */
export interface DeclaredText {
  /** By name; a name may have several forms under different conditions. */
  readonly forms: ReadonlyMap<string, readonly ApiForm[]>;
  /** Members by the tag of their structure or union. */
  readonly members: ReadonlyMap<string, readonly ApiMember[]>;
  readonly includes: readonly {
    readonly path: string;
    /** Written with quotes, so that its own folder comes first. */
    readonly isLocal: boolean;
    readonly condition: string;
  }[];
  /** What its macros stand for, by name. */
  readonly macros: ReadonlyMap<string, readonly (Define & { readonly condition: string })[]>;
  /** The macro that keeps a header from being read twice. */
  readonly guard?: string;
  /** Names that some line takes back. */
  readonly undefined: ReadonlySet<string>;
}

/** All that analysis may ask about kernels beside the file itself. */
export interface KernelFacts {
  readonly api: KernelApi;
  /** The same view for the same target: what was looked up once is remembered there. */
  viewOf(target: Target): KernelView;
  /** Reads declarations out of a text; `known` are texts whose macros may make declarations here. Never throws. */
  scan(text: string, known?: readonly string[]): DeclaredText;
}
