import type { Answer } from './answer-cache.ts';
import { begin, inTime, noted, samples, type Question } from './question.ts';
import { judged } from './samples.ts';

/**
 * Further answers for a person who has asked by hand: what the guard lets through, best first, and nothing that `shown` is or begins
 * with. Empty where the provider gives one answer at a time. Rejects when the provider fails.
 */
export async function alternatives(
  question: Question,
  shown: string,
  signal: AbortSignal,
): Promise<readonly Answer[]> {
  const { provider, place, budget, counters, log } = question;
  if (!provider.several) return [];
  const isOver = (): boolean => signal.aborted;
  const asked = begin(question, await inTime(question));
  if (!asked || isOver()) return [];
  const answers = await provider.several(asked.prompt, samples, signal);
  if (isOver() || answers.length === 0) return [];
  counters.asked++;
  log({ kind: 'asked', path: place.path, provider: provider.id });
  const show = (text: string): string => budget.privacy?.show(text) ?? text;
  const others = (await judged(answers, asked.where, asked.guard, show)).map((one) => noted(question, one));
  return others.filter(
    ({ text }, at) =>
      text !== '' && !shown.startsWith(text) && others.findIndex((other) => other.text === text) === at,
  );
}
