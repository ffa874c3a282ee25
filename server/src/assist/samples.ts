import type { PreparedGuard } from './guard.ts';
import { trim } from './trim/trim.ts';
import type { TrimPlace } from './trim/place.ts';
import type { Answered, Verdict } from './types.ts';

/** An answer after trimming, with what the guard says of it. */
export interface Sample {
  /** What the model said. */
  readonly raw: string;
  readonly text: string;
  readonly verdict: Verdict;
}

const order: readonly Verdict['kind'][] = ['accept', 'repaired', 'unparsed', 'reject'];

/**
 * The answer that the guard likes best; of equal ones the first, and a longer one before one that it begins with.
 * Undefined when there is nothing in any of them. `show` puts back what was hidden from the model.
 */
export async function bestOf(
  answers: readonly Answered[],
  where: TrimPlace,
  guard: PreparedGuard,
  show: (text: string) => string,
): Promise<Sample | undefined> {
  let best: Sample | undefined;
  for (const one of trimmed(answers, where, show)) {
    const sample = { ...one, verdict: await guard.judge(one.text) };
    if (!best || compare(sample, best) < 0) best = sample;
    if (sample.verdict.kind === 'accept') break;
  }
  return best;
}

/** All answers with something in them, those first that the guard likes best. */
export async function judged(
  answers: readonly Answered[],
  where: TrimPlace,
  guard: PreparedGuard,
  show: (text: string) => string,
): Promise<readonly Sample[]> {
  const all: Sample[] = [];
  for (const one of trimmed(answers, where, show)) all.push({ ...one, verdict: await guard.judge(one.text) });
  return all.sort(compare);
}

function compare(a: Sample, b: Sample): number {
  return order.indexOf(a.verdict.kind) - order.indexOf(b.verdict.kind);
}

function trimmed(
  answers: readonly Answered[],
  where: TrimPlace,
  show: (text: string) => string,
): readonly Omit<Sample, 'verdict'>[] {
  const said = answers.map(({ text, ending }) => {
    const raw = show(text);
    return { raw, text: trim(raw, where, ending) };
  });
  return withoutEqual(said);
}

/** Each text once; of those that go on from one another the longest. */
function withoutEqual<T extends { readonly text: string }>(all: readonly T[]): readonly T[] {
  return all.filter(
    ({ text }, at) =>
      text !== '' &&
      !all.some((other, place) => other.text.startsWith(text) && (other.text !== text || place < at)),
  );
}
