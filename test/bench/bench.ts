/** `npm run bench`: the figures that a person feels, each with its unit. Run it on a quiet machine. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pack } from '../../scripts/package.ts';

const folder = import.meta.dirname;
const parts = [
  { title: 'start-up and memory', script: 'startup.ts' },
  { title: 'keystroke to diagnostics, 3,000-line driver', script: 'keystroke.ts' },
  { title: 'last token of a model to its verdict', script: 'guard.ts' },
] as const;

const { bytes } = await pack();
console.log(`# package\n.vsix: ${(bytes / 2 ** 20).toFixed(2)} MB`);
for (const { title, script } of parts) {
  console.log(`\n# ${title}`);
  const { status } = spawnSync(process.execPath, [join(folder, script)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
