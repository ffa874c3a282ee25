import type { Passage } from '../types.ts';

/** A document right before and right after a change. */
export interface Changing {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Where the change begins. */
  readonly start: number;
}

interface Hunk {
  readonly path: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What is being changed at one place, from the first key to the last. */
interface Session {
  readonly base: string;
  text: string;
  line: number;
  at: number;
}

/** A change so many lines away, or so many milliseconds later, is another one. */
const near = 12;
const longestPause = 30_000;
/** What changed more is no edit that is made once more elsewhere. In lines. */
const largest = 8;
const mostKept = 8;
const mostShown = 2;
const longestText = 512 * 1024;

/** What a person has replaced a short while ago, and may be about to replace elsewhere. In memory only. */
export class RecentEdits {
  readonly #now: () => number;
  readonly #sessions = new Map<string, Session>();
  #hunks: readonly Hunk[] = [];

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  changed({ path, before, after, start }: Changing): void {
    if (after.length > longestText) {
      this.#sessions.delete(path);
      return;
    }
    const line = lineOf(before, start);
    const open = this.#sessions.get(path);
    const isSame = open && Math.abs(open.line - line) <= near && this.#now() - open.at <= longestPause;
    if (open && !isSame) this.#close(path);
    const session = isSame ? open : { base: before, text: after, line, at: 0 };
    session.text = after;
    session.line = line;
    session.at = this.#now();
    this.#sessions.set(path, session);
  }

  /** What is not what the person is just typing; the last one first. */
  before(path: string, text: string, offset: number): readonly Passage[] {
    for (const [other, { line }] of this.#sessions)
      if (other !== path || Math.abs(lineOf(text, offset) - line) > near) this.#close(other);
    return this.#hunks
      .filter((one) => one.removed.length > 0)
      .slice(0, mostShown)
      .map((one) => {
        const lines = [...one.removed.map((line) => `-${line}`), ...one.added.map((line) => `+${line}`)];
        const shown = lines.join('\n');
        return { kind: 'changed', path: one.path, text: shown, start: 0, end: shown.length } as const;
      });
  }

  forget(path: string): void {
    this.#sessions.delete(path);
    this.#hunks = this.#hunks.filter((one) => one.path !== path);
  }

  #close(path: string): void {
    const session = this.#sessions.get(path);
    this.#sessions.delete(path);
    const hunk = session && difference(path, session.base, session.text);
    if (!hunk) return;
    const undone = this.#hunks.find((one) => isUndone(one, hunk));
    this.#hunks = undone
      ? this.#hunks.filter((one) => one !== undone)
      : [hunk, ...this.#hunks].slice(0, mostKept);
  }
}

function isUndone(one: Hunk, by: Hunk): boolean {
  return (
    one.path === by.path &&
    one.removed.join('\n') === by.added.join('\n') &&
    one.added.join('\n') === by.removed.join('\n')
  );
}

/** The lines between those that both texts begin and end with; undefined where that is nothing, or much. */
function difference(path: string, before: string, after: string): Hunk | undefined {
  if (Math.abs(before.length - after.length) > 4000) return undefined;
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const removed = old.slice(start, old.length - end);
  const added = fresh.slice(start, fresh.length - end);
  if (removed.length > largest || added.length > largest) return undefined;
  if (withoutBlanks(removed) === withoutBlanks(added)) return undefined;
  return { path, removed, added };
}

function withoutBlanks(lines: readonly string[]): string {
  return lines.join('').replace(/\s+/g, '');
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
