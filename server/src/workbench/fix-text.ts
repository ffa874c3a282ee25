import { applyEdits, chooseFixes } from '../core/edits.ts';
import type { Edit, Finding, Safety } from '../core/types.ts';

/** More rounds than any chain of fixes needs; two fixes that undo each other end here. */
const rounds = 5;

export interface Fixed {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
}

/**
 * Applies the first allowed fix of every finding, looks again, and so on until nothing changes. `look` gives the
 * findings of a text. What is of low confidence is left alone: a wrong repair is worse than none.
 */
export async function fixText(
  text: string,
  allowed: readonly Safety[],
  look: (text: string) => Promise<readonly Finding[]>,
): Promise<Fixed> {
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    const findings = (await look(text)).filter(
      ({ confidence, repeats }) => (repeats ?? confidence) !== 'low',
    );
    const fixes = chooseFixes(findings, allowed);
    const edits = fixes.flatMap((fix) => fix.edits);
    const next = applyEdits(text, fitted(text, edits));
    if (next === text) break;
    text = next;
    count += fixes.length;
  }
  return { text, count };
}

/** Inserted lines end as the file's own do, and removing the first line leaves the byte order mark. */
function fitted(text: string, edits: readonly Edit[]): readonly Edit[] {
  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1 - crlf;
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  return edits.map((edit) => ({
    ...edit,
    span: { start: Math.max(mark, edit.span.start), end: Math.max(mark, edit.span.end) },
    text: crlf > lf ? edit.text.replace(/\r?\n/g, '\r\n') : edit.text,
  }));
}
