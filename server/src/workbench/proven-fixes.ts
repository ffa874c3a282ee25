import type { Carried } from '../core/carried.ts';
import type { KernelApi } from '../core/kernel-api.ts';
import { isJudgedByKernel, type MergedFinding } from '../core/merge-kernels.ts';
import { seriesOf } from '../core/supported-range.ts';
import type { Message, Text } from '../core/text.ts';
import type { ChangedUse, Domain, Fix } from '../core/types.ts';
import { compareVersions } from '../core/version.ts';
import { proveFixes, type Candidate, type ProofNeeds } from './proof.ts';
import { releaseOf, type Release } from './release-of.ts';

export interface FixNeeds extends ProofNeeds {
  readonly api: KernelApi | undefined;
  /** How the language keeps a change to some kernels. */
  readonly guard: Domain['guard'];
}

/** A fix as it can be offered: everywhere, or to the newer or older kernels only. */
interface Plan {
  readonly candidate: Candidate;
  readonly guard?: { readonly takes: 'newer' | 'older'; readonly release: Release };
}

/**
 * Findings with the fixes that leave every kernel of the range whole: as they are where all kernels build with them, else
 * kept to those kernels that need them. Undefined when nobody waits any more.
 */
export async function provenFixes(
  merged: readonly MergedFinding[],
  needs: FixNeeds,
): Promise<readonly Carried[] | undefined> {
  const candidates = merged.flatMap(candidatesOf);
  const proofs = await proveFixes(candidates, needs);
  if (!proofs) return undefined;
  const plans = new Map<MergedFinding, Plan[]>();
  const uses = new Map<string, ChangedUse[]>();
  for (const candidate of candidates) {
    const holds = proofs.get(candidate);
    const plan = holds && planOf(candidate, holds, needs);
    if (!plan) continue;
    plans.set(candidate.merged, [...(plans.get(candidate.merged) ?? []), plan]);
    const use = { span: candidate.merged.finding.span, edits: candidate.fix.edits };
    uses.set(usesKey(plan), [...(uses.get(usesKey(plan)) ?? []), use]);
  }
  return merged.map((one) => {
    const { finding, own } = one;
    if (!isJudgedByKernel(finding) || !finding.fixes) return own ? { finding, own } : { finding };
    const fixes = (plans.get(one) ?? []).flatMap(
      (plan) => offered(plan, uses.get(usesKey(plan))!, needs) ?? [],
    );
    return { finding: { ...finding, fixes }, ...(own ? { own } : {}) };
  });
}

/** The different fixes of the kernels that break; what changes other files cannot be tried out. */
function candidatesOf(merged: MergedFinding): readonly Candidate[] {
  const unique = new Map<string, Fix>();
  for (const { finding } of merged.said) {
    for (const fix of finding.fixes ?? []) {
      const key = JSON.stringify(fix.edits);
      if (!unique.has(key) && fix.edits.every((edit) => edit.path === undefined)) unique.set(key, fix);
    }
  }
  return [...unique.values()].map((fix) => ({ merged, fix }));
}

function planOf(candidate: Candidate, holds: readonly boolean[], { looks, api }: FixNeeds): Plan | undefined {
  const breaking = new Set(candidate.merged.said.map((one) => one.kernel));
  const kernels = looks.map(({ kernel }, index) => ({ kernel, holds: holds[index] === true }));
  const take = kernels.filter(({ kernel }) => breaking.has(kernel));
  const keep = kernels.filter((one) => !breaking.has(one.kernel) && !one.holds);
  if (take.some((one) => !one.holds)) return undefined;
  if (keep.length === 0) return { candidate };
  const [taking, keeping] = [take, keep].map((all) => all.map((one) => one.kernel).sort(compareVersions));
  const isNewer = compareVersions(taking![0]!, keeping!.at(-1)!) > 0;
  const isOlder = compareVersions(taking!.at(-1)!, keeping![0]!) < 0;
  if (!isNewer && !isOlder) return undefined;
  const [older, newer] = isNewer ? [keeping!, taking!] : [taking!, keeping!];
  const bounds = { after: older.at(-1)!, until: newer[0]! };
  const findings = candidate.merged.said.map((one) => one.finding);
  const release = releaseOf(findings, candidate.fix.edits, bounds, api);
  return {
    candidate,
    guard: { takes: isNewer ? 'newer' : 'older', release },
  };
}

/** The same rule about the same name with the same boundary: places that one macro may serve. */
function usesKey({ candidate: { merged, fix }, guard }: Plan): string {
  const { code, message } = merged.finding;
  const index = merged.said.flatMap((one) => one.finding.fixes ?? []).indexOf(fix);
  return `${code} ${message.args?.['name'] ?? ''} ${guard?.takes ?? ''} ${guard?.release.since.text ?? ''} ${index}`;
}

function offered(
  { candidate: { merged, fix }, guard }: Plan,
  uses: readonly ChangedUse[],
  needs: FixNeeds,
): Fix | undefined {
  if (!guard) return fix;
  const { takes, release } = guard;
  const { span } = merged.finding;
  const guarded = needs.guard?.(needs.text, { span, edits: fix.edits, takes, since: release.since, uses });
  if (!guarded) return undefined;
  const title = titleOf(fix.title, takes, release, guarded.macro);
  return { title, edits: guarded.edits, safety: release.isSure ? fix.safety : 'review' };
}

function titleOf(
  title: Message,
  takes: 'newer' | 'older',
  { since, between }: Release,
  macro: string | undefined,
): Message {
  const main = macro === undefined ? joined(title.text, words[takes]) : words.macro;
  const args = {
    ...title.args,
    rangeSince: since.text,
    rangeMacro: macro ?? '',
    rangeAfter: between ? seriesOf(between.after) : '',
    rangeUntil: between ? seriesOf(between.until) : '',
  };
  return { text: between ? joined(main, words.estimated) : main, args };
}

function joined(a: Text, b: Text): Text {
  return { en: a.en + b.en, 'zh-CN': a['zh-CN'] + b['zh-CN'] };
}

const words = {
  newer: {
    en: ' from Linux {rangeSince} on (`#if`), and keep the present form before',
    'zh-CN': '，仅限 Linux {rangeSince} 及以上（`#if`），更早的内核保留现有写法',
  },
  older: {
    en: ' before Linux {rangeSince} (`#if`), and keep the present form from there on',
    'zh-CN': '，仅限早于 Linux {rangeSince} 的内核（`#if`），之后的内核保留现有写法',
  },
  macro: {
    en: 'Use today’s `{rangeMacro}` in the whole file, with a macro for kernels before {rangeSince}',
    'zh-CN': '全文统一使用新形式的 `{rangeMacro}`，并为早于 {rangeSince} 的内核定义宏',
  },
  estimated: {
    en: '; which release after {rangeAfter} and up to {rangeUntil} brought the change is not known',
    'zh-CN': '；该变化出现在 {rangeAfter} 之后、至迟 {rangeUntil} 的哪个版本尚不确定',
  },
} as const satisfies Readonly<Record<string, Text>>;
