/**
 * What a door says to the analysis thread and what it hears back. Plain data only, because it crosses threads.
 * Places are offsets into the text of the revision that the asker had.
 */
import type { Verdict } from '../assist/types.ts';
import type { Lens } from '../core/lens.ts';
import type { Locale } from '../core/text.ts';
import type { Completion, Edit, Finding, Gap, Hover, Outline, Span, Suggestion } from '../core/types.ts';

/** A replacement in the text as it is when its turn comes: edits of one message follow each other. */
export interface Change extends Span {
  readonly text: string;
}

/** What a person set for a document: values of `syswright.*` settings by their full name. Absent means the default. */
export type SettingValues = Readonly<Record<string, unknown>>;

export interface DocumentSettings {
  readonly values: SettingValues;
  /** The workspace folder the document lies in, `/`-separated; its `.syswright.json` counts. */
  readonly root?: string;
}

export interface OpenedDocument {
  readonly uri: string;
  readonly path: string;
  /** The language id of the editor. */
  readonly language: string;
  /** Counted by the door, one up with every edit, so that a late answer can be told from a fresh one. */
  readonly revision: number;
  readonly text: string;
  readonly settings: DocumentSettings;
}

export interface Setup {
  readonly locale: Locale;
}

/** A part of the target as the status shows it; `support` is the range of kernels that one source has to support. */
export interface TargetPart {
  readonly name: string;
  readonly version: string;
  readonly source: string;
}

export interface CheckAnswer {
  readonly revision: number;
  /** Absent when the file is none of ours. */
  readonly language?: string;
  /** Signs around a comment of this kind of file. */
  readonly comment?: readonly [before: string, behind: string];
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  /** What the target does not use of the text: no findings, but shown. */
  readonly inactive: readonly Span[];
  readonly target: readonly TargetPart[];
  /** Under a supported range: its other kernels have not seen this text yet, see the request `range`. */
  readonly isBehind?: boolean;
  /** Bytes that parsers hold in this thread; they never give any back. */
  readonly parserMemory: number;
}

/** What is said about a finding under the cursor, besides its message. */
export interface Explained {
  readonly code: string;
  readonly span: Span;
  readonly title: string;
  readonly why: string;
  readonly help: string;
}

export interface HoverAnswer {
  readonly hover?: Hover;
  readonly findings: readonly Explained[];
}

export interface CompletionAnswer {
  readonly items: readonly Completion[];
  /** False when some were left out: other keys may bring other ones. */
  readonly isComplete: boolean;
}

/** A place that waits for a suggestion, with the whole text: a person may type on while a model talks. */
export interface WaitingPlace {
  readonly uri: string;
  readonly text: string;
  readonly replace: Span;
  readonly blanks: readonly string[];
}

/** What a suggestion starts from: everything about the place that only the parsed file knows. */
export interface PlaceAnswer {
  readonly language: string;
  readonly idioms: readonly Suggestion[];
  /** Short true statements in English, most useful first. */
  readonly notes: readonly string[];
  /** The texts that may stand for "nothing was suggested". */
  readonly blanks: readonly string[];
  readonly target: readonly TargetPart[];
}

interface At {
  readonly uri: string;
  readonly offset: number;
}

/** Requests by name: their parameters and their answers. `undefined` means that nobody can say. */
export interface Requests {
  check: { params: { readonly uri: string }; answer: CheckAnswer | undefined };
  /**
   * Looks at a document on all kernels of its supported range, after `pause` milliseconds in which the person may go on
   * typing. The next `check` has what came out. The answer says whether that differs from the last one; undefined when
   * the text changed meanwhile, or nobody waits.
   */
  range: {
    params: { readonly uri: string; readonly pause: number };
    answer: { readonly changed: boolean } | undefined;
  };
  /**
   * Asks the official validator of a document's kind, which lies outside of the given folders; one that takes seconds is
   * left alone with `isQuick`. The next `check` has what it said. Only for workspaces that their person trusts.
   */
  validate: {
    params: { readonly uri: string; readonly outsideOf: readonly string[]; readonly isQuick?: boolean };
    answer: { readonly changed: boolean } | undefined;
  };
  hover: { params: At; answer: HoverAnswer | undefined };
  complete: { params: At; answer: CompletionAnswer | undefined };
  outline: { params: { readonly uri: string }; answer: readonly Outline[] };
  lenses: { params: { readonly uri: string }; answer: readonly Lens[] };
  /** What lays the document out; empty where nothing is to do, or nobody knows how. */
  format: { params: { readonly uri: string }; answer: readonly Edit[] };
  fixAll: { params: { readonly uri: string }; answer: readonly Edit[] };
  place: { params: At; answer: PlaceAnswer | undefined };
  /** What the function around a place would still owe there: short true statements in English. */
  owed: { params: At; answer: readonly string[] };
  /**
   * Where in a text that is proposed at a place that is over which was begun before it; undefined while it goes on, and where
   * nothing was begun.
   */
  endOf: {
    params: At & { readonly text: string; readonly proposed: string };
    answer: number | undefined;
  };
  /** Looks at a place before there is anything to judge there. */
  prepare: { params: WaitingPlace; answer: undefined };
  judge: { params: WaitingPlace & { readonly proposed: string }; answer: Verdict | undefined };
  explain: { params: { readonly name: string; readonly uri?: string }; answer: string | undefined };
  /** The text of a file that a finding points to; an open document's as it stands there. */
  read: { params: { readonly path: string }; answer: string | undefined };
  ping: { params: undefined; answer: undefined };
}

/** Notices by name: nothing comes back. They are handled in the order they were sent. */
export interface Notices {
  setup: Setup;
  open: OpenedDocument;
  edit: { readonly uri: string; readonly revision: number; readonly changes: readonly Change[] };
  settings: { readonly uri: string; readonly settings: DocumentSettings };
  close: { readonly uri: string };
  /** Files beside the documents changed on disk: targets and project settings are found anew. */
  filesChanged: undefined;
}

export type RequestName = keyof Requests;
export type NoticeName = keyof Notices;
