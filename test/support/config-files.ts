import { analyseAll } from '../../server/src/core/engine.ts';
import { say, type Args, type Text } from '../../server/src/core/text.ts';
import type { Domain, File, Finding, Host, Target } from '../../server/src/core/types.ts';

/** A world of which nothing is known but the target. */
export function bareHost(target: Target = {}): Host {
  return {
    target,
    read: () => Promise.resolve(undefined),
    list: () => Promise.resolve(undefined),
    generation: 0,
    kernelFacts: () => Promise.resolve(undefined),
    lookup: () => 'unknown',
  };
}

export function english(text: Text, args?: Args): string {
  return say(text, 'en', args);
}

/** A text with one `|` for the cursor, parsed; the mark itself is not part of the text. */
export async function atCursor<F extends File>(
  domain: Domain<F>,
  marked: string,
  { path = 'x', target = {} }: { path?: string; target?: Target } = {},
): Promise<{ file: F; offset: number; text: string }> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const file = await domain.parse({ path, language: domain.id, text }, bareHost(target));
  return { file, offset, text };
}

/** Findings of medium confidence or more: what counts in every figure. */
export async function findingsOf<F extends File>(
  domain: Domain<F>,
  text: string,
  { path = 'x', target = {} }: { path?: string; target?: Target } = {},
): Promise<readonly Finding[]> {
  const file = await domain.parse({ path, language: domain.id, text }, bareHost(target));
  return analyseAll(file, domain.rules).findings.filter((finding) => finding.confidence !== 'low');
}
