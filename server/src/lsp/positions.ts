import type { Position, Range } from 'vscode-languageserver/node';
import { Lines } from '../core/lines.ts';
import type { Span } from '../core/types.ts';

/** What a column counts: UTF-16 units as in the editor's own strings, or bytes of UTF-8. */
export type Encoding = 'utf-16' | 'utf-8';

/** Turns a client's positions into offsets of one text and back. Any numbers are taken; what lies outside is moved in. */
export class Positions {
  readonly #text: string;
  readonly #encoding: Encoding;
  readonly #lines: Lines;

  constructor(text: string, encoding: Encoding) {
    this.#text = text;
    this.#encoding = encoding;
    this.#lines = new Lines(text);
  }

  offsetAt(position: Position): number {
    const line = whole(position.line);
    if (line >= this.#lines.count) return this.#text.length;
    const start = this.#lines.start(line);
    const end = this.#endOf(line);
    const column = whole(position.character);
    return this.#encoding === 'utf-16'
      ? this.#notInside(Math.min(start + column, end), start)
      : this.#afterBytes(start, end, column);
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lines.lineAt(at);
    const start = this.#lines.start(line);
    const character =
      this.#encoding === 'utf-16' ? at - start : Buffer.byteLength(this.#text.slice(start, at), 'utf8');
    return { line, character };
  }

  range(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The stretch of a range; ends in the wrong order are put right. */
  span(range: Range): Span {
    const start = this.offsetAt(range.start);
    const end = this.offsetAt(range.end);
    return { start: Math.min(start, end), end: Math.max(start, end) };
  }

  /** Offset of the first character of the line that holds an offset. */
  lineStart(offset: number): number {
    return this.#lines.start(this.#lines.lineAt(offset));
  }

  /** End of a line without the signs that end it. */
  #endOf(line: number): number {
    let end = this.#lines.start(line + 1);
    if (line + 1 >= this.#lines.count) return this.#text.length;
    while (end > this.#lines.start(line) && /[\r\n]/.test(this.#text[end - 1]!)) end--;
    return end;
  }

  /** A column in the middle of a character means the character's beginning. */
  #notInside(offset: number, start: number): number {
    const isInside = offset > start && isLow(this.#text, offset) && isHigh(this.#text, offset - 1);
    return isInside ? offset - 1 : offset;
  }

  #afterBytes(start: number, end: number, bytes: number): number {
    let left = bytes;
    let at = start;
    while (at < end) {
      const point = this.#text.codePointAt(at)!;
      left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (left < 0) break;
      at += point < 0x10000 ? 1 : 2;
    }
    return at;
  }
}

function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** A line or column as a client may send it: negative, broken and missing ones count as 0. */
function whole(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}
