import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { codeOf } from '../model/code.ts';
import { passingResult } from '../model/verdicts.ts';
import { bodyAt, modelOf, programOf, type BpfModel, type BpfProgram } from '../model/model.ts';

/** Where an inline suggestion may stand: an empty line, or the end of a line. */
export interface Place {
  readonly file: CFile;
  readonly text: string;
  readonly code: string;
  readonly offset: number;
  readonly model: BpfModel;
  /** The line up to the cursor. */
  readonly before: string;
  readonly lineStart: number;
  /** True when the line holds nothing but blanks. */
  readonly isEmpty: boolean;
  /** The last line above that is not blank, with its offset. */
  readonly above: string;
  readonly aboveStart: number;
  /** The text after the cursor's line. */
  readonly below: string;
  readonly within: CFunction | undefined;
  readonly program: BpfProgram | undefined;
}

/** An inline suggestion that needs no model: what it writes at a place, or nothing. */
export interface Idiom {
  readonly id: string;
  /** The text for the cursor's line and the following ones. At an empty line it includes the indentation. */
  write(place: Place): string | undefined;
}

export function placeAt(file: CFile, offset: number): Place | undefined {
  const { text } = file.source;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline < 0 ? text.length : newline;
  // Behind the cursor something is written already: a suggestion would stand in its way.
  if (text.slice(offset, lineEnd).trim() !== '' || file.inert(offset)) return undefined;
  const before = text.slice(lineStart, offset);
  const code = codeOf(file);
  const head = code.slice(0, lineStart).trimEnd();
  const aboveStart = head.lastIndexOf('\n') + 1;
  const within = bodyAt(file, offset);
  return {
    file,
    text,
    code,
    offset,
    model: modelOf(file),
    before,
    lineStart,
    isEmpty: before.trim() === '',
    above: head.slice(aboveStart),
    aboveStart,
    below: code.slice(lineEnd),
    within,
    program: programOf(file, within),
  };
}

/** One step further in than a line is. */
export function indentOfLine(line: string): string {
  return /^[ \t]*/.exec(line)![0];
}

/** What to return when a program of a type cannot go on: let things pass as if there were no program. */
export function giveUp({ program, within }: Pick<Place, 'program' | 'within'>): string {
  return within?.returns === 'void' ? 'return;' : `return ${passingResult(program) ?? '0'};`;
}
