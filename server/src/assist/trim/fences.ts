import type { Trim } from './place.ts';

/**
 * Takes the text inside a fence when the answer begins with one; what is said after the fence goes too. A fence that
 * only ends is an answer whose opening the prompt held.
 */
export const fences: Trim = (text) => {
  const first = /^\s*(`{3,}|~{3,})[^\n`]*\n/.exec(text);
  const body = first ? text.slice(first[0].length) : text;
  const end = /(?:^|\n)[ \t]*(?:`{3,}|~{3,})[^\n`]*(?=\n|$)/.exec(body);
  if (end) return body.slice(0, end.index);
  // Only the fence has arrived so far: it is no part of the answer.
  return /^\s*(?:`{3,}|~{3,})[^\n`]*$/.test(body) ? '' : body;
};
