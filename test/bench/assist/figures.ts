/** A part of a whole, as a number and as it is printed. */
export interface Share {
  readonly value: number;
  readonly text: string;
}

export function share(part: number, whole: number): Share {
  const value = part / Math.max(1, whole);
  return { value, text: `${part}/${whole} = ${(100 * value).toFixed(1)} %` };
}

/** A line of a report; the process fails when a figure is out of its bounds. */
export function within(title: string, { value, text }: Share, most = Infinity, least = -Infinity): string {
  const isGood = value <= most && value >= least;
  if (!isGood) process.exitCode = 1;
  const bound = most === Infinity ? `at least ${least * 100} %` : `at most ${most * 100} %`;
  return `${title}: ${text} (${bound})${isGood ? '' : ' MISSED'}`;
}

/** A line of a report about a number that must not be larger; the process fails when it is. */
export function atMost(title: string, value: number, most: number): string {
  const isGood = value <= most;
  if (!isGood) process.exitCode = 1;
  return `${title}: ${value.toFixed(2)} (at most ${most})${isGood ? '' : ' MISSED'}`;
}

/** The value below which a part of the values lies. */
export function percentile(of: readonly number[], part: number): number {
  return [...of].sort((a, b) => a - b)[Math.min(of.length - 1, Math.floor(of.length * part))] ?? NaN;
}
