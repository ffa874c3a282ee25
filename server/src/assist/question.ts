import type { Answer } from './answer-cache.ts';
import type { Clock } from './clock.ts';
import { countRejection, type Counters, type PipelineEvent } from './counters.ts';
import type { EndOf } from './ends.ts';
import { gather, type Budget, type Knowledge, type Place } from './gather.ts';
import type { Guard, PreparedGuard } from './guard.ts';
import type { Holes } from './hole.ts';
import { layoutOf } from './layout.ts';
import type { Sample } from './samples.ts';
import { trimPlace, type TrimPlace } from './trim/place.ts';
import type { Cursor } from './type-along.ts';
import type { Prompt, Provider } from './types.ts';

/** What the pipeline must be told about a place; looked up in another thread where there is one. */
export interface Surroundings extends Knowledge {
  /** Texts that may stand for "nothing was suggested here", best first: the domain's `blank`, then nothing. */
  readonly blanks: readonly string[];
}

/** What one request to a provider needs. */
export interface Question {
  readonly provider: Provider;
  readonly place: Place;
  readonly cursor: Cursor;
  readonly budget: Budget;
  readonly guard: Guard;
  /** What the tree knows of ends; absent where there is none. */
  readonly endOf?: EndOf | undefined;
  readonly holes: Holes;
  readonly clock: Clock;
  readonly look: () => Promise<Surroundings>;
  readonly counters: Counters;
  readonly log: (event: PipelineEvent) => void;
}

/** Gathering must not hold a person up; without notes a model is asked all the same. In milliseconds. */
const patience = 500;
/** So many answers are asked for at once, where the provider gives several. */
export const samples = 3;

/** What is asked, and who judges what comes back. */
export interface Begun {
  readonly prompt: Prompt;
  readonly where: TrimPlace;
  readonly guard: PreparedGuard;
}

/** Undefined where nothing may be sent. */
export function begin(
  { place, cursor, budget, holes, guard, log }: Question,
  surroundings: Surroundings,
): Begun | undefined {
  const hole = holes.at(cursor, surroundings);
  const prompt = gather(place, hole.knowledge, budget, hole.start);
  if (!prompt) {
    log({ kind: 'private', path: place.path });
    return undefined;
  }
  const replace = { start: place.offset, end: place.offset };
  return {
    prompt,
    where: trimPlace(cursor.prefix, cursor.suffix, layoutOf(place.language)),
    // The text without a suggestion is analysed while the model is still talking.
    guard: guard(place, replace, surroundings.blanks),
  };
}

/** Counts and logs what has become of an answer, and says what may be shown of it. */
export function noted({ place, counters, log }: Question, { raw, text, verdict }: Sample): Answer {
  const { path } = place;
  if (text === '') {
    counters.empty++;
    log({ kind: 'empty', path, text: raw });
    return { text: '', verdict: 'accept' };
  }
  if (verdict.kind === 'reject') {
    countRejection(counters, verdict.introduced);
    log({ kind: 'rejected', path, text, findings: verdict.introduced });
    return { text: '', verdict: 'reject' };
  }
  if (verdict.kind === 'repaired') {
    counters.repaired++;
    log({ kind: 'repaired', path, text, findings: verdict.repaired });
  } else if (verdict.kind === 'unparsed') {
    counters.unparsed++;
    log({ kind: 'unparsed', path, text });
  } else log({ kind: 'accepted', path, text });
  return { text: verdict.text, verdict: verdict.kind };
}

/** What is known of a place, as far as it is known soon. */
export async function inTime({ clock, look }: Question): Promise<Surroundings> {
  const nothing: Surroundings = { facts: [], notes: [], blanks: [''] };
  let takeBack = (): void => undefined;
  const late = new Promise<Surroundings>((resolve) => {
    takeBack = clock.after(patience, () => {
      resolve(nothing);
    });
  });
  try {
    return await Promise.race([look(), late]);
  } catch {
    return nothing;
  } finally {
    takeBack();
  }
}
