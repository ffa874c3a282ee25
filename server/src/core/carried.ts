import { inPlace, isJudgedByKernel, placeOf, type MergedFinding } from './merge-kernels.ts';
import { movedFinding } from './moved-finding.ts';
import type { Edit, Finding } from './types.ts';

/** What all kernels of a range said of a text, kept while the next versions of it were looked at on one of them only. */
export type Carried = Pick<MergedFinding, 'finding' | 'own'>;

/** What is still true after one change of the text. */
export function movedCarried(all: readonly Carried[], change: Edit): readonly Carried[] {
  return all.flatMap(({ finding, own }) => {
    const moved = movedFinding(finding, change);
    if (!moved) return [];
    const movedOwn = own && movedFinding(own, change);
    return movedOwn ? [{ finding: moved, own: movedOwn }] : own ? [] : [{ finding: moved }];
  });
}

/**
 * The primary kernel's findings with what is known of the others. What nobody has compared with the other kernels yet
 * comes without its fixes: they may break one of them.
 */
export function withCarried(primary: readonly Finding[], carried: readonly Carried[]): readonly Finding[] {
  const known = new Map<string, Finding>();
  const others: Finding[] = [];
  for (const { finding, own } of carried) {
    if (!own) others.push(finding);
    else if (isJudgedByKernel(own)) known.set(sayingOf(own), finding);
  }
  const own = primary.map((finding) => {
    if (!isJudgedByKernel(finding)) return finding;
    return known.get(sayingOf(finding)) ?? { ...finding, fixes: [] };
  });
  return [...own, ...others].sort(inPlace);
}

/** Place and sentence. */
function sayingOf(finding: Finding): string {
  const { text, args } = finding.message;
  return `${placeOf(finding)} ${text.en} ${JSON.stringify(args ?? {})}`;
}
