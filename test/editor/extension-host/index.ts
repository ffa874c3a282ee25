import { writeFile } from 'node:fs/promises';
import type { Verdict } from '../harness/scenarios.ts';

/** The variable that says where the verdicts go: the extension host has no other way out. */
const reportVariable = 'SYSWRIGHT_TEST_REPORT';

/** The editor calls this inside the extension host; a rejection fails the run. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', timeout: 45_000, color: false });
  // Suites register themselves while they are loaded, and need `suite` and `test` by then.
  mocha.suite.emit('pre-require', globalThis, 'extension-host', mocha);
  await import('./manners.ts');
  await import('./diagnostics.ts');
  await import('./language-features.ts');
  await import('./verification.ts');
  await import('./models.ts');
  const verdicts: Verdict[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const note = (test: Mocha.Test, error?: Error) => {
      verdicts.push({
        name: test.fullTitle(),
        milliseconds: test.duration ?? 0,
        error: error === undefined ? undefined : (error.stack ?? error.message),
      });
    };
    runner.on('pass', (test) => {
      note(test);
    });
    runner.on('pending', (test) => {
      verdicts.push({ name: test.fullTitle(), milliseconds: 0, isSkipped: true });
    });
    runner.on('fail', (test, error: Error) => {
      note(test, error);
    });
  });
  const report = process.env[reportVariable];
  if (report === undefined) throw new Error(`${reportVariable} is not set`);
  await writeFile(report, JSON.stringify(verdicts));
  if (failures > 0) throw new Error(`${failures} failed`);
}
