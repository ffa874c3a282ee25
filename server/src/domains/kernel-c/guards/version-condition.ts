import type { Version } from '../../../core/version.ts';

/** The line that begins what only kernels from a version on compile. */
export function ifFrom(version: Version): string {
  return `#if LINUX_VERSION_CODE >= ${codeOf(version)}\n`;
}

/** The line that begins what only kernels before a version compile. */
export function ifBefore(version: Version): string {
  return `#if LINUX_VERSION_CODE < ${codeOf(version)}\n`;
}

function codeOf({ parts }: Version): string {
  return `KERNEL_VERSION(${[0, 1, 2].map((index) => parts[index] ?? 0).join(', ')})`;
}
