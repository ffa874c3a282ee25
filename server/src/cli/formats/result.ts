import type { FileReport, GapReport, TargetReport } from '../../workbench/file-report.ts';

/** Everything that a run found, in the order of the files. */
export interface CheckResult {
  readonly target: TargetReport;
  readonly gaps: readonly GapReport[];
  readonly files: readonly FileReport[];
  /** `fix` only: how many fixes were applied, by path. */
  readonly fixed?: readonly { readonly path: string; readonly fixes: number }[];
}
