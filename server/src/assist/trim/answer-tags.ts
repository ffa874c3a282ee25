import { answerTag } from '../chat-prompt.ts';
import type { Trim } from './place.ts';

/** Takes what stands between the tags that the chat prompt asks for; the closing one may be missing. */
export const answerTags: Trim = (text) => {
  const open = text.indexOf(answerTag.open);
  const inside = open < 0 ? text : text.slice(open + answerTag.open.length);
  const close = inside.indexOf(answerTag.close);
  const answer = close < 0 ? inside : inside.slice(0, close);
  return open < 0 && close < 0 ? text : answer.replace(/^[ \t]*\r?\n/, '');
};
