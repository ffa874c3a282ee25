import type { Locale } from '../core/text.ts';
import type { Report, Safety } from '../core/types.ts';
import type { Workbench } from '../workbench.ts';
import {
  analyse,
  describe,
  onlyNew,
  openTask,
  refusedPath,
  type CheckedPath,
  type Task,
} from './check-path.ts';
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
  if (!opened || 'report' in opened) return opened && refusedPath(opened, locale);
  const before = opened.text;
  const { before: older } = task;
  const known = older === undefined ? undefined : await analyse(bench, scope, task, opened, older);
  let last: { readonly text: string; readonly report: Report } | undefined;
  const look = async (text: string): Promise<Report> => {
    if (last?.text === text) return last.report;
    let report = await analyse(bench, scope, task, opened, text);
    if (known) report = { ...report, findings: onlyNew(report.findings, text, known.findings, older!) };
    last = { text, report };
    return report;
  };
  const { text, count } = await fixText(before, allowed, async (one) => (await look(one)).findings);
  const checked = await describe(bench, task, { ...opened, text }, await look(text), locale);
  return text === before ? checked : { ...checked, change: { before, after: text, count } };
}
