import type { Privacy } from './privacy/privacy.ts';
import type { Excerpt, Passage, Prompt } from './types.ts';

/** A place in a document that a suggestion is wanted for. */
export interface Place {
  readonly path: string;
  readonly language: string;
  readonly text: string;
  readonly offset: number;
}

/** True sentences in English: about the target, and about the place (from the domain). */
export interface Knowledge {
  readonly facts: readonly string[];
  readonly notes: readonly string[];
  /** What the paths to the place still owe, which changes with every statement. */
  readonly owed?: readonly string[];
  /** Code that stands elsewhere, most useful first. */
  readonly passages?: readonly Passage[];
}

export interface Budget {
  readonly maxTokens: number;
  /** Most characters before and after the cursor. */
  readonly prefix?: number;
  readonly suffix?: number;
  /** Most characters of facts and notes together. */
  readonly knowledge?: number;
  /** Most characters of code from elsewhere. */
  readonly excerpts?: number;
  /** Hides what must not leave the machine; without it the text goes out as it is. */
  readonly privacy?: Privacy;
}

/** The most that is sent of the text around the cursor, in characters. */
export const usualWindow = { prefix: 6144, suffix: 1536 } as const;

/** Fewer characters of code from elsewhere help nobody. */
const fewest = 16;

/** The window moves in steps of this many characters, so that a server keeps what it has read of the prompt. */
const step = 2048;

/**
 * What a model is asked: a window of text around the cursor with what is known of the target and the place. Undefined
 * when the cursor is inside of a secret: of that nothing is asked. `gapStart` is where the gap begins that the cursor is in.
 */
export function gather(
  place: Place,
  knowledge: Knowledge,
  budget: Budget,
  gapStart = place.offset,
): Prompt | undefined {
  const { text, offset, language } = place;
  const { privacy } = budget;
  const start = windowStart(text, gapStart, budget.prefix ?? usualWindow.prefix);
  const end = windowEnd(text, offset, budget.suffix ?? usualWindow.suffix);
  const around = privacy
    ? privacy.hideAround({ language, text, offset, start, end })
    : { prefix: text.slice(start, offset), suffix: text.slice(offset, end) };
  if (!around) return undefined;
  const typed = text.slice(gapStart, offset);
  const hide = (part: string): string => privacy?.hide(part, language) ?? part;
  let room = budget.knowledge ?? 1200;
  const fitting = (sentence: string): boolean => {
    if (sentence.length > room) return false;
    room -= sentence.length;
    return true;
  };
  const facts = knowledge.facts.filter(fitting);
  // They come before the others where room is short, and behind them in the text, so that a server keeps what it has read.
  const owed = (knowledge.owed ?? []).filter(fitting);
  const notes = [...knowledge.notes.filter(fitting), ...owed];
  const excerpts = excerptsOf(knowledge.passages ?? [], language, budget);
  return {
    path: hide(shortPath(place.path)),
    language,
    ...around,
    // What is hidden in it has another length: then all of it is prefix.
    ...(typed !== '' && around.prefix.endsWith(typed) ? { typed } : {}),
    facts,
    notes: notes.map(hide),
    ...(excerpts.length > 0 ? { excerpts } : {}),
    singleLine: /^[ \t]*[^\s]/.test(text.slice(offset, end)),
    maxTokens: budget.maxTokens,
  };
}

/** Passages without what is private, as whole lines; one that is in the middle of something private is left out. */
function excerptsOf(passages: readonly Passage[], language: string, budget: Budget): readonly Excerpt[] {
  let room = budget.excerpts ?? 1500;
  const excerpts: Excerpt[] = [];
  for (const { kind, path, text, start, end } of passages) {
    const whole = text.slice(start, end);
    const cut = whole.length <= room ? whole.length : whole.lastIndexOf('\n', room);
    if (cut < fewest) continue;
    const place = { language, text, offset: start + cut, start, end: start + cut };
    const shown = budget.privacy ? budget.privacy.hideAround(place)?.prefix : whole.slice(0, cut);
    if (shown === undefined) continue;
    room -= cut;
    excerpts.push({
      kind,
      path: budget.privacy?.hide(shortPath(path), language) ?? shortPath(path),
      text: shown.trimEnd(),
    });
  }
  return excerpts;
}

/** The file's name, with its folder when that is surely none that carries the name of a person. */
function shortPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.slice(parts.length > 3 ? -2 : -1).join('/');
}

/** The first line's start behind a multiple of the step, so that it stays while the cursor moves on. */
function windowStart(text: string, offset: number, budget: number): number {
  const over = offset - budget;
  if (over <= 0) return 0;
  const from = Math.ceil(over / step) * step;
  const line = text.indexOf('\n', from) + 1;
  // Lines longer than the step are no lines that a model reads: cut them anywhere.
  return line > 0 && line <= offset ? line : Math.min(from, offset);
}

function windowEnd(text: string, offset: number, budget: number): number {
  const to = offset + budget;
  if (to >= text.length) return text.length;
  const line = text.lastIndexOf('\n', to) + 1;
  return line > offset ? line : to;
}
