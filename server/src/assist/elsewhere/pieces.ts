/** A part of a text that is one thing to a reader: a function, a structure, a table. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words: ReadonlySet<string>;
}

/** Longer things are cut, so that one of them fits into a prompt. In lines. */
const longest = 30;
const shortest = 3;

/** What stands in every C text says nothing of what one is about. */
const everywhere = new Set(
  (
    'auto break case char const continue default do double else enum extern float for goto if inline int long ' +
    'register return short signed sizeof static struct switch typedef union unsigned void volatile while ' +
    'NULL true false bool err ret out include define the and for this that with not'
  ).split(' '),
);

/** The names in a stretch of C. */
export function wordsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/[A-Za-z_]\w{2,}/g)) if (!everywhere.has(word)) found.add(word);
  return found;
}

/** Where the thing begins that a place is in: behind the last empty line that is followed by one without indentation. */
export function startOfItem(text: string, offset = text.length): number {
  let at = 0;
  for (const match of text.slice(0, offset).matchAll(/\n[ \t]*\r?\n(?=\S)/g))
    at = match.index + match[0].length;
  return at;
}

/** The things of a C text, in order; those of a few lines are left out. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of [...text.matchAll(/\n[ \t]*\r?\n(?=\S)/g), undefined]) {
    const end = match ? match.index + 1 : text.length;
    for (const part of cut(text, start, end))
      pieces.push({ ...part, words: wordsOf(text.slice(part.start, part.end)) });
    if (match) start = match.index + match[0].length;
  }
  return pieces;
}

function* cut(
  text: string,
  start: number,
  end: number,
): Iterable<{ readonly start: number; readonly end: number }> {
  let from = start;
  let lines = 0;
  for (let at = start; at < end;) {
    const next = text.indexOf('\n', at) + 1;
    at = next <= 0 || next > end ? end : next;
    lines++;
    if (at < end && lines < longest) continue;
    if (lines >= shortest) yield { start: from, end: at };
    from = at;
    lines = 0;
  }
}
