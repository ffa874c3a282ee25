import { createPipeline } from '../../../server/src/assist/pipeline.ts';
import { replay } from '../../../server/src/assist/providers/replay.ts';
import type { Desk } from './desk.ts';

/** What became of a line that a model answered with. */
export interface Outcome {
  readonly kind: 'shown' | 'repaired' | 'unparsed' | 'held back';
  /** What was shown. */
  readonly text: string;
  /** Codes of what was repaired or was the reason not to show it. */
  readonly codes: readonly string[];
}

/**
 * A model answers with what a line really says: the cursor stands at its first sign that is no blank, the rest of the
 * line is not there. The document must be open at the desk, as `text`.
 */
export async function answerWithLine(desk: Desk, file: File, line: number): Promise<Outcome> {
  const { start, end } = placeOf(file.text, line);
  const without = file.text.slice(0, start) + file.text.slice(end);
  const pipeline = createPipeline({
    provider: replay([{ pieces: [file.text.slice(start, end)], ending: 'stop' }]),
    debounce: 0,
    maxTokens: 128,
    host: desk.host,
  });
  try {
    const version = desk.edit(without);
    const { path, language } = file;
    const request = { path, language, text: without, offset: start, version };
    const shown = await pipeline.suggest(request, new AbortController().signal);
    // What was asked once more has nothing to say.
    const last = desk.events().findLast((event) => 'findings' in event || 'reason' in event);
    const codes =
      last && 'findings' in last
        ? last.findings.map(({ code }) => code)
        : last && 'reason' in last
          ? [last.reason]
          : [];
    if (!shown) return { kind: 'held back', text: '', codes };
    const kind = shown.verdict === 'accept' ? 'shown' : shown.verdict;
    return { kind, text: shown.suggestion.text, codes };
  } finally {
    pipeline.dispose();
    desk.edit(file.text);
  }
}

export interface File {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

/** From the first sign of a line, counted from 1, that is no blank to its end. */
export function placeOf(text: string, line: number): { readonly start: number; readonly end: number } {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', start);
  const whole = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
  const indent = /^\s*/.exec(whole)![0].length;
  return { start: start + indent, end: start + whole.trimEnd().length };
}
