import type { Confidence } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { changesOf, happened } from '../facts/api-changes.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { undecidedRegions } from '../undecided.ts';
import type { LinkUse } from './link-uses.ts';
import type { Linkage } from './linkage.ts';

/**
 * How sure it is that a module has to link against a name of this file: `high` where the file itself says that it is one,
 * `low` where an unknown configuration, header or source may change everything. Undefined for parts of the kernel.
 */
export function linkConfidence(
  file: CFile,
  linkage: Linkage,
  { span, fact }: LinkUse,
): Confidence | undefined {
  const { built, isNamed, isWhole } = linkage;
  if (built === 'kernel' || (built === 'unknown' && !isNamed)) return undefined;
  const isHidden = !isWhole || (meaningOf(file)?.missing.length ?? 0) > 0;
  const isOpen = undecidedRegions(file).some((one) => one.start <= span.start && span.start < one.end);
  const { kernel } = file.target;
  const isKnown = changesOf(fact.symbol).some(
    (one) => one.kind === 'export' && happened(one, kernel) === 'yes',
  );
  // A source that may be a module or not, and asks which, does something else when it is one.
  const isEither = built === 'either' && /^[ \t]*#[ \t]*(?:el)?if.*\bMODULE\b/m.test(file.source.text);
  if (built === 'maybe' || isEither || !(fact.isSure || isKnown) || isHidden || isOpen) return 'low';
  return isNamed ? 'high' : 'medium';
}
