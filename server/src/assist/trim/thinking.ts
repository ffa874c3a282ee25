import type { Trim } from './place.ts';

/**
 * Takes reasoning away: `<think>…</think>`, also when the template kept the opening tag to itself, and the channels
 * of gpt-oss. A thought that never ends leaves nothing.
 */
export function withoutThinking(text: string): string {
  let rest = text;
  const close = rest.lastIndexOf('</think>');
  if (close >= 0) rest = withoutFirstBreaks(rest.slice(close + '</think>'.length));
  const open = rest.indexOf('<think>');
  if (open >= 0) rest = rest.slice(0, open);
  if (!rest.includes('<|channel|>')) return rest;
  const final = /<\|channel\|>final[^<]*<\|message\|>/.exec(rest);
  if (!final) return '';
  return rest.slice(final.index + final[0].length).replace(/<\|(?:end|return)\|>[\s\S]*$/, '');
}

export const thinking: Trim = withoutThinking;

function withoutFirstBreaks(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '');
}
