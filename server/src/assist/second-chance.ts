import { render } from '../core/text.ts';
import type { Finding } from '../core/types.ts';
import type { PreparedGuard } from './guard.ts';
import type { Layout } from './trim/place.ts';
import type { Verdict } from './types.ts';
import { statementEnds } from './whole-part.ts';

/** So many shorter forms of a rejected answer are tried: each costs a look at the text. */
const mostTries = 3;

export interface CleanPart {
  readonly text: string;
  readonly verdict: Extract<Verdict, { kind: 'accept' | 'repaired' }>;
}

/** The longest part of a rejected answer that ends with a statement and that the guard lets through. */
export async function cleanPart(
  guard: PreparedGuard,
  rejected: string,
  layout: Layout,
): Promise<CleanPart | undefined> {
  for (const end of statementEnds(rejected, layout).slice(-mostTries).reverse()) {
    const text = rejected.slice(0, end);
    const verdict = await guard.judge(text);
    if (verdict.kind === 'accept' || verdict.kind === 'repaired') return { text, verdict };
  }
  return undefined;
}

/** What a model is told before it is asked once more: what was wrong with its answer. English, as all notes are. */
export function warnings(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ message }) => render(message, 'en')))].slice(0, 3);
}
