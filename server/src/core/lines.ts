/** A place as people count it: line and column from 1, columns in UTF-16 units, a byte order mark is none. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and back. Built once a text; `\n`, `\r\n` and a lone `\r` end a line. */
export class Lines {
  readonly #starts: number[] = [0];
  readonly #length: number;
  readonly #mark: 0 | 1;

  constructor(text: string) {
    this.#length = text.length;
    this.#mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The line (from 0) that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Offset of the first character of a line (from 0); the text's end for lines past it. */
  start(line: number): number {
    return line < 0 ? 0 : (this.#starts[line] ?? this.#length);
  }

  place(offset: number): Place {
    const line = this.lineAt(offset);
    const mark = line === 0 ? this.#mark : 0;
    return { line: line + 1, column: Math.max(0, offset - this.start(line) - mark) + 1 };
  }
}
