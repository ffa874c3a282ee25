/** The longest stretch that analysis keeps a thread busy before it looks up, in milliseconds. */
const slice = 8;

/**
 * Runs a generator to its end in slices, letting other work in between. Undefined when `stop` said that nobody waits
 * for the answer any more.
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  stop: () => boolean,
): Promise<T | undefined> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (stop()) return undefined;
    began = performance.now();
  }
}
