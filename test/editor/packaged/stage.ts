import { readdir, readFile } from 'node:fs/promises';
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
  /** Where the editor keeps what it writes. */
  readonly profile: string;
  readonly model: StubModel;
}

/** Scenarios that share a window, in order. */
export interface Part {
  readonly name: string;
  /** The editor's language; English when absent. */
  readonly locale?: string;
  /** Another folder than the fixtures. */
  readonly folder?: string;
  /** Settings that differ from the other parts' and need a server of their own. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** True for a window on a folder that nobody has vouched for. */
  readonly untrusted?: boolean;
  scenarios(stage: Stage): readonly Scenario[];
}

export function onDisk({ folder }: Stage, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

/** Whether any file that the editor wrote holds a text. */
export async function isWritten({ profile }: Stage, text: string): Promise<boolean> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const holds = async (file: string) => (await readFile(file).catch(() => Buffer.of())).includes(text);
  return (await Promise.all(files.map(holds))).includes(true);
}

export async function picture({ workbench, screenshots }: Stage, name: string): Promise<void> {
  await workbench.page.screenshot({ path: join(screenshots, `${name}.png`) });
}
