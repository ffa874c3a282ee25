import { rangeTags, seriesOf } from './supported-range.ts';
import type { Args, Message, Text } from './text.ts';
import { confidences, type Confidence, type Finding } from './types.ts';
import { compareVersions, type Version } from './version.ts';

/** What the rules say of a text on one kernel. */
export interface KernelLook {
  readonly kernel: Version;
  /** Whether all of the kernel is known: silence about another one says nothing. */
  readonly isKnown: boolean;
  readonly findings: readonly Finding[];
}

/** What the kernels of a range say of one place. */
export interface MergedFinding {
  /** Says which kernels break, unless all of them do. */
  readonly finding: Finding;
  /** What the first of the looks says, at the kernel that the text is written for, when it says so too. */
  readonly own?: Finding;
  /** What each kernel that breaks says, the one that `finding` comes from first; empty for rules that judge no kernel. */
  readonly said: readonly { readonly kernel: Version; readonly finding: Finding }[];
}

/** Whether other kernels were asked about a finding's rule. */
export function isJudgedByKernel({ tags }: Pick<Finding, 'tags'>): boolean {
  return tags.some((tag) => rangeTags.includes(tag));
}

/** How sure a finding is, whether or not an earlier one says the same. */
export function sureness({ confidence, repeats }: Finding): Confidence {
  return repeats ?? confidence;
}

/**
 * Joins the looks at one text on several kernels, the primary one first: the same rule at the same place about the same
 * name is one finding, in order of their places.
 */
export function mergeKernels(looks: readonly KernelLook[]): readonly MergedFinding[] {
  const groups = new Map<string, Said[]>();
  const apart: MergedFinding[] = [];
  for (const [index, { kernel, findings }] of looks.entries()) {
    const seen = new Map<string, number>();
    for (const finding of findings) {
      if (!isJudgedByKernel(finding)) {
        if (index === 0) apart.push({ finding, own: finding, said: [] });
        continue;
      }
      const place = placeOf(finding);
      const count = seen.get(place) ?? 0;
      seen.set(place, count + 1);
      const key = `${place} ${count}`;
      const said = { kernel, finding, isPrimary: index === 0 };
      const group = groups.get(key);
      if (group) group.push(said);
      else groups.set(key, [said]);
    }
  }
  const merged = [...groups.values()].map((group) => mergeGroup(group, looks));
  return [...apart, ...merged].sort((a, b) => inPlace(a.finding, b.finding));
}

/** Rule, place and name: what makes findings of two kernels one. */
export function placeOf({ code, span, message: { args } }: Finding): string {
  return `${code} ${span.start} ${span.end} ${args?.['name'] ?? ''}`;
}

interface Said {
  readonly kernel: Version;
  readonly finding: Finding;
  readonly isPrimary: boolean;
}

function mergeGroup(group: readonly Said[], looks: readonly KernelLook[]): MergedFinding {
  // A guess on one kernel adds nothing to what is sure on another.
  const sure = group.filter(({ finding }) => sureness(finding) !== 'low');
  const said = [...(sure.length > 0 ? sure : group)].sort(
    (a, b) =>
      rank(a.finding) - rank(b.finding) ||
      Number(b.isPrimary) - Number(a.isPrimary) ||
      compareVersions(b.kernel, a.kernel),
  );
  const base = said[0]!.finding;
  const guessed = group.filter((one) => !said.includes(one)).map((one) => one.kernel);
  const breaking = said.map((one) => one.kernel);
  const others = looks.map((look) => look.kernel).filter((one) => !breaking.includes(one));
  const fine = looks
    .filter(({ kernel, isKnown }) => isKnown && others.includes(kernel) && !guessed.includes(kernel))
    .map((look) => look.kernel);
  const own = group.find((one) => one.isPrimary)?.finding;
  return {
    finding: others.length === 0 ? base : { ...base, message: withKernels(base.message, breaking, fine) },
    ...(own ? { own } : {}),
    said,
  };
}

function rank({ confidence }: Finding): number {
  return confidences.indexOf(confidence);
}

function withKernels(
  { text, args }: Message,
  breaking: readonly Version[],
  fine: readonly Version[],
): Message {
  const suffix = fine.length === 0 ? words.some : words.both;
  const names: Args = { ...listed('breaking', breaking), ...listed('fine', fine) };
  return {
    text: { en: `${text.en} ${suffix.en}`, 'zh-CN': `${text['zh-CN']}${suffix['zh-CN']}` },
    args: { ...args, ...names },
  };
}

/** Lists read differently in each language, and arguments are the same in all. */
function listed(name: string, kernels: readonly Version[]): Args {
  const all = [...kernels].sort(compareVersions).map(seriesOf);
  const english = all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  return { [`${name}En`]: english, [`${name}Zh`]: all.join('、') };
}

export function inPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1);
}

const words = {
  both: {
    en: 'Of the supported kernels it breaks on {breakingEn}, and not on {fineEn}.',
    'zh-CN': '在受支持的内核中，{breakingZh} 受影响，{fineZh} 不受影响。',
  },
  some: {
    en: 'Of the supported kernels it breaks on {breakingEn}.',
    'zh-CN': '在受支持的内核中，{breakingZh} 受影响。',
  },
} as const satisfies Readonly<Record<string, Text>>;
