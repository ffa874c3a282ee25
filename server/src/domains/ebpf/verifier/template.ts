import type { Text } from '../../../core/text.ts';
import type { ErrorClass } from './classes.ts';

/**
 * One thing that the verifier says. `message` is the form that the kernel prints, with `{name}` where values stand and
 * `{name:pattern}` where only some values are meant; `…` at its end lets more follow.
 */
export interface Saying {
  readonly class: ErrorClass;
  readonly message: string;
  /** What it means, with the values of the message; absent where the sentence of the class says as much. */
  readonly says?: Text;
  /** What helps against this very message; absent where the sentence of the class does. */
  readonly fix?: Text;
  /** The verifier says it beside other things, or for programs that load all the same: anything else counts more. */
  readonly isAside?: boolean;
}

export type Entry =
  | string
  | readonly [message: string, en: string, zh: string]
  | readonly [message: string, en: string, zh: string, fixEn: string, fixZh: string];

/** The sayings of a class: plain forms, or forms with a sentence of their own. */
export function sayings(of: ErrorClass, ...entries: readonly Entry[]): readonly Saying[] {
  return entries.map((entry) =>
    typeof entry === 'string'
      ? { class: of, message: entry }
      : {
          class: of,
          message: entry[0],
          says: { en: entry[1], 'zh-CN': entry[2] },
          ...(entry.length > 3 ? { fix: { en: entry[3]!, 'zh-CN': entry[4]! } } : {}),
        },
  );
}

/** What the verifier adds, or says without refusing the program. */
export function asides(of: ErrorClass, ...entries: readonly Entry[]): readonly Saying[] {
  return sayings(of, ...entries).map((saying) => ({ ...saying, isAside: true }));
}

/** The expression that finds a form at the start of a line; old kernels glue statistics to messages without a line end. */
export function toPattern(message: string): RegExp {
  const isOpen = message.endsWith('…');
  const source = (isOpen ? message.slice(0, -1) : message)
    .split(/(\{\w+(?::[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\})/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const [, name, pattern] = /^\{(\w+)(?::(.*))?\}$/.exec(part)!;
      return `(?<${name!}>${pattern ?? '.+?'})`;
    })
    .join('');
  return new RegExp(
    `^${source}${isOpen ? '' : String.raw`(?:\s*(?:verification time|processed) \d.*)?\s*$`}`,
  );
}
