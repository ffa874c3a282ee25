import type { KernelTarget } from '../../../core/types.ts';
import { compareVersions, version, type Certainty, type Version } from '../../../core/version.ts';

/**
 * Whether a kernel has something that came with a version of Linux. A distribution that carries newer code under an old
 * number is never said to lack anything.
 */
export function inKernel(since: string | undefined, kernel: KernelTarget | undefined): Certainty {
  if (since === undefined || !kernel) return 'unknown';
  if (compareVersions(kernel.version, version(since)) >= 0) return 'yes';
  return kernel.backports ? 'unknown' : 'no';
}

/** Compares release lines: 6.18.44 and 6.18 are the same line. */
export function compareLines(a: Version, b: Version): number {
  return compareVersions({ ...a, parts: a.parts.slice(0, 2) }, { ...b, parts: b.parts.slice(0, 2) });
}
