/** llama.vscode's way of asking, by its constants and its order of steps (release 0.0.4x, completion.ts). */
import { LRUCache } from 'lru-cache';
import type { Policy } from '../editor.ts';
import type { ModelServer } from '../model-server.ts';
import type { VirtualClock } from '../virtual-clock.ts';

/** Lines before and after the cursor. */
const prefixLines = 256;
const suffixLines = 64;
/** More characters right of the cursor, and nothing is asked. */
const mostSuffix = 8;
/** Milliseconds between two looks whether the request before has ended. */
const poll = 150;
const limits = { maxTokens: 128, mostTime: 500 };
const cacheSize = 250;

interface Place {
  readonly prefix: string;
  readonly suffix: string;
  readonly prompt: string;
}

export function llamaVscode({ clock, server }: { clock: VirtualClock; server: ModelServer }): Policy {
  const cache = new LRUCache<string, string>({ max: cacheSize });
  const nameOf = ({ prefix, suffix, prompt }: Place): string => `${prefix}|${suffix}|${prompt}`;
  let isAsking = false;

  const cached = (place: Place): string | undefined => {
    const { prompt } = place;
    for (let length = prompt.length; length >= 0; length--) {
      const known = cache.get(nameOf({ ...place, prompt: prompt.slice(0, length) }));
      if (known?.startsWith(prompt.slice(length)) === true) return known.slice(prompt.length - length);
    }
    return undefined;
  };

  // The answer is waited for as a whole, and never given up.
  const ask = async (place: Place, hidden: string): Promise<string> => {
    const { prefix, suffix, prompt } = place;
    const text = `<|fim_prefix|>${prefix}${prompt}<|fim_suffix|>${suffix}<|fim_middle|>`;
    let answer = '';
    for await (const piece of server.ask({ before: hidden + prefix + prompt, prompt: text, ...limits }))
      answer += piece;
    return answer;
  };

  const prefetch = async (place: Place, hidden: string, lines: readonly string[]): Promise<void> => {
    const { prefix, suffix, prompt } = place;
    let then: Place = { prefix, suffix, prompt: prompt + lines[0]! };
    let above = hidden;
    if (lines.length > 1) {
      const all = `${hidden}${prefix}${prompt}${lines.slice(0, -1).join('\n')}\n`;
      const window = windowOf(all);
      above = window.hidden;
      then = { prefix: window.prefix, suffix, prompt: lines.at(-1)! };
    }
    if (cache.get(nameOf(then)) === undefined) {
      const answer = withoutLastBreaks(await ask(then, above)).join('\n');
      if (answer.trim() !== '') cache.set(nameOf(then), answer);
    }
    if (lines.length > 1) {
      const line = { prefix: `${prefix}${prompt}${lines[0]!}\n`, suffix, prompt: '' };
      if (cache.get(nameOf(line)) === undefined) cache.set(nameOf(line), lines.slice(1).join('\n'));
    }
  };

  return {
    async suggest({ text, offset }, signal) {
      while (isAsking) {
        await clock.wait(poll);
        if (signal.aborted) return undefined;
      }
      const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
      const lineEnd = endOfLine(text, offset);
      const right = text.slice(offset, lineEnd);
      if (right.length > mostSuffix) return undefined;
      const line = text.slice(lineStart, offset);
      const prompt = line.trim() === '' ? '' : line;
      const { hidden, prefix } = windowOf(text.slice(0, lineStart));
      const below = text
        .slice(lineEnd + 1)
        .split('\n')
        .slice(0, suffixLines);
      const place = { prefix, suffix: `${right}\n${below.join('\n')}\n`, prompt };
      isAsking = true;
      const known = cached(place);
      const answer = known ?? (await ask(place, hidden));
      isAsking = false;
      if (answer.trim() === '') return undefined;
      const lines = withoutLastBreaks(answer);
      if (repeatsBelow(lines, line, right, below)) return undefined;
      let shown = lines.join('\n');
      if (right.trim() !== '') {
        if (lines[0]!.endsWith(right)) shown = lines[0]!.slice(0, -right.length);
        else if (lines.length > 1) shown = lines[0]!;
      }
      if (known === undefined) cache.set(nameOf(place), shown);
      if (!signal.aborted && right.trim() === '') void prefetch(place, hidden, lines);
      return prompt === '' ? withoutIndent(shown, line.length) : shown;
    },
  };
}

function windowOf(before: string): { readonly hidden: string; readonly prefix: string } {
  let start = before.length;
  for (let lines = 0; lines <= prefixLines && start > 0; lines++)
    start = before.lastIndexOf('\n', start - 2) + 1;
  // The last line break ends the last line: one more begins the window.
  return { hidden: before.slice(0, start), prefix: before.slice(start) };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function withoutLastBreaks(answer: string): readonly string[] {
  const lines = answer.split(/\r?\n/);
  while (lines.length > 1 && lines.at(-1)!.trim() === '') lines.pop();
  return lines;
}

/** It strips so many blanks, or all tabs. */
function withoutIndent(text: string, count: number): string {
  let at = 0;
  while (at < text.length && ((at < count && text[at] === ' ') || text[at] === '\t')) at++;
  return text.slice(at);
}

function repeatsBelow(
  lines: readonly string[],
  line: string,
  right: string,
  below: readonly string[],
): boolean {
  const first = lines[0]!;
  if (lines.length === 1 && first.trim() === '') return true;
  const isRest = first.trim() === '' || first.trim() === right.trim();
  if (lines.length > 1 && isRest && lines.slice(1).every((one, i) => one === below[i])) return true;
  if (lines.length === 1 && first === right) return true;
  const next = below.findIndex((one) => one.trim() !== '');
  if (next < 0 || line + first !== below[next]) return false;
  if (lines.length === 1) return true;
  if (lines.length === 2) return lines[1] === (below[next + 1] ?? '').slice(0, lines[1]!.length);
  return lines.slice(1).every((one, i) => one === below[next + 1 + i]);
}
