import { render } from '../core/text.ts';
import { touches } from '../core/spans.ts';
import type { Domain, File, Finding } from '../core/types.ts';
import type { AnalysedDocument } from './analysed-document.ts';
import type { Analysis } from './analysis.ts';

/** What leaves the function around an empty line, and its labels that a failure there may jump to. */
interface Exits {
  readonly leave: string;
  readonly labels: readonly string[];
}

/** Each costs a look at the text. */
const mostLabels = 3;
const mostNotes = 3;

/**
 * Short true statements in English about what a function would still owe if it ended at an offset, and the label that gives it
 * back: found by putting the exit there and asking the rules that are nearly always right. Empty off empty lines.
 */
export async function owedHere(
  analysis: Analysis,
  document: AnalysedDocument,
  offset: number,
): Promise<readonly string[]> {
  const { text } = document;
  const found = await analysis.recognise(document);
  const exits = await analysis.withFile(document, (domain, file) => exitsAt(domain, file, offset));
  if (!found || !exits || text !== document.text) return [];
  const { target, selection } = await analysis.circumstances(document);
  const own = document.own.domain === found.entry.id ? document.own.state.file : undefined;
  const options = { target, selection, stop: () => document.isClosed };
  const source = { path: document.path, language: found.claim.language };
  const owedWith = async (exit: string): Promise<readonly Finding[] | undefined> => {
    const near = { start: offset, end: offset + exit.length };
    const tried = { ...source, text: text.slice(0, offset) + exit + text.slice(offset) };
    const checked = await analysis.workbench.checkNear(found, tried, near, options, own);
    checked?.file.dispose?.();
    if (!checked || checked.file.broken.some((span) => touches(span, near))) return undefined;
    return checked.report.findings.filter(({ owedAt }) => owedAt);
  };
  const here = { start: offset, end: offset + exits.leave.length };
  const owed = (await owedWith(exits.leave))?.filter((one) => touches(one.owedAt!, here)) ?? [];
  if (owed.length === 0) return [];
  const notes = [...new Set(owed.map(({ message }) => render(message, 'en')))].slice(0, mostNotes);
  const told = notes.map((note) => `If the function returned at the cursor: ${note}`);
  for (const label of exits.labels.slice(0, mostLabels)) {
    const left = await owedWith(`goto ${label};`);
    const isSettled = left && !owed.some((one) => left.some((other) => isSame(one, other)));
    if (isSettled) return [...told, `At the cursor, goto ${label} gives back what is held.`];
  }
  return told;
}

function exitsAt(domain: Domain, file: File, offset: number): Exits | undefined {
  const { text } = file.source;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  if (offset > text.length || text.slice(start, end < 0 ? text.length : end).trim() !== '') return undefined;
  return domain.exits?.(file, offset);
}

/** Whether two findings are about the same thing, taken in front of the exits that they speak of. */
function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && origin(a) === origin(b);
}

/** Where a thing was taken: what a finding marks, or the first step of its path when it marks the exit. */
function origin({ span, owedAt, related }: Finding): number {
  const isAtExit = owedAt !== undefined && touches(span, owedAt);
  return (isAtExit ? related?.[0]?.span.start : undefined) ?? span.start;
}
