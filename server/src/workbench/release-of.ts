import type { ApiMoment, KernelApi } from '../core/kernel-api.ts';
import { seriesOf } from '../core/supported-range.ts';
import type { Edit, Finding } from '../core/types.ts';
import { compareVersions, version, type Version } from '../core/version.ts';

/** Where the boundary between two forms of a text lies. */
export interface Release {
  readonly since: Version;
  /** Whether every kernel before it takes the older form, and every other one the newer. */
  readonly isSure: boolean;
  /** Set when the release is not known: the kernels between which it lies. */
  readonly between?: Bounds;
}

export interface Bounds {
  /** The newest kernel that needs the older form. */
  readonly after: Version;
  /** The oldest kernel that needs the newer form. */
  readonly until: Version;
}

/**
 * The release from which on the newer form of a changed text holds: the one that the findings of one place name, else the one that the
 * tables know of what they are about, or of a name that the fix brings; else the first kernel that is known to need it.
 */
export function releaseOf(
  findings: readonly Finding[],
  edits: readonly Edit[],
  bounds: Bounds,
  api: KernelApi | undefined,
): Release {
  for (const { drift } of findings) {
    if (drift?.exact === true && isWithin(drift.since, bounds))
      return { since: version(drift.since), isSure: true };
  }
  const about = findings.flatMap(subjectsOf);
  const brought = edits.flatMap((edit) => edit.text.match(/[A-Za-z_]\w*/g) ?? []);
  for (const name of new Set([...about, ...brought])) {
    const moments = (api?.changes(name) ?? []).filter((moment) => isWithin(moment.since, bounds));
    const [first] = moments;
    if (first && moments.every((moment) => moment.since === first.since))
      return { since: version(first.since), isSure: !moments.some(isUneven) };
  }
  return { since: version(seriesOf(bounds.until)), isSure: false, between: bounds };
}

function isWithin(since: string, { after, until }: Bounds): boolean {
  const release = version(since);
  return compareVersions(release, version(seriesOf(after))) > 0 && compareVersions(release, until) <= 0;
}

/** What a finding is about, in the words of the tables. */
function subjectsOf({ drift, message: { args = {} } }: Finding): readonly string[] {
  if (drift) return [drift.about];
  const { name, struct, callback } = args;
  if (name === undefined) return [];
  return struct === undefined ? [String(name)] : [`${struct}.${callback ?? name}`];
}

/** Point releases of an older series have the change too, so that a number does not tell old from new there. */
function isUneven({ early }: ApiMoment): boolean {
  return (early?.length ?? 0) > 0;
}
