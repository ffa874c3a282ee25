/** The shapes that every part of the program shares. Nothing here knows an editor, a process or a network. */
import type { KernelFacts } from './kernel-api.ts';
import type { Lens } from './lens.ts';
import type { Lookup } from './lookup.ts';
import type { Message, Say, Text } from './text.ts';
import type { Version } from './version.ts';

/** A stretch of text in JavaScript string offsets, end exclusive. Lines and columns exist only in adapters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text to analyse. `path` is `/`-separated; absolute where a file exists, else the name the person gave. */
export interface Source {
  readonly path: string;
  /** The language id of the claim that took the file, such as `kernel-c` or `sysctl`. */
  readonly language: string;
  readonly text: string;
}

export const severities = ['error', 'warning', 'info', 'hint'] as const;
/** How bad it is if the finding is true. */
export type Severity = (typeof severities)[number];
export const confidences = ['high', 'medium', 'low'] as const;
/** How often the finding is true. */
export type Confidence = (typeof confidences)[number];
export type Safety = 'safe' | 'review';

/** One replacement against the original text. `path` is set only when another file is meant. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  readonly path?: string;
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  readonly safety: Safety;
  /** What it makes builds, but may do something else than what stood there: only a person can say. */
  readonly mayDiffer?: true;
}

/** A step or a place that explains a problem; `path` is set only when it lies in another file. */
export interface Related {
  readonly span: Span;
  readonly message: Message;
  readonly path?: string;
}

/** What a rule yields. Everything else a finding has comes from the rule's page. */
export interface Problem {
  readonly span: Span;
  readonly message: Message;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Lowers (never raises) the page's confidence for this one problem, e.g. under an unknown condition. */
  readonly confidence?: Confidence;
  /**
   * What the problem is about, where one defect shows at several places (a function that is gone) and compilers name the
   * first only: later ones of the same rule are marked as repeats, and of any rule where it begins with a colon.
   */
  readonly once?: string;
  /** The compiler ends before it gets here, so that it is one more problem only when what ends it is mended. */
  readonly unseen?: true;
  /** Where something is still owed (unlock, free, put): the exit. The guard lets it pass while that exit is not typed. */
  readonly owedAt?: Span;
  /** The change of the kernel's interface that a problem comes from. */
  readonly drift?: InterfaceChange;
}

/** A change of the kernel's interface between the form that a text has and the one that a target wants. */
export interface InterfaceChange {
  /** What changed, as lists of exact releases name it: a name, `tag.member`, a header's path, `export:name`. */
  readonly about: string;
  /** The release that brought the newer of both forms, such as `6.4`. */
  readonly since: string;
  /** True when a source names that release; else only the kernels before and behind it are known. */
  readonly exact?: boolean;
}

export interface Finding extends Problem {
  /** An earlier finding says the same or hides this one: low confidence keeps it from being counted, and this is how sure it is. */
  readonly repeats?: Confidence;
  readonly code: string;
  readonly tags: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** One sentence on what to do or why it matters, from the rule's page. */
  readonly help: Text;
}

/** Something that was not looked at, and why: "nothing found" and "not looked" are different answers. */
export interface Gap {
  readonly by: string;
  readonly reason: Message;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** A fact about the target together with where it was found, both shown in the status item. */
export interface Known<T> {
  readonly value: T;
  /** For example `setting`, `KDIR of Makefile`, `/lib/modules/6.1.0-18-amd64/build`, `preset debian-12`. */
  readonly source: string;
}

export interface KernelTarget {
  readonly version: Version;
  readonly source: string;
  /** Root of a kernel or header tree, when the target is one on this disk. */
  readonly tree?: string;
  /** File with the kernel's types (BTF), when that is what is known of it: the running kernel's, or a vmlinux. */
  readonly btf?: string;
  /** Distribution kernels that carry far newer code than their number says: newer facts are unknown, not absent. */
  readonly backports?: boolean;
  /** CONFIG symbols of the target's `.config`; absent means unknown, never "not set". */
  readonly config?: ReadonlyMap<string, string>;
}

/** The kernels that one source has to support, both ends among them. */
export interface SupportedRange {
  readonly from: Version;
  readonly to: Version;
  readonly source: string;
}

export interface VersionTarget {
  readonly version: Version;
  readonly source: string;
}

/** What macros stand for where preprocessor conditions are decided: those of a file, its own headers and its build. */
export interface Defines {
  /** The definition that holds, `no` for a name that nobody defines, `unknown` where that hangs on something open. */
  find(name: string): Define | 'no' | 'unknown';
}

export interface Define {
  /** Absent for object-like macros. */
  readonly parameters?: readonly string[];
  /** The last parameter takes all that is left. */
  readonly isVariadic?: true;
  readonly body: string;
  /** Set where it stands under its own `#ifndef`: what it stands for is known, whether it is defined hangs on the place. */
  readonly isDefault?: true;
}

/** Programs beside the kernel whose version decides how a file is read. */
export const targetPrograms = ['systemd', 'openssh', 'bpftrace'] as const;
export type TargetProgram = (typeof targetPrograms)[number];

/** The system a file is written for. A missing field means "not known", never "newest". */
export interface Target extends Readonly<Partial<Record<TargetProgram, VersionTarget>>> {
  readonly kernel?: KernelTarget;
  /** Top of the system's own tree, when all of it is there: this machine's, or one that a person named. */
  readonly root?: string;
  /** Of the file that is looked at; see `Defines`. */
  readonly defines?: Defines;
}

/** What analysis may ask of the world outside the text. Everything is optional knowledge: absent is unknown. */
export interface Host {
  readonly target: Target;
  /** Counts up whenever a file besides the one that is looked at may have changed: what was read of others is then old. */
  readonly generation: number;
  /** The text is looked at once: nothing has to be told apart or kept for a next version. */
  readonly isOnce?: boolean;
  /** Text of a file of the workspace or the target, or undefined; never rejects. */
  read(path: string): Promise<string | undefined>;
  /** Names in a folder, or undefined when it cannot be listed; never rejects. */
  list(folder: string): Promise<readonly string[] | undefined>;
  /** What is known of kernels; undefined where the table is not at hand. Never rejects. */
  kernelFacts(): Promise<KernelFacts | undefined>;
  /** Whether some file defines a thing (`user`, `unit`, `module` ...); `unknown` when nobody can tell. */
  readonly lookup: Lookup;
}

/** A comment of the file, delimiters included: the engine reads `syswright-ignore` from these. */
export interface Comment {
  readonly span: Span;
}

/**
 * A stretch of the file whose findings depend only on its own text and on the file's context.
 * A key press in one unit leaves the others' findings as they were.
 */
export interface Unit {
  readonly span: Span;
  /** Findings are reused for an equal key; absent means "always look again". */
  readonly key?: string;
}

/** The units whose findings can touch a stretch, with their span or with a step of their path. */
export interface Neighbourhood {
  readonly units: readonly Unit[];
  /** From the first to the last unit that the stretch itself touches. */
  readonly span: Span;
}

/**
 * A parsed file as rules see it. `S` maps the word a rule listens on (`entry`, `call`, `function` ...) to its subject.
 * A rule never walks the tree itself: it gets subjects from the one shared index behind `subjects`.
 */
export interface File<S extends object = object> {
  readonly source: Source;
  readonly target: Target;
  readonly comments: readonly Comment[];
  /** Stretches in order, not overlapping; rules that listen on `file` run once, outside of any unit. */
  readonly units: readonly Unit[];
  /** The subjects of a kind inside a unit, in order of their start. */
  subjects<K extends keyof S & string>(on: K, unit: Unit): readonly S[K][];
  /** The part of the file that the guard asks about; absent where it is the whole. */
  near?(span: Span): Neighbourhood;
  /** What could not be understood, e.g. text that does not parse. Spans in which rules stay silent. */
  readonly broken: readonly Span[];
  /** Stretches that the target does not use, e.g. under a false condition, in order: nothing in them is reported. */
  readonly inactive?: readonly Span[];
  /** Own gaps, such as "a header was not found". */
  readonly gaps: readonly Gap[];
  /** True when this stretch is trailing-comment capable, else an ignore comment must stand on the line before. */
  readonly trailingComments: boolean;
  /** Frees what is held outside the JavaScript heap. Safe to call twice. */
  dispose?(): void;
}

/** A subject may carry a name: rules with `names` are only called for these. */
export interface Named {
  readonly name?: string;
}

/** What a rule file exports: where it listens and what it yields. Metadata stands on the page beside it. */
export type RuleBody<F, S extends object> = {
  [K in keyof S & string]: {
    readonly on: K;
    /** Only subjects with one of these names; absent means all. */
    readonly names?: readonly string[];
    check(at: S[K], file: F): Iterable<Problem>;
  };
}[keyof S & string];

export type Stage = 'preview' | 'stable' | 'retired';

/** What a page's front matter says about its rule. */
export interface RuleMeta {
  readonly code: string;
  readonly tags: readonly string[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly stage: Stage;
  readonly since: string;
  readonly title: Text;
  readonly help: Text;
  readonly fixable: boolean;
}

/** A rule as the engine runs it: the page's metadata joined with the check (the join is generated). */
export interface Rule {
  readonly meta: RuleMeta;
  readonly on: string;
  readonly names?: readonly string[];
  check(at: never, file: never): Iterable<Problem>;
}

export interface Hover {
  readonly span: Span;
  /** Markdown of our own making; text from files in it must have gone through `escapeMarkdown`. */
  readonly markdown: string;
}

export type CompletionKind = 'section' | 'key' | 'value' | 'function' | 'macro' | 'snippet' | 'file' | 'type';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** The stretch that is replaced; on one line. */
  readonly replace: Span;
  readonly insert: string;
  /** True when `insert` is an LSP snippet with `$1` stops. */
  readonly snippet?: boolean;
  readonly detail?: string;
  readonly documentation?: string;
  readonly deprecated?: boolean;
  /** What else taking it changes elsewhere in the file, such as a missing include. */
  readonly extra?: readonly Edit[];
}

/** What may stand at a place, the likeliest first. */
export interface Completions extends ReadonlyArray<Completion> {
  /** True when the list was cut short, so that another letter may bring others. */
  readonly isPartial?: boolean;
}

/** An inline suggestion (ghost text), deterministic or a model's: shown only after the guard has accepted it. */
export interface Suggestion {
  /** Idiom id such as `systemd/install-section`, or `model`. */
  readonly id: string;
  readonly replace: Span;
  readonly text: string;
}

/** A named thing for the outline. */
export interface Outline {
  readonly name: string;
  readonly kind: 'section' | 'key' | 'function' | 'struct' | 'program' | 'map';
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children?: readonly Outline[];
}

/** A name that a file defines and that others may refer to. */
export interface Definition {
  readonly kind: string;
  readonly name: string;
  readonly span: Span;
}

/** How a file is recognised. Claims are tiny and loaded at start; the domain behind them only on its first file. */
export interface Claim {
  readonly language: string;
  /** Ids under which editors and other extensions know the same files. */
  readonly aliases: readonly string[];
  /** Glob patterns over the whole `/`-separated path. */
  readonly paths: readonly string[];
  /** Extensions (with the dot) of files worth opening for `content`. */
  readonly extensions?: readonly string[];
  /** The last word where path and language id are not enough, from the first 8 KB and the folder. */
  content?(file: { readonly path: string; readonly head: string }, beside: Beside): Promise<boolean>;
  /** Whether its files can be laid out, see `Domain.layOut`. */
  readonly formats?: boolean;
  /** Signs before and behind a comment on a line of its own; `#` when absent. */
  readonly comment?: readonly [before: string, behind: string];
  /** Where an example without a path is thought to stand; also used for standard input. */
  readonly example: string;
  /** Larger texts are not read further, which is a gap. In bytes. */
  readonly limit: number;
}

/** The folder of a file, as far as claims may look into it. */
export interface Beside {
  list(): Promise<readonly string[]>;
  read(name: string): Promise<string | undefined>;
}

/** A change of a text that only some kernels take. */
export interface ChangedUse {
  /** What the change is about, such as the name of the called function. */
  readonly span: Span;
  readonly edits: readonly Edit[];
}

export interface GuardRequest extends ChangedUse {
  /** Which kernels take the change; the others keep what is there. */
  readonly takes: 'newer' | 'older';
  /** The first of the newer kernels. */
  readonly since: Version;
  /** The same change at every place of the text that needs it, this one among them. */
  readonly uses: readonly ChangedUse[];
}

export interface Guarded {
  readonly edits: readonly Edit[];
  /** The name that a macro brings to the older kernels, when that serves all uses at once. */
  readonly macro?: string;
}

/** What a language knows. Methods never reject for bad text. */
export interface Domain<F extends File = File> {
  readonly id: string;
  readonly rules: readonly Rule[];
  /** `previous` is the last version of the same document: trees may be taken over from it. */
  parse(source: Source, host: Host, previous?: F): Promise<F>;
  /** May read more than the file; whatever needs the file's tree is done before it waits. */
  hover?(file: F, offset: number, say: Say, host: Host): Hover | undefined | Promise<Hover | undefined>;
  complete?(file: F, offset: number, say: Say): Completions;
  outline?(file: F): readonly Outline[];
  definitions?(file: F): readonly Definition[];
  lenses?(file: F): readonly Lens[];
  /** Inline suggestions that need no model, best first. */
  idioms?(file: F, offset: number): readonly Suggestion[];
  /** Short true statements about the place under the cursor, for a model's prompt. English. */
  notes?(file: F, offset: number): readonly string[];
  /** The edits that lay a file out, in their order: blanks and empty lines for others; what the file says stays. */
  layOut?(file: F): readonly Edit[];
  /** Where in an inserted text that ends which was begun before it. */
  endOfBegun?(file: F, inserted: Span): number | undefined;
  /** What leaves the function whose body holds an offset: a statement, and labels behind the offset to jump to. */
  exits?(file: F, offset: number): { readonly leave: string; readonly labels: readonly string[] } | undefined;
  /** The text that stands for "nothing was suggested here" at an offset: `;` or nothing, whichever parses. */
  blank?(file: F, offset: number): string;
  /** Keeps a change to some kernels, under a condition on the version; undefined where none can stand at that place. */
  guard?(text: string, request: GuardRequest): Guarded | undefined;
  /** Long-form explanations of names (directives, keys, helpers) for `explain`; markdown. */
  explain?(name: string, host: Host, say: Say): string | undefined | Promise<string | undefined>;
}
