import type { Edit } from '../core/types.ts';

/**
 * Edits that turn a text into another, small ones where lines stayed as many as they were: an editor keeps cursors,
 * marks and folded code best when little is replaced.
 */
export function replacementsOf(before: string, after: string): readonly Edit[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  if (old.length !== fresh.length) return replacement(before, after, 0);
  let at = 0;
  return old.flatMap((line, index) => {
    const edits = replacement(line, fresh[index]!, at);
    at += line.length;
    return edits;
  });
}

/** Lines with the signs that end them. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

/** One replacement, as small as a common beginning and end allow. */
function replacement(before: string, after: string, at: number): readonly Edit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < most && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  // Half of a surrogate pair is no text, and half of a line's end is another line's end.
  if (cutsPair(before, prefix) || cutsPair(after, prefix)) prefix--;
  if (suffix > 0 && (cutsPair(before, before.length - suffix) || cutsPair(after, after.length - suffix)))
    suffix--;
  const span = { start: at + prefix, end: at + before.length - suffix };
  return [{ span, text: after.slice(prefix, after.length - suffix) }];
}

function cutsPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0;
  return text[at] === '\n' && text[at - 1] === '\r';
}
