import type { Confidence, KernelTarget } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { changesOf, happened, isLikely, type ApiChange } from './facts/api-changes.ts';
import { isLocal } from './local-names.ts';

/** A change that matters on the file's target, with how sure that is. */
export interface Drift {
  readonly change: ApiChange;
  readonly kernel: KernelTarget;
  /** `low` where only the neighbouring header trees are known and the release is not. */
  readonly confidence?: Confidence;
  /** What every message names: the release from which on the new form surely holds, and the target. */
  readonly args: { readonly name: string; readonly since: string; readonly target: string };
}

/** The newest change of a name that a target has already seen. `wanted` tells members of different structures apart. */
export function driftOf(
  file: CFile,
  name: string,
  wanted: (change: ApiChange) => boolean,
): Drift | undefined {
  const { kernel } = file.target;
  const changes = changesOf(name);
  if (!kernel || changes.length === 0 || isLocal(file, name)) return undefined;
  for (const change of [...changes].reverse()) {
    if (!wanted(change)) continue;
    const args = { name, since: sureSince(change), target: kernel.version.text };
    if (happened(change, kernel) === 'yes') return { change, kernel, args };
    if (isLikely(change, kernel)) return { change, kernel, args, confidence: 'low' };
  }
  return undefined;
}

/** A release that is true to name: the exact one, else the first header tree with the new form. */
export function sureSince(change: ApiChange): string {
  return change.exact ? change.since : (change.first ?? change.since);
}

export function isGone(change: ApiChange): boolean {
  return change.change === 'removed' || change.change === 'renamed';
}
