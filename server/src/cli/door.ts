import { say as fill, type Args, type Locale, type Message, type Text } from '../core/text.ts';
import type { Output } from './output.ts';

/** What every command is given: where to write, in which language, and how to end. */
export interface Door {
  readonly locale: Locale;
  readonly output: Output;
  readonly say: (text: Text, args?: Args) => string;
  /** Writes a sentence about the call to standard error. */
  complain(message: Message): Promise<void>;
  /** The exit code; the highest one given counts. */
  end(code: ExitCode): void;
  readStdin(): Promise<string>;
}

/** 0: clean; 1: found something; 2: misuse, an unreadable path, or a gap under `--strict`. */
export type ExitCode = 0 | 1 | 2;

export function createDoor(locale: Locale, output: Output): Door & { readonly code: ExitCode } {
  let code: ExitCode = 0;
  const say = (text: Text, args?: Args): string => fill(text, locale, args);
  return {
    locale,
    output,
    say,
    complain: ({ text, args }) => output.warn(`syswright: ${say(text, args)}\n`),
    end(next) {
      if (next > code) code = next;
    },
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString('utf8');
    },
    get code() {
      return code;
    },
  };
}
