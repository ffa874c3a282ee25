import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StubModel } from '../../support/stub-model.ts';
import type { Scenario } from '../harness/scenarios.ts';
import type { Workbench } from '../harness/workbench.ts';

/** What scenarios act on. */
export interface Stage {
  readonly workbench: Workbench;
  readonly authority: string;
  /** The open folder on disk. */
  readonly folder: string;
  readonly screenshots: string;
  readonly model: StubModel;
}

/** Scenarios that share a window, in order. */
export interface Part {
  readonly name: string;
  /** The editor's language; English when absent. */
  readonly locale?: string;
  /** Another folder than the fixtures. */
  readonly folder?: string;
  scenarios(stage: Stage): readonly Scenario[];
}

export function onDisk({ folder }: Stage, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

export async function picture({ workbench, screenshots }: Stage, name: string): Promise<void> {
  await workbench.page.screenshot({ path: join(screenshots, `${name}.png`) });
}
