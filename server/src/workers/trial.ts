import { prepareGuard, type Analysed, type GuardAnalysis, type PreparedGuard } from '../assist/guard.ts';
import type { File, Span } from '../core/types.ts';
import type { Analysis } from './analysis.ts';
import type { AnalysedDocument } from './analysed-document.ts';
import type { WaitingPlace } from './messages.ts';
import { Cancelled } from './rpc.ts';

/** A place of a document where suggestions are tried out. */
export class Trial {
  readonly guard: PreparedGuard;
  readonly #place: WaitingPlace;
  readonly #document: AnalysedDocument;
  /** A promise that is another one when target or settings changed. */
  readonly #under: AnalysedDocument['under'];
  /** The text without a suggestion: every text that is tried is nearest to it. */
  #base: File | undefined;
  #running = 0;
  #isOver = false;

  constructor(analysis: Analysis, document: AnalysedDocument, place: WaitingPlace) {
    this.#place = place;
    this.#document = document;
    void analysis.circumstances(document);
    this.#under = document.under;
    this.guard = prepareGuard(this.#analysis(analysis), place, place.replace, place.blanks);
  }

  /** Whether what was prepared holds for a place. */
  isFor({ text, replace, blanks }: WaitingPlace): boolean {
    const own = this.#place;
    return (
      own.replace.start === replace.start &&
      own.replace.end === replace.end &&
      own.text === text &&
      own.blanks.join('\n') === blanks.join('\n') &&
      this.#under === this.#document.under
    );
  }

  /** Another place is waited at. Who still waits here gets an answer all the same. */
  dispose(): void {
    this.#isOver = true;
    this.#free();
  }

  #free(): void {
    if (!this.#isOver || this.#running > 0) return;
    this.#base?.dispose?.();
    this.#base = undefined;
  }

  #analysis(analysis: Analysis): GuardAnalysis {
    return {
      analyse: async (text, near) => {
        this.#running++;
        try {
          return await this.#look(analysis, text, near);
        } finally {
          this.#running--;
          this.#free();
        }
      },
    };
  }

  async #look(analysis: Analysis, text: string, near: Span): Promise<Analysed> {
    const document = this.#document;
    const found = await analysis.recognise(document);
    const { target, selection } = await analysis.circumstances(document);
    const own = document.own.domain === found?.entry.id ? document.own.state.file : undefined;
    const options = { target, selection, stop: () => document.isClosed };
    const source = { path: document.path, language: found?.claim.language ?? '', text };
    const checked =
      found && (await analysis.workbench.checkNear(found, source, near, options, this.#base ?? own));
    if (!checked) throw new Cancelled();
    const { file, report, known } = checked;
    if (this.#base) file.dispose?.();
    else this.#base = file;
    return { text, report, broken: file.broken, ...(known ? { known } : {}) };
  }
}
