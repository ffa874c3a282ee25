import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A mistake of the person at the keyboard: one sentence, no stack. */
export class Misuse extends Error {}

/** Writes files that must not exist yet, all or none, and says which. */
export function writeNew(root: string, files: Readonly<Record<string, string>>): void {
  for (const path of Object.keys(files)) {
    if (existsSync(join(root, path))) throw new Misuse(`${path} exists already`);
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}

/** Runs a script's main and turns a misuse into one line and exit code 2. */
export async function orMisuse(main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
