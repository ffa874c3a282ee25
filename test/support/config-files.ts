import type { KernelFacts } from '../../server/src/core/kernel-api.ts';
import { analyseAll } from '../../server/src/core/engine.ts';
import { say, type Args, type Text } from '../../server/src/core/text.ts';
import type { Domain, File, Finding, Host, Target } from '../../server/src/core/types.ts';
import { shippedFacts } from '../../server/src/knowledge/kernel-facts.ts';
import { conditionHolds } from '../../server/src/syntax/c/conditions.ts';

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

/** The same with the kernel's tables that we ship. */
export function tableHost(target: Target = {}): Host {
  return { ...bareHost(target), kernelFacts: shipped };
}

function shipped(): Promise<KernelFacts | undefined> {
  facts ??= shippedFacts((condition, target) => conditionHolds('if', condition, target));
  return facts;
}
let facts: Promise<KernelFacts | undefined> | undefined;

export function english(text: Text, args?: Args): string {
  return say(text, 'en', args);
}

/** The Markdown of the hover at a cursor. */
export async function hoverAt<F extends File>(
  domain: Domain<F>,
  { file, offset }: { readonly file: F; readonly offset: number },
  say = english,
  host = bareHost(file.target),
): Promise<string | undefined> {
  return (await domain.hover!(file, offset, say, host))?.markdown;
}

export async function explained<F extends File>(
  domain: Domain<F>,
  name: string,
  host = bareHost(),
): Promise<string | undefined> {
  return domain.explain!(name, host, english);
}

/** A text with one `|` for the cursor, parsed; the mark itself is not part of the text. */
export async function atCursor<F extends File>(
  domain: Domain<F>,
  marked: string,
  { path = 'x', target = {}, host = bareHost(target) }: { path?: string; target?: Target; host?: Host } = {},
): Promise<{ file: F; offset: number; text: string }> {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  // What a first hover or completion would wait for or do without.
  await host.kernelFacts();
  const file = await domain.parse({ path, language: domain.id, text }, host);
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
