import type { Text } from '../../core/text.ts';
import type { Severity, Target, TargetProgram } from '../../core/types.ts';

/** The private copy of a text that a program reads, in a folder that is its own. */
export interface Copy {
  readonly file: string;
  /** The folder; what a program writes belongs here. */
  readonly room: string;
  /** Where the text really stands. */
  readonly path: string;
  /** True when lines that name other files were taken out. */
  readonly isPartial: boolean;
  /** The program's own release, e.g. `257`; undefined where nobody asks for it. */
  readonly release: string | undefined;
  /** The system that the text is written for. */
  readonly target: Target;
}

/** Something that a program said. */
export interface Said {
  /** Counts from 1. */
  readonly line?: number;
  /** A word of the text that it is about, where the program names no line. */
  readonly word?: string;
  /** Which blank-separated word of a line that is, from 0; any when absent. */
  readonly column?: number;
  readonly words: string;
  readonly severity: Severity;
  /** True when it speaks of this machine (a user, a program, a device) and not of the text. */
  readonly isLocal?: boolean;
}

export interface Printed {
  readonly output: string;
  readonly errors: string;
}

/** An official program that reads one kind of configuration and says what is wrong with it. */
export interface Validator {
  /** Its name; it is looked for on an absolute PATH, outside of the workspace. */
  readonly program: string;
  /** Languages that it reads. */
  readonly languages: readonly string[];
  /** Whether it can read a file of this path for this target; all of its languages when absent. */
  accepts?(path: string, target: Target): boolean;
  /** It takes seconds, and those who save a file build it themselves: a save does not ask it. */
  readonly isSlow?: true;
  /** Families of our rules that speak of what it speaks of; all when absent. */
  readonly families?: readonly string[];
  /** What it says hangs on how it is asked, which others may know better. */
  readonly isUnsure?: true;
  /** How long it may take, in milliseconds, where that is more than usual. */
  readonly patience?: number;
  /**
   * The same lines without those that would make the program read other files; undefined when nothing sensible is left.
   * Absent where the program reads no other files.
   */
  contained?(text: string): { readonly text: string; readonly isPartial: boolean } | undefined;
  /** Writes what the program needs beside the copy. */
  prepare?(copy: Copy): Promise<void>;
  /** Or why it cannot be asked; undefined for a release that cannot check without doing. */
  args(copy: Copy): readonly string[] | Text | undefined;
  /** Bytes of memory that it may ask for, where it needs more than others. */
  readonly memory?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** True when it asks the kernel, which has to be done apart from the machine's own network. */
  readonly needsOwnNetwork?: boolean;
  /** How its release is found, for programs that know what another release does not. */
  readonly release?: {
    readonly part: TargetProgram;
    readonly args: readonly string[];
    readonly pattern: RegExp;
  };
  /** Codes of our rules that are wrong wherever a program of the right release says nothing. */
  readonly settles?: readonly string[];
  /** What it said; undefined, or why, when it did not get as far as reading the file. */
  read(printed: Printed, copy: Copy): readonly Said[] | Text | undefined;
}

/** The matches of a pattern with named groups, a record each. */
export function groupsOf(pattern: RegExp, text: string): readonly Readonly<Record<string, string>>[] {
  return [...text.matchAll(pattern)].map((match) => ({ ...match.groups }));
}

/** A path as a regular expression. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Lines that match become empty comments, so that all others keep their numbers. */
export function withoutLines(
  text: string,
  lines: RegExp,
): { readonly text: string; readonly isPartial: boolean } {
  let isPartial = false;
  const kept = text.split('\n').map((line) => {
    if (!lines.test(line)) return line;
    isPartial = true;
    return '#';
  });
  return { text: kept.join('\n'), isPartial };
}
