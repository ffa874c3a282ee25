/** Flags of the compiler that may be taken from a workspace, and what is made of them. */
export interface Flags {
  readonly taken: readonly string[];
  /** What was left out, for people to see. */
  readonly dropped: readonly string[];
}

/** Their value follows as an argument of its own, or is glued to them. */
const withValue = /^-(?:I|isystem|iquote|include|idirafter|D|U)$/;
const glued = /^-(?:I|isystem|iquote|idirafter|D|U)(?=.)/;
const plain =
  /^-(?:std=[\w+:]+|O[0-3sz]?|g[\w-]*|m?cpu=\w+|mcpu=\w+|mlittle-endian|mbig-endian|W[\w-]*(?:=[\w-]+)?|w)$/;
/** Switches of code generation; those that load code or name files are none of them. */
const switches =
  /^-f(?!plugin|pass-plugin|profile|crash|modules|prebuilt|module|diagnostics|save|dump|sanitize)[a-z][a-z0-9-]*(?:=[\w-]+)?$/;

/**
 * What `flags` of a workspace may go to the compiler. Their target is dropped silently, because ours is always BPF; so are
 * what names inputs and outputs. Folders are left as they are: they are read in the folder of the file.
 */
export function allowedFlags(flags: readonly string[]): Flags {
  const taken: string[] = [];
  const dropped: string[] = [];
  for (let at = 0; at < flags.length; at++) {
    const flag = flags[at]!;
    const value = flags[at + 1];
    if (/^-(?:c|S|E)$/.test(flag) || /^--?target=/.test(flag)) continue;
    if (/^-(?:o|target|MF|MT|MQ)$/.test(flag)) {
      at++;
      continue;
    }
    if (withValue.test(flag) && value !== undefined) {
      taken.push(flag, value);
      at++;
    } else if (
      (glued.test(flag) || plain.test(flag) || switches.test(flag)) &&
      !/^-Wl?,|^-Wp,|^-Wa,/.test(flag)
    ) {
      taken.push(flag);
    } else if (flag.startsWith('-')) dropped.push(flag);
  }
  return { taken, dropped };
}

/** The words of a command line, with quotes taken off; nothing is expanded. */
export function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of command.matchAll(/(?:[^\s"'\\]|\\.|"(?:\\.|[^"\\])*"|'[^']*')+/gs))
    words.push(
      word.replace(/\\(.)|"((?:\\.|[^"\\])*)"|'([^']*)'/gs, (_whole, escaped, double, single) =>
        String(escaped ?? (double as string | undefined)?.replace(/\\(.)/gs, '$1') ?? single),
      ),
    );
  return words;
}
