import { splitWords, type Word } from './values/words.ts';

export interface Command {
  /** Marks before the program: `@ - : + !` and, in new versions, `|`. */
  readonly prefix: string;
  /** The program, without its marks and quotes. */
  readonly program: string;
  /** Place of the program in the value, marks left out. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** The commands of an `Exec…=` value: a lone `;` stands between two. */
export function readCommands(value: string): readonly Command[] {
  const commands: Command[] = [];
  let words: Word[] = [];
  const finish = (): void => {
    const [first] = words;
    if (first) {
      const prefix = /^[@\-:+!|]*/.exec(first.text)![0];
      const start = first.start + (value.startsWith(prefix, first.start) ? prefix.length : 0);
      commands.push({ prefix, program: first.text.slice(prefix.length), start, end: first.end, words });
    }
    words = [];
  };
  for (const word of splitWords(value)) {
    if (word.text === ';' && !word.quoted) finish();
    else words.push(word);
  }
  finish();
  return commands;
}
