import type { Passage } from '../types.ts';
import { piecesOf, startOfItem, wordsOf, type Piece } from './pieces.ts';

/** A text that code may be taken from. */
export interface OtherText {
  readonly path: string;
  readonly text: string;
  /** Another number where the text is another one. */
  readonly revision: number;
}

/** Where something is to be written, with the stretch of its text that is sent in any case. */
export interface Writing {
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** So much of what is written about has to come up in a piece, by how rare the names are. */
const least = 0.3;
const fewestWords = 3;
/** More lines above the cursor belong to another thought. */
const linesAbove = 20;
/** Larger texts cost more to look through than they are worth. In characters. */
const largest = 256 * 1024;

/** Finds the code that is most like what is being written. Of one function it says the same as long as that is there. */
export class SimilarCode {
  readonly #pieces = new Map<
    string,
    { readonly of: string; readonly revision: number; readonly pieces: readonly Piece[] }
  >();
  #last: { readonly about: string; readonly of: OtherText; readonly passage: Passage } | undefined;

  find(at: Writing, others: readonly OtherText[]): Passage | undefined {
    const item = startOfItem(at.text, at.offset);
    const about = `${at.path}\0${at.text.slice(item, at.text.indexOf('\n', item))}`;
    const last = this.#last;
    // What stands before the cursor in a prompt should stay, so that the server keeps what it has read.
    if (
      last?.about === about &&
      others.some((one) => one.path === last.of.path && one.revision === last.of.revision)
    )
      return last.passage;
    const found = this.#best(at, item, others);
    this.#last = found && { about, ...found };
    return found?.passage;
  }

  #best(
    { path, text, offset, start, end }: Writing,
    item: number,
    others: readonly OtherText[],
  ): { readonly of: OtherText; readonly passage: Passage } | undefined {
    const wanted = wordsOf(text.slice(Math.max(item, lineStartAbove(text, offset, linesAbove)), offset));
    if (wanted.size < fewestWords) return undefined;
    const all = others
      .filter((one) => one.text.length <= largest)
      .flatMap((of) =>
        this.#piecesOf(of)
          .filter((piece) => of.path !== path || piece.end <= start || piece.start >= end)
          .map((piece) => ({ of, piece })),
      );
    const weights = new Map<string, number>();
    for (const word of wanted) {
      const count = all.filter(({ piece }) => piece.words.has(word)).length;
      if (count > 0) weights.set(word, Math.log((all.length + 1) / count));
    }
    const whole = [...weights.values()].reduce((sum, one) => sum + one, 0);
    let best: { readonly of: OtherText; readonly piece: Piece; readonly score: number } | undefined;
    for (const one of all) {
      const common = [...weights].filter(([word]) => one.piece.words.has(word));
      if (common.length < fewestWords) continue;
      const score = common.reduce((sum, [, weight]) => sum + weight, 0) / whole;
      if (score >= least && score > (best?.score ?? 0)) best = { ...one, score };
    }
    if (!best) return undefined;
    const { of, piece } = best;
    return {
      of,
      passage: { kind: 'similar', path: of.path, text: of.text, start: piece.start, end: piece.end },
    };
  }

  #piecesOf({ path, text, revision }: OtherText): readonly Piece[] {
    const known = this.#pieces.get(path);
    if (known?.revision === revision && known.of.length === text.length) return known.pieces;
    const pieces = piecesOf(text);
    // A name that comes back is the youngest.
    this.#pieces.delete(path);
    this.#pieces.set(path, { of: text, revision, pieces });
    const [oldest] = this.#pieces.keys();
    if (this.#pieces.size > mostTexts) this.#pieces.delete(oldest!);
    return pieces;
  }
}

const mostTexts = 12;

function lineStartAbove(text: string, offset: number, lines: number): number {
  let at = offset;
  for (let count = 0; count < lines && at > 0; count++) at = text.lastIndexOf('\n', at - 1);
  return Math.max(0, at);
}
