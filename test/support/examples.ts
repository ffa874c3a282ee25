import type { Example, Fence, PageFile } from '../../scripts/gen/page-file.ts';
import { applyEdits, compatible } from '../../server/src/core/edits.ts';
import type { Selection } from '../../server/src/core/selection.ts';
import type { Edit, Finding, Report } from '../../server/src/core/types.ts';
import { domains } from '../../server/src/domains/registry.ts';
import { createWorkbench, type Recognised } from '../../server/src/workbench.ts';
import { memoryFiles } from './memory-files.ts';
import { exampleTarget } from './target.ts';

/** The claim that an example of a page is meant for: by its file, its fence's language, else the domain's first. */
export function claimOf(page: Pick<PageFile, 'domain'>, fence: Pick<Fence, 'language'>): Recognised {
  const own = domains.filter((entry) => entry.id === page.domain);
  for (const entry of own.length > 0 ? own : domains) {
    const claim = entry.claims.find(
      (one) => one.language === fence.language || one.aliases.includes(fence.language),
    );
    if (claim) return { entry, claim };
  }
  const entry = own[0];
  const claim = entry?.claims[0];
  if (!entry || !claim) throw new Error(`no domain for a fence of language ${fence.language}`);
  return { entry, claim };
}

/** Checks one text as a fence of a page, with the other files of the example beside it. */
export async function checkText(
  page: Pick<PageFile, 'domain'>,
  fence: Pick<Fence, 'language' | 'file' | 'target'>,
  text: string,
  selection: Selection = {},
  others: readonly Fence[] = [],
): Promise<Report> {
  const found = claimOf(page, fence);
  const path = fence.file ?? found.claim.example;
  const files = new Map(others.map((other) => [other.file!, other.text]));
  files.set(path, text);
  const workbench = createWorkbench(memoryFiles(files));
  const target = exampleTarget(fence.target);
  const checked = await workbench.check(
    found,
    { path, language: found.claim.language, text },
    { target, selection },
  );
  checked?.file.dispose?.();
  return checked!.report;
}

export function checkedFence(example: Example): { fence: Fence; others: readonly Fence[] } {
  return { fence: example.fences.at(-1)!, others: example.fences.slice(0, -1) };
}

/** What a person gets who applies the first fix of every one of these findings. */
export function applyFirstFixes(text: string, findings: readonly Finding[]): string {
  const edits: Edit[] = [];
  for (const finding of findings) {
    for (const edit of finding.fixes?.[0]?.edits ?? []) {
      const known = edits.some((one) => JSON.stringify(one) === JSON.stringify(edit));
      if (!known && edit.path === undefined && compatible([...edits, edit])) edits.push(edit);
    }
  }
  return applyEdits(text, edits);
}

/** The text with `«…»` around spans, as pages write it. */
export function marked(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  const signs = spans.flatMap(({ start, end }) => [
    { at: start, sign: '«', order: 1 },
    { at: end, sign: '»', order: start === end ? 2 : 0 },
  ]);
  signs.sort((a, b) => b.at - a.at || b.order - a.order);
  return signs.reduce((done, { at, sign }) => done.slice(0, at) + sign + done.slice(at), text);
}
