/** A word of a command line as systemd splits it: without its quotes, with its place in the value. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when some part of it stands in quotes. */
  readonly quoted: boolean;
}

/** Splits at blanks outside of quotes; a backslash takes the next character as it is. */
export function splitWords(value: string): readonly Word[] {
  const words: Word[] = [];
  let i = 0;
  while (i < value.length) {
    while (i < value.length && isBlank(value[i]!)) i++;
    if (i >= value.length) break;
    const start = i;
    let text = '';
    let quoted = false;
    let quote = '';
    for (; i < value.length; i++) {
      const char = value[i]!;
      if (char === '\\' && i + 1 < value.length) text += value[++i]!;
      else if (quote !== '') {
        if (char === quote) quote = '';
        else text += char;
      } else if (char === '"' || char === "'") {
        quote = char;
        quoted = true;
      } else if (isBlank(char)) break;
      else text += char;
    }
    words.push({ text, start, end: i, quoted });
  }
  return words;
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}
