import type { KernelFacts } from '../core/kernel-api.ts';
import { seriesOf, seriesWithin } from '../core/supported-range.ts';
import type { KernelTarget, SupportedRange, Target } from '../core/types.ts';
import { version } from '../core/version.ts';

/** One object for a kernel, because what was looked up in the tables is remembered by it. */
const kernels = new Map<string, KernelTarget>();
const known = new WeakMap<Target, Map<string, readonly Target[]>>();

/** A supported kernel as a target: by its number alone, so that nothing of this machine plays a part. */
export function supportedKernel(series: string, source: string): KernelTarget {
  const key = `${series} ${source}`;
  let kernel = kernels.get(key);
  if (!kernel) kernels.set(key, (kernel = { version: version(series), source }));
  return kernel;
}

/**
 * The kernels of a supported range as targets, oldest first, without the one that a text is written for. Equal
 * questions give the same objects, so that findings can be kept.
 */
export function otherTargets(
  target: Target,
  support: SupportedRange,
  facts: KernelFacts | undefined,
): readonly Target[] {
  const own = target.kernel && seriesOf(target.kernel.version);
  const all = seriesWithin(support, facts?.api.columns ?? []).filter((series) => series !== own);
  const key = `${all.join(' ')} ${support.source}`;
  let ranges = known.get(target);
  if (!ranges) known.set(target, (ranges = new Map<string, readonly Target[]>()));
  let targets = ranges.get(key);
  if (!targets) {
    targets = all.map((series) => ({ ...target, kernel: supportedKernel(series, support.source) }));
    ranges.set(key, targets);
  }
  return targets;
}
