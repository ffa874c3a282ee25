import type { KernelFacts } from '../core/kernel-api.ts';
import { isJudgedByKernel, mergeKernels, type KernelLook } from '../core/merge-kernels.ts';
import { selectRules, type Selection } from '../core/selection.ts';
import { seriesOf } from '../core/supported-range.ts';
import type { Gap, Source, SupportedRange, Target } from '../core/types.ts';
import { version } from '../core/version.ts';
import {
  newState,
  type Around,
  type DomainEntry,
  type DocumentState,
  type Looked,
  type LookOptions,
  type Recognised,
  type Workbench,
} from '../workbench.ts';
import { proofKeys } from './proof-keys.ts';
import { provenFixes } from './proven-fixes.ts';
import { otherTargets } from './range-targets.ts';

/** What is kept of a document between two versions of its text, for all kernels of a range. */
export interface RangeStates {
  /** By series. */
  readonly kernels: Map<string, DocumentState>;
  /** How the fixes fared that were tried out last. */
  proofs: ReadonlyMap<string, readonly boolean[]>;
  /** What all of this holds under. */
  under?: readonly [DomainEntry, Selection, Target, SupportedRange];
}

export function newRangeStates(): RangeStates {
  return { kernels: new Map(), proofs: new Map() };
}

export interface AroundOptions extends Omit<LookOptions, 'only'> {
  readonly support: SupportedRange;
}

/**
 * Looks at a text on the other kernels of a supported range and joins what they say with the look at the primary one.
 * Undefined when `stop` said so. The states are the caller's: handed in again they make the next version cheap, and
 * `dropStates` frees them.
 */
export async function lookAround(
  bench: Workbench,
  found: Recognised,
  source: Source,
  options: AroundOptions,
  looked: Looked,
  states: RangeStates,
): Promise<Around | undefined> {
  const { target, selection, support, stop = () => false } = options;
  const under = [found.entry, selection, target, support] as const;
  if (under.some((one, index) => one !== states.under?.[index])) dropStates(states);
  states.under = under;
  const isConcerned = selectRules(looked.domain.rules, selection).some((rule) => isJudgedByKernel(rule.meta));
  const facts = await bench.kernelFacts();
  const others = isConcerned ? otherTargets(target, support, facts) : [];
  const lookAt = async (text: string, at: Target): Promise<Looked | undefined> => {
    // A parse takes its time in one go: whoever has something to say meanwhile says it in between.
    await new Promise((resolve) => setImmediate(resolve));
    if (stop()) return undefined;
    const series = seriesOf(versionOf(at));
    let state = states.kernels.get(series);
    if (!state) states.kernels.set(series, (state = newState()));
    const one = { target: at, selection, stop, only: 'kernel' as const };
    return bench.look(found, { ...source, text }, one, state);
  };
  const looks: KernelLook[] = [{ ...placed(target, facts), findings: looked.said.findings }];
  const gaps: Gap[] = [];
  for (const other of others) {
    const there = await lookAt(source.text, other);
    if (!there) return undefined;
    looks.push({ ...placed(other, facts), findings: there.said.findings });
    gaps.push(...there.said.gaps);
  }
  const merged = mergeKernels(looks);
  const own = new Set(looked.said.gaps.map(gapKey));
  const around = { gaps: unique(gaps.filter((gap) => !own.has(gapKey(gap)))), isComplete: true };
  if (others.length === 0) return { ...around, carried: merged };
  const proofs = new Map<string, readonly boolean[]>();
  const keyOf = proofKeys(looked.file);
  const carried = await provenFixes(merged, {
    text: source.text,
    looks,
    known: (candidate) => states.proofs.get(keyOf(candidate) ?? ''),
    learn(candidate, holds) {
      const key = keyOf(candidate);
      if (key !== undefined) proofs.set(key, holds);
    },
    api: facts?.api,
    guard: looked.domain.guard?.bind(looked.domain),
    lookAt: async (text, index) => {
      const there = await lookAt(text, index === 0 ? target : others[index - 1]!);
      return there?.said.findings;
    },
  });
  if (!carried) return undefined;
  states.proofs = proofs;
  return { ...around, carried };
}

/** Forgets everything and frees the trees of all kernels. */
export function dropStates(states: RangeStates): void {
  for (const { file } of states.kernels.values()) file?.dispose?.();
  states.kernels.clear();
  states.proofs = new Map();
}

/** A range always gives the text a kernel: the newest one, when nothing else is known. */
function versionOf({ kernel }: Target): NonNullable<Target['kernel']>['version'] {
  return kernel?.version ?? version('0');
}

function placed(target: Target, facts: KernelFacts | undefined): Pick<KernelLook, 'kernel' | 'isKnown'> {
  return { kernel: versionOf(target), isKnown: facts?.viewOf(target).place === 'exact' };
}

function gapKey({ by, reason }: Gap): string {
  return `${by} ${reason.text.en} ${JSON.stringify(reason.args ?? {})}`;
}

function unique(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [gapKey(gap), gap])).values()];
}
