import type { ApiColumn } from './kernel-api.ts';
import type { SupportedRange } from './types.ts';
import { compareVersions, version, type Version } from './version.ts';

/** Rules with one of these tags judge a text against a kernel, so that every supported kernel has its own answer. */
export const rangeTags: readonly string[] = ['drift', 'link'];

/** `6.12.9-amd64` is of the series 6.12: the kernel's interface changes from series to series. */
export function seriesOf({ parts }: Version): string {
  return parts.slice(0, 2).join('.');
}

/** Whether a kernel is one of the supported ones; a point release belongs to its series. */
export function isSupported(kernel: Version, { from, to }: SupportedRange): boolean {
  const series = version(seriesOf(kernel));
  return compareVersions(kernel, from) >= 0 && compareVersions(series, to) <= 0;
}

/** The series to look at, oldest first: both ends, and the kernels in between of which the table has everything. */
export function seriesWithin(range: SupportedRange, columns: readonly ApiColumn[]): readonly string[] {
  const inside = columns.map((column) => column.version).filter((one) => isSupported(one, range));
  const all = new Set([range.from, ...inside, range.to].map(seriesOf));
  return [...all].sort((a, b) => compareVersions(version(a), version(b)));
}
