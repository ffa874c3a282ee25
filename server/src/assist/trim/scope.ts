import { isCloser, isOpener, scanCode } from '../brackets.ts';
import type { Trim, TrimPlace } from './place.ts';

/**
 * Ends an answer with the thing that was begun: the rest of the line when text stands right of the cursor, the
 * statement when one was half typed, else the paragraph, and never further than the block around the cursor; where the answer
 * may go on, only that one ends it.
 */
export const scope: Trim = (text, place) => {
  const within = place.singleLine || place.inComment ? firstLine(text) : text;
  if (place.inComment) return within;
  if (place.endsAt !== undefined) return within.slice(0, place.endsAt);
  if (place.layout === 'braces' && isDirective(place.lineBefore)) return endOfLogicalLine(within);
  return place.layout === 'braces' ? endOfScope(within, place) : endOfEntry(within, place);
};

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return (end < 0 ? text : text.slice(0, end)).replace(/\r$/, '');
}

/** Configuration: the entry of a line with its continuations, or entries up to an empty line. */
function endOfEntry(text: string, { isBegun }: TrimPlace): string {
  // An answer that begins with a line break found the entry complete.
  if (isBegun && !/^\r?\n/.test(text)) return endOfLogicalLine(text);
  const blank = /\S[ \t\r]*\n([ \t]*\r?\n)/.exec(text);
  return blank ? text.slice(0, blank.index + 1) : text;
}

/** A line with those that continue it. */
function endOfLogicalLine(text: string): string {
  return /^(?:[^\n]*\\\r?\n)*[^\n]*/.exec(text)![0].replace(/\r$/, '');
}

function isDirective(lineBefore: string): boolean {
  return /^\s*#/.test(lineBefore);
}

function endOfScope(text: string, place: TrimPlace): string {
  const around = [...place.open];
  let closable = place.closable;
  const own: string[] = [];
  let end = text.length;
  let reopened = -1;
  const stop = (at: number): false => {
    end = at;
    return false;
  };
  scanCode(text, (sign, at) => {
    if (at === reopened) return true;
    if (isOpener(sign)) own.push(sign);
    else if (isCloser(sign)) {
      if (own.length > 0) own.pop();
      else if (closable === 0) {
        reopened = reopenedBehind(text, at);
        if (reopened < 0) return stop(at);
        return true;
      } else {
        closable--;
        around.pop();
      }
      if (sign === '}' && own.length === 0 && !place.goesOn && isEndOfBlock(text, at)) return stop(at + 1);
    } else if (own.length > 0 || (around.length > 0 && around.at(-1) !== '{')) return true;
    else if (place.goesOn) return true;
    else if (sign === ';' && place.isBegun) return mayGoOn(text, at, place) || stop(endOfStatement(text, at));
    else if (sign === '\n' && isEndOfParagraph(text, at)) return stop(at);
    return true;
  });
  return text.slice(0, end);
}

/**
 * Whether the statement ends with this `}`. What has not arrived yet may still be an `else`, and on one line
 * `} while (x);`, `} name;` and `}, {` go on.
 */
function isEndOfBlock(text: string, at: number): boolean {
  const rest = text.slice(at + 1);
  return rest.trim() !== '' && /^[ \t]*\r?\n\s*(?!else\b|\s)/.test(rest);
}

/** Behind the branch of an `if` an `else` goes on with it, as far as nothing else has arrived. */
function mayGoOn(text: string, at: number, { lineBefore }: TrimPlace): boolean {
  if (!/\bif\s*\(/.test(lineBefore + text.slice(0, at))) return false;
  return /^\s*(?:else\b|e?l?s?$)/.test(text.slice(at + 1));
}

/** Where `} else {` and `}, {` open again what they close; -1 for a bracket that only closes. */
function reopenedBehind(text: string, at: number): number {
  const line = /^\}[^\n{}]*\{(?=[ \t]*(?:\/\*[^\n]*?\*\/[ \t]*|\/\/[^\n]*)?\r?(?:\n|$))/.exec(text.slice(at));
  return line ? at + line[0].length - 1 : -1;
}

/** A trailing comment on the line belongs to the statement. */
function endOfStatement(text: string, at: number): number {
  const rest = /^[ \t]*(?:\/\*[^\n]*?\*\/|\/\/[^\n\r]*)/.exec(text.slice(at + 1));
  return at + 1 + (rest?.[0].length ?? 0);
}

function isEndOfParagraph(text: string, at: number): boolean {
  return /^\n[ \t]*\r?\n/.test(text.slice(at)) && text.slice(0, at).trim() !== '';
}
