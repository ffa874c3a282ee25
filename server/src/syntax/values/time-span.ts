const units =
  'seconds?|sec|s|minutes?|min|months?|M|msec|ms|m|hours?|hr|h|days?|d|weeks?|w|years?|y|usec|us|µs|μs|nsec|ns';
const span = new RegExp(`^(?:\\s*\\d+(?:\\.\\d*)?\\s*(?:${units})?(?=[\\s\\d]|$))+\\s*$`);

const seconds: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|sec|seconds?)?$/, 1],
  [/^(?:m|min|minutes?)$/, 60],
  [/^(?:h|hr|hours?)$/, 3600],
  [/^(?:d|days?)$/, 86_400],
  [/^(?:w|weeks?)$/, 604_800],
  [/^(?:ms|msec)$/, 0.001],
  [/^(?:us|usec|µs|μs)$/, 0.000_001],
];

/** A stretch of time in seconds; undefined for what cannot be read, or is months and years. */
export function secondsOf(value: string): number | undefined {
  if (value === 'infinity') return Infinity;
  let sum = 0;
  for (const match of value.matchAll(/(\d+(?:\.\d*)?)\s*([a-zµμ]*)/g)) {
    const factor = seconds.find(([form]) => form.test(match[2]!))?.[1];
    if (factor === undefined) return undefined;
    sum += Number(match[1]) * factor;
  }
  return /\d/.test(value) ? sum : undefined;
}

/** Whether systemd reads a text as a stretch of time, such as `5s`, `1min 30s` or `infinity`. */
export function isTimeSpan(value: string): boolean {
  return value === 'infinity' || span.test(value) || /^\.\d/.test(value);
}
