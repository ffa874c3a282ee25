import type { Trim } from './place.ts';

/** Control characters, and signs that change the direction or the look of text without being seen. */
const invisible = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** Ends an answer before a character that a person could not see in the suggestion they are about to accept. */
export const invisibleSigns: Trim = (text) => {
  const at = text.search(invisible);
  return at < 0 ? text : text.slice(0, at);
};
