import type { Ending } from '../types.ts';
import { answerTags } from './answer-tags.ts';
import { chatOpeners } from './chat-openers.ts';
import { endMarks } from './end-marks.ts';
import { fences } from './fences.ts';
import { statementEnds } from '../whole-part.ts';
import { halfLine } from './half-line.ts';
import type { Trim, TrimPlace } from './place.ts';
import { invisibleSigns } from './invisible.ts';
import { prefixOverlap } from './prefix-overlap.ts';
import { repetition } from './repetition.ts';
import { scope } from './scope.ts';
import { suffixOverlap } from './suffix-overlap.ts';
import { thinking } from './thinking.ts';
import { trailingBlank } from './trailing-blank.ts';

/** What is not part of the answer. */
const unwrapping: readonly Trim[] = [thinking, answerTags, endMarks, chatOpeners, fences, prefixOverlap];
/** What is more than was asked for. When one of these takes something away, the rest need not be waited for. */
const ending: readonly Trim[] = [invisibleSigns, scope, repetition, suffixOverlap];

function through(filters: readonly Trim[], text: string, place: TrimPlace): string {
  return filters.reduce((rest, filter) => filter(rest, place), text);
}

/** The part of an unfinished answer that is already known to go into the text. */
export function unwrapped(text: string, place: TrimPlace): string {
  return through(unwrapping, text, place);
}

/** Whether what has arrived is all that will be kept, so that the stream can be stopped. */
export function isEnough(text: string, place: TrimPlace): boolean {
  const answer = unwrapped(text, place);
  // Not before something to show has come: an answer may begin with an empty line.
  if (answer.trim() === '') return false;
  if (place.singleLine && answer.includes('\n')) return true;
  const cut = answer.slice(through(ending, answer, place).length);
  // What begins with a `}` may become `} else {`.
  return cut !== '' && (cut.includes('\n') || !cut.trimStart().startsWith('}'));
}

/** What of a model's answer goes into the text. `how` is unknown when the protocol does not say. */
export function trim(text: string, place: TrimPlace, how?: Ending): string {
  const answer = unwrapped(text, place);
  const ended = through(ending, answer, place);
  // A line that an end was found in or before is whole, whatever the limit did behind it.
  const isCut = how === 'length' && ended.length === answer.length;
  return trailingBlank(isCut ? cutShort(ended, place) : ended, place);
}

/** What is left of an answer that its limit cut: whole lines, and whole statements where it went on behind the first. */
function cutShort(text: string, { goesOn, layout }: TrimPlace): string {
  const lines = halfLine(text);
  const end = goesOn ? statementEnds(`${lines}\n`, layout).at(-1) : undefined;
  return lines.slice(0, end);
}
