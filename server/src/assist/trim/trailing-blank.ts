import type { Trim } from './place.ts';

/** Blanks at the end cannot be seen and only get in the way of typing; an answer of blanks alone is none. */
export const trailingBlank: Trim = (text) => text.trimEnd();
