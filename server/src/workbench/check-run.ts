import type { Locale } from '../core/text.ts';
import type { Safety } from '../core/types.ts';
import { createWorkbench } from '../workbench.ts';
import { cachedFiles } from './cached-files.ts';
import { checkPath, type Task } from './check-path.ts';
import { blockingFiles } from './files.ts';
import { fixPath, type FixedPath } from './fix-path.ts';
import { openScope, type ScopeRequest } from './scope.ts';

/** What a run over many files has in common. Plain data, because it crosses threads. */
export interface Run {
  readonly locale: Locale;
  readonly scopes: readonly ScopeRequest[];
  /** Set for `fix`: the kinds of fixes that are applied. */
  readonly allowed?: readonly Safety[];
}

export interface ScopedTask extends Task {
  /** Index into the run's scopes. */
  readonly scope: number;
}

export type Runner = (task: ScopedTask) => Promise<FixedPath | undefined>;

/** Does one task after the other with shared parsers and files, in a worker thread or without one. */
export async function createRunner(run: Run): Promise<Runner> {
  const files = cachedFiles(blockingFiles);
  const bench = createWorkbench(files);
  const scopes = await Promise.all(run.scopes.map((request) => openScope(files, request)));
  const { allowed, locale } = run;
  return (task) => {
    const scope = scopes[task.scope]!;
    return allowed ? fixPath(bench, scope, task, allowed, locale) : checkPath(bench, scope, task, locale);
  };
}
