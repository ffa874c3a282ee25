import type { Span } from '../../../core/types.ts';
import type { Fault } from './nodes.ts';

export type TokenKind =
  'word' | 'number' | 'string' | 'map' | 'variable' | 'parameter' | 'sign' | 'other' | 'end';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** A line ends between the token before and this one. */
  readonly isOnNewLine: boolean;
}

interface Place {
  readonly next: Token;
  readonly lastEnd: number;
}

/** Blanks and comments; one that is not closed goes on to the end. */
const layout = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/y;
const token =
  /"(?:[^"\\\n]|\\[^\n])*"?|@(?:[A-Za-z_]\w*)?|\$[A-Za-z_]\w*|\$(?:\d+|#)|\d\w*|[A-Za-z_]\w*|<<=|>>=|->|\+\+|--|&&|\|\||==|!=|<=|>=|<<|>>|\.\.|[-+*/%&|^]=|[{}()[\];,?:=<>!~&|^+\-*/%.]/y;

/** The kind of a token that the pattern has taken: its first character tells it. */
function kindOf(text: string): TokenKind {
  const code = text.charCodeAt(0);
  if (code === 34) return 'string';
  if (code === 64) return 'map';
  if (code === 36) return isLetter(text.charCodeAt(1)) ? 'variable' : 'parameter';
  if (code >= 48 && code <= 57) return 'number';
  return isLetter(code) ? 'word' : 'sign';
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** Gives the tokens of a script one after the other; nothing is read twice but what is looked ahead at. */
export class Scanner {
  readonly text: string;
  readonly comments: Span[] = [];
  readonly faults: Fault[] = [];
  #at = 0;
  #next: Token | undefined;
  #lastEnd = 0;
  /** How far comments were noted: going back must not note them again. */
  #noted = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Where the last taken token ended. */
  get lastEnd(): number {
    return this.#lastEnd;
  }

  peek(): Token {
    return (this.#next ??= this.#read());
  }

  take(): Token {
    const next = this.peek();
    this.#at = next.end;
    this.#lastEnd = next.end;
    this.#next = undefined;
    return next;
  }

  /** Takes the next token when it is this sign or word. */
  accept(text: string): Token | undefined {
    return this.is(text) ? this.take() : undefined;
  }

  is(text: string): boolean {
    const { kind, text: own } = this.peek();
    return own === text && (kind === 'sign' || kind === 'word');
  }

  /** What has to be known to read on from here once more. */
  place(): Place {
    return { next: this.peek(), lastEnd: this.#lastEnd };
  }

  goBack({ next, lastEnd }: Place): void {
    this.#at = next.start;
    this.#next = next;
    this.#lastEnd = lastEnd;
  }

  /** Goes on from a place further down. */
  moveTo(offset: number): void {
    this.#at = offset;
    this.#next = undefined;
  }

  /** The first character behind blanks and comments from a place. */
  behindLayout(from: number): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      // Blanks of other writings are beyond these, and are looked for as well.
      if (code > 32 && code !== 47 && code < 128) return at;
      layout.lastIndex = at;
      const match = layout.exec(this.text);
      if (!match) return at;
      this.#note(at, match[0]);
      at = layout.lastIndex;
    }
  }

  #note(start: number, blank: string): void {
    if (start < this.#noted || !blank.startsWith('/')) return;
    this.#noted = start + 1;
    const end = start + blank.length;
    this.comments.push({ start, end });
    if (blank.startsWith('/*') && (blank.length < 4 || !blank.endsWith('*/')))
      this.faults.push({ start, end: start + 2, say: 'comment' });
  }

  #read(): Token {
    const start = this.behindLayout(this.#at);
    const isOnNewLine = start > this.#at && this.text.slice(this.#at, start).includes('\n');
    if (start >= this.text.length) return { kind: 'end', text: '', start, end: start, isOnNewLine };
    token.lastIndex = start;
    const match = token.exec(this.text);
    if (!match) return { kind: 'other', text: this.text[start]!, start, end: start + 1, isOnNewLine };
    const [text] = match;
    return { kind: kindOf(text), text, start, end: start + text.length, isOnNewLine };
  }
}
