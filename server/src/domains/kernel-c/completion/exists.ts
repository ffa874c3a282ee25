import type { ApiForm, ApiFormKind, ColumnSet } from '../../../core/kernel-api.ts';
import { isGone } from '../drift.ts';
import { changesOf } from '../facts/api-changes.ts';
import type { Known } from '../api/known.ts';

/** Forms of a name for new code: those of the target, or those of all releases where there is no target. */
export function formsForNewCode(
  known: Known,
  name: string,
  kinds: readonly ApiFormKind[],
): readonly ApiForm[] {
  const { view, facts } = known;
  if (isOpen(known)) {
    const forms = facts.api.lookup(name).filter((form) => kinds.includes(form.kind));
    return isEverywhere(known, forms) ? forms.filter((form) => (form.columns & newest(known)) !== 0) : [];
  }
  return view.declared(name, ...kinds) === 'yes'
    ? view.forms(name).filter((form) => kinds.includes(form.kind))
    : [];
}

/** Whether no table answers for the target, so that only what all of them have is sure. */
export function isOpen({ view }: Known): boolean {
  return view.place === 'unknown' || view.place === 'outside';
}

/** Whether every release of the first architecture has one of these. */
export function isEverywhere({ facts }: Known, rows: readonly { readonly columns: ColumnSet }[]): boolean {
  const arch = facts.api.columns[0]?.arch;
  const all = facts.api.columns.reduce(
    (sum, one, index) => (one.arch === arch ? sum | (1 << index) : sum),
    0,
  );
  return (rows.reduce((sum, row) => sum | row.columns, 0) & all) === all;
}

function newest({ facts }: Known): ColumnSet {
  return 1 << (facts.api.columns.length - 1);
}

/** Whether newer kernels drop a name for another one that the target has as well: nobody should begin to use it. */
export function isOutgoing(known: Known, name: string): boolean {
  return changesOf(name).some((change) => {
    const use = change.of === undefined && isGone(change) ? /^\w+/.exec(change.use ?? '')?.[0] : undefined;
    return use !== undefined && use !== name && known.view.declared(use) === 'yes';
  });
}
