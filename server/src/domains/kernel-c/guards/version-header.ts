import type { Edit } from '../../../core/types.ts';
import { codeLines, includedBy } from './code-lines.ts';

const header = 'linux/version.h';

/** The edits together with the include that their conditions need, where the text does not have it before them. */
export function withVersionHeader(text: string, edits: readonly Edit[]): readonly Edit[] {
  const first = Math.min(...edits.map((edit) => edit.span.start));
  const lines = codeLines(text);
  const above = lines.filter((line) => line.start <= first);
  const isThere = above.some(
    (line) =>
      line.end <= first &&
      (includedBy(text, line) === header || /\bLINUX_VERSION_CODE\b/.test(line.isDirective ? line.code : '')),
  );
  if (isThere) return edits;
  const place =
    above.find((line) => line.depth === 0 && includedBy(text, line) !== undefined)?.start ?? first;
  const include = `#include <${header}>\n`;
  const index = edits.findIndex(({ span }) => span.start === place && span.end === place);
  const there = edits[index];
  if (there) return edits.with(index, { ...there, text: include + there.text });
  return [{ span: { start: place, end: place }, text: include }, ...edits];
}
