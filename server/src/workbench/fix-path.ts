import type { Locale } from '../core/text.ts';
import type { Safety } from '../core/types.ts';
import type { Workbench } from '../workbench.ts';
import { analyse, checkPath, openTask, type CheckedPath, type Task } from './check-path.ts';
import { fixText } from './fix-text.ts';
import type { Scope } from './scope.ts';

export interface FixedPath extends CheckedPath {
  /** Both texts, when fixes were applied; nothing is written here. */
  readonly change?: { readonly before: string; readonly after: string; readonly count: number };
}

/** Repairs one file's text and checks the result. Undefined when no domain claims it. Never rejects. */
export async function fixPath(
  bench: Workbench,
  scope: Scope,
  task: Task,
  allowed: readonly Safety[],
  locale: Locale,
): Promise<FixedPath | undefined> {
  const opened = await openTask(bench, scope, task);
  if (!opened || 'report' in opened) return checkPath(bench, scope, task, locale);
  const before = opened.text;
  const { text, count } = await fixText(before, allowed, async (one) => {
    const report = await analyse(bench, scope, task, opened, one);
    return report.findings;
  });
  const checked = await checkPath(bench, scope, { ...task, text }, locale);
  if (!checked || text === before) return checked;
  return { ...checked, change: { before, after: text, count } };
}
