import { random } from '../../support/random.ts';

/** A text with a hole, and what a person is going to type into it. */
export interface Session {
  readonly path: string;
  readonly language: string;
  readonly before: string;
  readonly truth: string;
  readonly after: string;
  readonly seed: number;
}

/** A number in [0, 1) that is the same for the same words. */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const sign of words.join('\0')) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619);
  return random(hash)();
}

/** A first line with something on it. */
export function firstLine(text: string): string {
  return /^\s*[^\n]*/.exec(text)![0];
}

/**
 * What a model answers: the truth with a probability of 0.6, its first line and then something else with 0.2; else
 * something stale, which has just been typed, or something from elsewhere in the file. `sticky`: the dice are cast once a
 * line instead of once a place. Behind a mistake no model is right.
 */
export function oracle({ before, truth, after, seed }: Session, sticky: boolean): (at: string) => string {
  const file = before + truth + after;
  const lines = file.split('\n').filter((line) => line.trim().length > 3);
  const elsewhere = (key: string): string => {
    const from = Math.floor(chance(seed, key, 'where') * (lines.length - 6));
    const count = 1 + Math.floor(chance(seed, key, 'lines') * 5);
    return lines
      .slice(from, from + count)
      .join('\n')
      .trimStart();
  };
  const answer = (at: string): string => {
    // Who does not send a line's indentation gets it back.
    if (at.length < before.length && before.startsWith(at) && before.slice(at.length).trim() === '')
      return before.slice(at.length) + answer(before);
    const typed = at.startsWith(before) ? at.slice(before.length) : undefined;
    if (typed === undefined || !truth.startsWith(typed)) return elsewhere(at.slice(-40));
    const rest = truth.slice(typed.length);
    if (rest === '') return '';
    const lineStart = truth.lastIndexOf('\n', typed.length) + 1;
    const key = sticky ? truth.slice(lineStart) : rest;
    const dice = chance(seed, key, 'dice');
    if (dice < 0.6) return rest;
    if (dice < 0.8) return `${firstLine(rest)}\n${elsewhere(key)}`;
    if (dice < 0.9) return truth.slice(Math.max(0, truth.lastIndexOf('\n', lineStart - 2) + 1)).trimStart();
    return elsewhere(key);
  };
  return answer;
}
