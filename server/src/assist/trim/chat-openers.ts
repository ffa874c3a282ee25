import type { Trim } from './place.ts';

const opener =
  /^\s*(?:sure|certainly|of course|okay|here is|here's|here’s|here are|the (?:code|completion|missing)|below is|当然|好的|以下是|下面是)[^\n]*(?:[:：.!。！]\s*)\n/i;

/** Takes the sentence away with which a chat model begins: a line that ends as a sentence does, before the code. */
export const chatOpeners: Trim = (text) => {
  const match = opener.exec(text);
  return match ? text.slice(match[0].length).replace(/^(?:[ \t]*\r?\n)+/, '') : text;
};
