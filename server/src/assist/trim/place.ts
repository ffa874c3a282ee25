import { closableAt, openBrackets } from '../brackets.ts';

/** How the text of a language is laid out: `braces` for C, `lines` for configuration. */
export type Layout = 'braces' | 'lines';

/** What the filters know of the place that an answer goes to. Made once a request. */
export interface TrimPlace {
  readonly prefix: string;
  readonly suffix: string;
  readonly layout: Layout;
  /** The rest of the line only, because text stands right of the cursor. */
  readonly singleLine: boolean;
  /** The line of the cursor left and right of it. */
  readonly lineBefore: string;
  readonly lineAfter: string;
  /** Left of the cursor something was begun on its line: for `braces`, a statement that has not ended. */
  readonly isBegun: boolean;
  /** The cursor stands in a comment of C. */
  readonly inComment: boolean;
  /** Brackets open at the cursor, outermost first. Empty for `lines`. */
  readonly open: readonly string[];
  /** How many of these the text after the cursor leaves open, so that an answer may close them. */
  readonly closable: number;
  /** The answer may go on behind the statement or paragraph that was begun, up to the end of the block around. */
  readonly goesOn: boolean;
  /** Where in the answer the tree has found the end of what was begun; it is more sure than the text. */
  readonly endsAt?: number | undefined;
}

/** The same place for an answer that goes on; outside of functions a paragraph is a thing of its own, and ends it. */
export function goingOn(place: TrimPlace): TrimPlace {
  return { ...place, endsAt: undefined, goesOn: place.open.includes('{') };
}

/** A filter of an answer: it only ever takes something away. */
export type Trim = (text: string, place: TrimPlace) => string;

/** How far right of the cursor is looked for the brackets that close what is open, in characters. */
const reach = 4000;

export function trimPlace(prefix: string, suffix: string, layout: Layout): TrimPlace {
  const lineBefore = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const lineEnd = suffix.indexOf('\n');
  const lineAfter = (lineEnd < 0 ? suffix : suffix.slice(0, lineEnd)).replace(/\r$/, '');
  const open = layout === 'braces' ? openBrackets(prefix.slice(startOfItem(prefix))) : [];
  return {
    prefix,
    suffix,
    layout,
    singleLine: lineAfter.trim() !== '',
    lineBefore,
    lineAfter,
    isBegun: lineBefore.trim() !== '' && !(layout === 'braces' && /[;{}]\s*$|\*\/\s*$/.test(lineBefore)),
    inComment: layout === 'braces' && isInComment(prefix, lineBefore),
    open,
    closable: closableAt(open, suffix.slice(0, reach)),
    goesOn: false,
  };
}

function isInComment(prefix: string, line: string): boolean {
  const open = prefix.lastIndexOf('/*');
  if (open >= 0 && prefix.indexOf('*/', open + 2) < 0) return true;
  return /^(?:[^"]|"(?:[^"\\]|\\.)*")*?\/\//.test(line);
}

/** Where the function or definition that holds the end of a text may begin: behind the last `}` at a line's start. */
function startOfItem(prefix: string): number {
  const at = prefix.lastIndexOf('\n}');
  return at < 0 ? 0 : at + 2;
}
