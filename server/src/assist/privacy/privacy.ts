import { ownCopy } from '../../core/remembered.ts';
import { layoutOf } from '../layout.ts';
import { standsIn, stands, type Kind, type Private } from './kinds.ts';
import { namesIn, type Own } from './names.ts';
import { secretsIn } from './secrets.ts';

/** A text around a cursor without what is private. */
export interface Hidden {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Hides secrets, addresses and names before a text leaves the machine, and shows them again in an answer. One value has
 * one stand-in as long as this lives, so that the beginning of a prompt stays as it was.
 */
export interface Privacy {
  /** The stretch of a text from `start` to `end`, cut at the cursor; undefined when the cursor is inside of something private. */
  hideAround(place: HiddenPlace): Hidden | undefined;
  hide(text: string, language: string): string;
  /** Sentences about a text that was hidden: what they quote in backticks is hidden like it, and what was hidden there in all of them. */
  hideAbout(words: string, language: string): string;
  show(answer: string): string;
}

export interface HiddenPlace {
  readonly language: string;
  readonly text: string;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** A private key may begin before the stretch that is sent: so many characters are looked at on either side. */
const margin = 8192;
/** So many values are remembered; with more, all are forgotten. Every half-typed address is one. */
const mostValues = 20_000;
/** Shorter values are parts of words everywhere. */
const shortest = 3;

/** `own`: names of this machine and of the person at it, as the system gives them. */
export function createPrivacy(own: Own): Privacy {
  const standIns = new Map<string, string>();
  const values = new Map<string, string>();
  const counts = new Map<Kind, number>();

  function standInOf(kind: Kind, value: string): string {
    const key = `${kind} ${value}`;
    let standIn = standIns.get(key);
    if (standIn === undefined) {
      if (values.size >= mostValues) {
        standIns.clear();
        values.clear();
      }
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      standIn = stands[kind](count);
      standIns.set(key, standIn);
      values.set(standIn, ownCopy(value));
    }
    return standIn;
  }

  function replaced(text: string, from: number, to: number, found: readonly Private[]): string {
    let result = '';
    let at = from;
    for (const { kind, start, end } of found) {
      if (end <= from || start >= to) continue;
      result += text.slice(at, Math.max(start, at)) + standInOf(kind, text.slice(start, end));
      at = end;
    }
    return at < to ? result + text.slice(at, to) : result;
  }

  function hide(text: string, language: string): string {
    return replaced(text, 0, text.length, privateIn(text, language, own));
  }

  return {
    hideAround({ language, text, offset, start, end }) {
      const from = Math.max(0, start - margin);
      const seen = text.slice(from, end + margin);
      const found = privateIn(seen, language, own);
      const cursor = offset - from;
      const touched = found.find((one) => one.start < cursor && cursor <= one.end);
      // Behind an address or a name the line goes on; a secret may have no end yet.
      if (touched && (touched.kind === 'secret' || cursor < touched.end)) return undefined;
      return {
        prefix: replaced(seen, start - from, cursor, found),
        suffix: replaced(seen, cursor, end - from, found),
      };
    },
    hide,
    hideAbout(words, language) {
      let result = words.replace(/`[^`]*`/g, (quoted) => `\`${hide(quoted.slice(1, -1), language)}\``);
      for (const [standIn, value] of values)
        if (value.length >= shortest && result.includes(value)) result = without(value, standIn, result);
      return result;
    },
    show: (answer) => answer.replace(standsIn, (standIn) => values.get(standIn) ?? standIn),
  };
}

/** A text with a value replaced where it stands as a word of its own. */
function without(value: string, standIn: string, text: string): string {
  const parts = text.split(value);
  return parts.reduce((done, part) => {
    const isWord = !/[\w-]$/.test(done) && !/^[\w-]/.test(part);
    return done + (isWord ? standIn : value) + part;
  });
}

/** What is private in a text, in order and without overlaps: what overlaps is hidden as one, as a secret if part of it is. */
function privateIn(text: string, language: string, own: Own): readonly Private[] {
  const isCode = layoutOf(language) === 'braces';
  const all = [...secretsIn(text, isCode), ...namesIn(text, isCode, own)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Private[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else {
      const kind = one.kind === 'secret' ? 'secret' : last.kind;
      kept[kept.length - 1] = { kind, start: last.start, end: Math.max(last.end, one.end) };
    }
  }
  return kept;
}
