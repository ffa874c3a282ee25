import type { AnalysedDocument } from './analysed-document.ts';
import type { Analysis } from './analysis.ts';

/** A text at a place of a document; the whole text of the place is of whoever waits there. */
interface Proposed {
  readonly text: string;
  readonly offset: number;
  readonly proposed: string;
}

/** Where in a proposed text that is over which was begun before it, by the tree of the text with it. Parses, and runs no rule. */
export async function endOf(
  analysis: Analysis,
  document: AnalysedDocument,
  { text, offset, proposed }: Proposed,
): Promise<number | undefined> {
  const found = await analysis.recognise(document);
  if (!found || document.isClosed) return undefined;
  const { target } = await analysis.circumstances(document);
  const own = document.own.domain === found.entry.id ? document.own.state.file : undefined;
  const whole = text.slice(0, offset) + proposed + text.slice(offset);
  const source = { path: document.path, language: found.claim.language, text: whole };
  const { domain, file } = await analysis.workbench.parse(found, source, target, own);
  try {
    const end = domain.endOfBegun?.(file, { start: offset, end: offset + proposed.length });
    return end === undefined ? undefined : end - offset;
  } finally {
    file.dispose?.();
  }
}
