import { keptOn } from '../../core/remembered.ts';
import type { Span } from '../../core/types.ts';
import type { ColumnsFile, ColumnsLine } from '../../syntax/shapes/columns.ts';
import { kindOf } from './facts/directives.ts';

/** A block: the logs that it is for, its directives and its scripts. */
export interface Block {
  /** The line with the opening brace. */
  readonly head: ColumnsLine;
  readonly directives: ColumnsLine[];
  readonly scripts: Script[];
  isClosed: boolean;
}

export interface Script {
  readonly head: ColumnsLine;
  /** From the first line to `endscript`, or to the end of the file. */
  body: Span;
  isClosed: boolean;
}

export interface Structure {
  readonly blocks: readonly Block[];
  /** Those outside of all blocks, which hold for all that follow. */
  readonly defaults: readonly ColumnsLine[];
  /** Lines that stand where they cannot, such as a brace without its pair. */
  readonly stray: readonly ColumnsLine[];
  /** The names of logs, of all blocks. */
  readonly logs: readonly ColumnsLine[];
}

export const structureOf: (file: ColumnsFile) => Structure = keptOn(read);

function read(file: ColumnsFile): Structure {
  const blocks: Block[] = [];
  const defaults: ColumnsLine[] = [];
  const stray: ColumnsLine[] = [];
  const logs: ColumnsLine[] = [];
  let block: Block | undefined;
  let script: Script | undefined;
  for (const line of file.lines) {
    const first = line.words[0]!.text;
    if (script) {
      if (first !== 'endscript') continue;
      script.isClosed = true;
      script.body = { start: script.head.end, end: line.start };
      script = undefined;
    } else if (first === '}') {
      if (block) block.isClosed = true;
      else stray.push(line);
      block = undefined;
    } else if (line.words.at(-1)!.text.endsWith('{')) {
      if (block) stray.push(line);
      if (first !== '{') logs.push(line);
      block = { head: line, directives: [], scripts: [], isClosed: false };
      blocks.push(block);
    } else if (kindOf(first) === 'script') {
      script = { head: line, body: { start: line.end, end: file.source.text.length }, isClosed: false };
      block?.scripts.push(script);
    } else if (/^["'/~*]/.test(first) && !block) logs.push(line);
    else (block?.directives ?? defaults).push(line);
  }
  return { blocks, defaults, stray, logs };
}

/** All directives, those of blocks and those before them. */
export function directivesOf(file: ColumnsFile): readonly ColumnsLine[] {
  const { blocks, defaults } = structureOf(file);
  return [...defaults, ...blocks.flatMap((block) => block.directives)];
}
