import type { GuardAnalysis } from '../../server/src/assist/guard.ts';
import type { File, Target } from '../../server/src/core/types.ts';
import { domains } from '../../server/src/domains/registry.ts';
import { createWorkbench, type Recognised } from '../../server/src/workbench.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** The claim behind a language id. */
export function recognised(language: string): Recognised {
  for (const entry of domains) {
    const claim = entry.claims.find((one) => one.language === language);
    if (claim) return { entry, claim };
  }
  throw new Error(`no domain claims ${language}`);
}

/** The real analysis as the guard sees it: texts that follow each other share trees. */
export function workbenchAnalysis(language: string, target: Target): GuardAnalysis {
  const found = recognised(language);
  const workbench = createWorkbench(memoryFiles(new Map()));
  const options = { target, selection: {} };
  let last: File | undefined;
  return {
    async analyse(text, near) {
      const source = { path: found.claim.example, language, text };
      const checked = await workbench.checkNear(found, source, near, options, last);
      if (!checked) throw new Error('stopped');
      const { report, file, known } = checked;
      last?.dispose?.();
      last = file;
      return { text, report, broken: file.broken, ...(known ? { known } : {}) };
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
