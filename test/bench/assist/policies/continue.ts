/** Continue's way of asking with its default options: a debounce, a short window, a stream that is reused. */
import { pause } from '../../../../server/src/assist/clock.ts';
import type { Policy } from '../editor.ts';
import { bytesInToken, type ModelServer } from '../model-server.ts';
import type { VirtualClock } from '../virtual-clock.ts';

const debounce = 350;
const promptTokens = 1024;
const prefixPart = 0.3;
const suffixPart = 0.2;
/** Milliseconds of a stream after which a line that is there is enough. */
const enough = 150;
const cacheSize = 1000;

export function continueDev({ clock, server }: { clock: VirtualClock; server: ModelServer }): Policy {
  const cache = new Map<string, string>();
  let running:
    | { readonly before: string; sofar: string; readonly stop: AbortController; readonly done: Promise<void> }
    | undefined;

  const start = (before: string, prompt: string): NonNullable<typeof running> => {
    const stop = new AbortController();
    const asking = { before, sofar: '', stop, done: Promise.resolve() };
    const read = async (): Promise<void> => {
      let began = Infinity;
      for await (const piece of server.ask({
        before,
        prompt,
        maxTokens: promptTokens,
        signal: stop.signal,
      })) {
        began = Math.min(began, clock.now());
        asking.sofar += piece;
        if (/\S[^\n]*\n/.test(asking.sofar) && clock.now() - began >= enough) break;
        // A blank line ends what it shows.
        if (/\S\s*\n\s*\n/.test(asking.sofar)) break;
      }
    };
    return Object.assign(asking, { done: read() });
  };

  return {
    async suggest({ text, offset }, signal) {
      await pause(clock, debounce, signal);
      if (signal.aborted) return undefined;
      const before = text.slice(0, offset);
      for (const [known, answer] of [...cache].reverse()) {
        if (!before.startsWith(known)) continue;
        const typed = before.slice(known.length);
        if (answer.startsWith(typed) && answer.length > typed.length) return answer.slice(typed.length);
      }
      const goesOn = (): boolean =>
        running !== undefined &&
        before.startsWith(running.before) &&
        (running.before + running.sofar).startsWith(
          before.slice(0, running.before.length + running.sofar.length),
        ) &&
        before.length <= running.before.length + running.sofar.length;
      if (!running || !goesOn()) {
        running?.stop.abort();
        running = start(before, promptOf(text, offset));
      }
      const mine = running;
      await mine.done;
      if (mine.stop.signal.aborted) return undefined;
      const answer = withoutEnd(mine.sofar);
      running = undefined;
      if (answer.trim() !== '') cache.set(mine.before, answer);
      if (cache.size > cacheSize) cache.delete(cache.keys().next().value!);
      const typed = before.slice(mine.before.length);
      return answer.startsWith(typed) ? answer.slice(typed.length) : undefined;
    },
  };
}

/** Whole lines that fit, before and after the cursor. */
function promptOf(text: string, offset: number): string {
  const most = promptTokens * bytesInToken;
  const lines = text.slice(0, offset).split('\n');
  while (lines.length > 1 && lines.join('\n').length > most * prefixPart) lines.shift();
  const below = text.slice(offset).split('\n');
  while (below.length > 1 && below.join('\n').length > most * suffixPart) below.pop();
  return `<|fim_prefix|>${lines.join('\n')}<|fim_suffix|>${below.join('\n')}<|fim_middle|>`;
}

/** Up to the last whole line, or to a blank one. */
function withoutEnd(answer: string): string {
  const blank = /\S[ \t]*\n[ \t]*\n/.exec(answer);
  if (blank) return answer.slice(0, blank.index + 1);
  return answer.trimEnd();
}
