/** A test by its name, with a hard end of its own. */
export interface Scenario {
  readonly name: string;
  run(): Promise<void>;
}

export interface Verdict {
  readonly name: string;
  readonly milliseconds: number;
  readonly error?: string | undefined;
  /** This machine cannot do it, as the run has said. */
  readonly isSkipped?: boolean;
}

export async function within<T>(milliseconds: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what}: not done within ${milliseconds / 1000} s`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs scenarios in order; one that fails does not stop the next. `failed` may keep evidence, such as a picture. */
export async function runScenarios(
  scenarios: readonly Scenario[],
  failed: (name: string) => Promise<void>,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const scenario of scenarios) {
    const { name } = scenario;
    const began = performance.now();
    let error: string | undefined;
    try {
      await within(90_000, name, scenario.run());
    } catch (caught) {
      error = caught instanceof Error ? (caught.stack ?? caught.message) : String(caught);
      await failed(name).catch(() => undefined);
    }
    const verdict = { name, milliseconds: Math.round(performance.now() - began), error };
    verdicts.push(verdict);
    printVerdict(verdict);
  }
  return verdicts;
}

export function printVerdict({ name, milliseconds, error, isSkipped }: Verdict): void {
  const said = isSkipped === true ? 'SKIPPED' : error === undefined ? 'ok' : 'FAILED';
  console.log(`${said}  ${name} (${milliseconds} ms)`);
  if (error !== undefined) console.log(error.replace(/^/gm, '    '));
}

/** The closing line that `npm test` reads, and the exit status. */
export function close(verdicts: readonly Verdict[]): void {
  const failed = verdicts.filter(({ error }) => error !== undefined).length;
  const skipped = verdicts.filter(({ isSkipped }) => isSkipped === true).length;
  process.exitCode = failed === 0 && verdicts.length > 0 ? 0 : 1;
  console.log(`${verdicts.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
}
