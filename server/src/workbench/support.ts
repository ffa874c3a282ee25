import { isSupported } from '../core/supported-range.ts';
import type { SupportedRange, Target } from '../core/types.ts';
import { compareVersions, parseVersion } from '../core/version.ts';
import type { Resolved } from '../target/resolve.ts';
import { supportedKernel } from './range-targets.ts';

/** Reads `5.10 - 7.2`, `5.10-7.2`, `5.10..7.2`; undefined when it is no range of kernels. */
export function readRange(text: string, source: string): SupportedRange | undefined {
  const match = /^\s*v?(\d+\.\d[\d.]*)\s*(?:-|–|—|\.\.\.?|to)\s*v?(\d+\.\d[\d.]*)\s*$/.exec(text);
  const a = match && parseVersion(match[1]!.replace(/\.+$/, ''));
  const b = match && parseVersion(match[2]!);
  if (!a || !b) return undefined;
  // Which end is named first is a matter of taste.
  return compareVersions(a, b) <= 0 ? { from: a, to: b, source } : { from: b, to: a, source };
}

/** As it is shown. */
export function rangeText({ from, to }: SupportedRange): string {
  return `${from.text} - ${to.text}`;
}

const moved = new WeakMap<SupportedRange, WeakMap<Resolved, Resolved>>();

/**
 * The target under a supported range: the kernel that was found, when it is supported, else the newest supported one. Equal
 * answers are one object, so that findings can be kept.
 */
export function withinRange(resolved: Resolved, support: SupportedRange): Resolved {
  const { kernel } = resolved.target;
  if (kernel && isSupported(kernel.version, support)) return resolved;
  let known = moved.get(support);
  if (!known) moved.set(support, (known = new WeakMap<Resolved, Resolved>()));
  let answer = known.get(resolved);
  if (!answer) {
    const why = kernel ? `; ${kernel.version.text} of ${kernel.source} lies outside` : '';
    const newest = supportedKernel(support.to.text, `newest of ${support.source}${why}`);
    const target: Target = { ...resolved.target, kernel: newest };
    known.set(resolved, (answer = { target, gaps: resolved.gaps }));
  }
  return answer;
}
