/** A place in a version of a document; `prefix` and `suffix` are all of the text. */
export interface Cursor {
  readonly path: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What is left of a suggestion: it replaces so many characters right of the cursor that the editor put there. */
export interface Rest {
  readonly text: string;
  readonly covers: number;
}

/** How many characters at the start of a text may be closers that an editor has typed. */
export function closersAhead(suffix: string): number {
  return /^[)\]}"']{0,3}/.exec(suffix)![0].length;
}

/**
 * What is left of a suggestion when a person has typed `typed` and the editor put `closers` behind the cursor.
 * Undefined when they type something else, or when nothing is left.
 */
export function restOf(text: string, typed: string, closers: string): Rest | undefined {
  if (!text.startsWith(typed)) return undefined;
  const rest = text.slice(typed.length);
  if (rest === '' || !holdsInOrder(rest, closers)) return undefined;
  return { text: rest, covers: closers.length };
}

/** An editor can only show a text over what it replaces when that stands in it, in order. */
function holdsInOrder(text: string, signs: string): boolean {
  let at = 0;
  for (const sign of signs) {
    at = text.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What was typed between two places, and the closers that the editor added; undefined when more has changed. */
export function typedBetween(
  from: Cursor,
  to: Cursor,
): { readonly typed: string; readonly closers: string } | undefined {
  if (from.path !== to.path || !to.prefix.startsWith(from.prefix) || !to.suffix.endsWith(from.suffix)) {
    return undefined;
  }
  const closers = to.suffix.slice(0, to.suffix.length - from.suffix.length);
  if (closers.length > closersAhead(to.suffix)) return undefined;
  return { typed: to.prefix.slice(from.prefix.length), closers };
}
