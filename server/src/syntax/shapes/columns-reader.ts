import type { Comment, Span } from '../../core/types.ts';
import type { ColumnsDialect, ColumnsLine, ColumnWord } from './columns.ts';
import { part, trimmed } from './key-value.ts';
import { readLines } from './read-lines.ts';

export interface ReadColumns {
  readonly lines: readonly ColumnsLine[];
  readonly comments: readonly Comment[];
}

export function readColumns(text: string, dialect: ColumnsDialect): ReadColumns {
  const lines: ColumnsLine[] = [];
  const comments: Comment[] = [];
  let words: ColumnWord[] = [];
  const finish = (): void => {
    const first = words[0];
    const last = words.at(-1);
    if (first && last) {
      const name = dialect.nameOf ? dialect.nameOf(words) : first.value;
      lines.push({ start: first.start, end: last.end, name, words });
    }
    words = [];
  };
  let joined = false;
  for (const line of readLines(text)) {
    const span = trimmed(text, line.start, line.end);
    const isComment = span.start < span.end && dialect.comment.includes(text[span.start]!);
    if (isComment && !joined) comments.push({ span });
    else {
      const continues =
        dialect.continuation === true && /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(line.start, line.end));
      const stretch = continues ? { start: line.start, end: line.end - 1 } : line;
      const comment = readWords(text, stretch, dialect, words);
      if (comment) comments.push({ span: comment });
      joined = continues;
      if (!continues) finish();
    }
  }
  finish();
  return { lines, comments };
}

/** Adds the words of a stretch; the comment behind them, where there is one. */
function readWords(
  text: string,
  { start, end }: Span,
  dialect: ColumnsDialect,
  words: ColumnWord[],
): Span | undefined {
  let at = start;
  for (;;) {
    while (at < end && isGap(text[at]!, dialect, words)) at++;
    if (at >= end) return undefined;
    if (dialect.trailingComments && dialect.comment.includes(text[at]!)) return trimmed(text, at, end);
    const word = readWord(text, at, end, dialect, words.length === 0);
    words.push(word);
    at = word.end;
  }
}

function isGap(char: string, dialect: ColumnsDialect, words: readonly ColumnWord[]): boolean {
  return isBlank(char) || (words.length === 1 && dialect.signs?.includes(char) === true);
}

function readWord(
  text: string,
  start: number,
  end: number,
  dialect: ColumnsDialect,
  isFirst: boolean,
): ColumnWord {
  let quote = '';
  let quoted = false;
  let value = '';
  let at = start;
  for (; at < end; at++) {
    const char = text[at]!;
    if (dialect.escapes && char === '\\' && at + 1 < end) value += text[++at]!;
    else if (quote !== '') {
      if (char === quote) {
        quote = '';
        if (char === ']') value += char;
      } else value += char;
    } else if (dialect.quotes?.includes(char)) {
      quote = char;
      quoted = true;
    } else if (dialect.brackets && char === '[' && at === start) {
      quote = ']';
      value += char;
    } else if (isBlank(char) || (isFirst && dialect.signs?.includes(char))) break;
    else value += char;
  }
  return { ...part(text, start, at), value, quoted, open: quote !== '' };
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === '\f' || char === '\v';
}
