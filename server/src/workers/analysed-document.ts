import { newState, type DocumentState, type Looked, type Recognised, type Validated } from '../workbench.ts';
import type { Change, CheckAnswer, DocumentSettings, OpenedDocument } from './messages.ts';
import { RangeLine } from './range-line.ts';
import type { Stop } from './rpc.ts';
import type { Circumstances } from './scopes.ts';
import type { Trial } from './trial.ts';

/** What is kept of a text between its versions: the parsed file, its findings, and what kind of file it is. */
export interface Line {
  state: DocumentState;
  /** The domain that the state's file belongs to. */
  domain?: string;
}

/** The last answer and what it was made from, because other kernels may have something to add. */
export interface Answered {
  readonly answer: CheckAnswer;
  readonly under: Circumstances;
  readonly found?: Recognised;
  readonly looked?: Looked;
}

/** An open document in the analysis thread. */
export class AnalysedDocument {
  readonly uri: string;
  readonly path: string;
  readonly language: string;
  text: string;
  revision: number;
  settings: DocumentSettings;
  isClosed = false;
  /** The document itself. */
  readonly own: Line = { state: newState() };
  readonly range = new RangeLine();
  /** The place where the guard tries suggestions out. */
  trial?: Trial;
  under?: Promise<Circumstances>;
  recognised?: { readonly head: string; readonly found: Recognised | undefined };
  answered?: Answered;
  /** What an official validator said of a revision; `isQuick` when those that take seconds were left alone. */
  validated?: { readonly revision: number; readonly said: Validated; readonly isQuick: boolean };
  /** The check that is under way, shared by all who ask meanwhile. */
  checking?: Promise<CheckAnswer | undefined>;
  readonly waiting = new Set<{ readonly stop: Stop }>();
  readonly #queues = new Map<Line | RangeLine, Promise<unknown>>();

  constructor(opened: OpenedDocument) {
    this.uri = opened.uri;
    this.path = opened.path;
    this.language = opened.language;
    this.text = opened.text;
    this.revision = opened.revision;
    this.settings = opened.settings;
  }

  /** Whether everybody who asked for a check has taken the question back. */
  get isUnwanted(): boolean {
    return this.isClosed || [...this.waiting].every(({ stop }) => stop.stopped);
  }

  edit(revision: number, changes: readonly Change[]): void {
    this.text = applyChanges(this.text, changes);
    this.revision = revision;
    this.range.edit(changes);
  }

  /** Runs work on a line's state when no other does: a tree is taken over by the version that follows it. */
  alone<T>(line: Line | RangeLine, work: () => Promise<T>): Promise<T> {
    const result = (this.#queues.get(line) ?? Promise.resolve()).then(work);
    this.#queues.set(
      line,
      result.catch(() => undefined),
    );
    return result;
  }

  /** Frees trees, once nobody works on them any more. */
  async release(): Promise<void> {
    this.trial?.dispose();
    const own = this.alone(this.own, () => {
      drop(this.own);
      return Promise.resolve();
    });
    await Promise.all([own, this.releaseRange()]);
  }

  /** Frees the trees of other kernels, for a document that has to support no range any more. */
  async releaseRange(): Promise<void> {
    if (this.range.isEmpty && !this.#queues.has(this.range)) return;
    await this.alone(this.range, () => {
      this.range.drop();
      return Promise.resolve();
    });
  }
}

/** Forgets a line's file and findings. */
export function drop(line: Line): void {
  line.state.file?.dispose?.();
  line.state = newState();
  delete line.domain;
}

/** Edits of one message follow each other: each counts in the text that the one before it left. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let result = text;
  for (const { start, end, text: inserted } of changes) {
    result = result.slice(0, start) + inserted + result.slice(end);
  }
  return result;
}
