import type { GuardAnalysis } from '../../server/src/assist/guard.ts';
import type { Target } from '../../server/src/core/types.ts';
import { domains } from '../../server/src/domains/registry.ts';
import { createWorkbench, newState, type Recognised } from '../../server/src/workbench.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** The claim behind a language id. */
export function recognised(language: string): Recognised {
  for (const entry of domains) {
    const claim = entry.claims.find((one) => one.language === language);
    if (claim) return { entry, claim };
  }
  throw new Error(`no domain claims ${language}`);
}

/** The real analysis as the guard sees it: texts that follow each other share trees and findings. */
export function workbenchAnalysis(language: string, target: Target): GuardAnalysis {
  const found = recognised(language);
  const workbench = createWorkbench(memoryFiles(new Map()));
  const state = newState();
  const selection = {};
  return {
    async analyse(text) {
      const source = { path: found.claim.example, language, text };
      const checked = await workbench.check(found, source, { target, selection }, state);
      if (!checked) throw new Error('stopped');
      return { text, report: checked.report, broken: checked.file.broken };
    },
  };
}

/** What stands for "no suggestion" at an offset, best first. */
export async function blanksAt(
  language: string,
  target: Target,
  text: string,
  offset: number,
): Promise<readonly string[]> {
  const found = recognised(language);
  const workbench = createWorkbench(memoryFiles(new Map()));
  const { domain, file } = await workbench.parse(
    found,
    { path: found.claim.example, language, text },
    target,
  );
  const blank = domain.blank?.(file, offset);
  file.dispose?.();
  return [...new Set(blank === undefined ? [''] : [blank, ''])];
}
