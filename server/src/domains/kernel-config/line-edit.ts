import type { Edit, Span } from '../../core/types.ts';

/** Takes a whole line out. */
export function withoutLine(text: string, { end, start }: Span): Edit {
  const newline = text.indexOf('\n', end);
  return { span: { start, end: newline < 0 ? text.length : newline + 1 }, text: '' };
}
