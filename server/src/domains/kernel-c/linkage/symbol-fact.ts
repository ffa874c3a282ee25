import type { ApiFormKind, ColumnSet, KernelFacts, KernelView } from '../../../core/kernel-api.ts';
import { isExportedBySource, isHiddenVariable } from '../facts/source-exports.ts';
import { seriesOf } from '../meaning/presence.ts';

/** What linking a module against a name comes to on the target. */
export type SymbolFact = {
  /** What the linker looks for: the name itself, or what a macro hands on to. */
  readonly symbol: string;
  /** False where a declaration hangs on a condition that nobody knows. */
  readonly isSure: boolean;
} & (
  | { readonly kind: 'exported'; readonly isGplOnly: boolean; readonly namespace: string }
  /** `columns` are the kernels that export it elsewhere; 0 for none. */
  | { readonly kind: 'unexported'; readonly columns: ColumnSet }
);

/** The kernel's tables as a target sees them. */
export interface Tables {
  readonly view: KernelView;
  readonly facts: KernelFacts;
}

/** What a name in an expression can be; tags of structures are none of these. */
const inExpressions: readonly ApiFormKind[] = ['function', 'macro', 'variable', 'enumerator', 'typedef'];

/** Macros that hand on to macros in a circle would be no C; noise may have them. */
const deepest = 4;

const memory = new WeakMap<KernelView, Map<string, SymbolFact | null>>();

/** Undefined for whatever is compiled in place, is no symbol, or of which the tables of the target cannot tell. */
export function symbolFact(tables: Tables, name: string): SymbolFact | undefined {
  let known = memory.get(tables.view);
  if (!known) memory.set(tables.view, (known = new Map<string, SymbolFact | null>()));
  let fact = known.get(name);
  if (fact === undefined) known.set(name, (fact = factOf(tables, name, 0) ?? null));
  return fact ?? undefined;
}

function factOf(tables: Tables, name: string, depth: number): SymbolFact | undefined {
  const { view, facts } = tables;
  const forms = view.forms(name).filter((form) => inExpressions.includes(form.kind));
  // A macro of its own name only says that the name is there.
  const macros = forms.filter((form) => form.kind === 'macro' && form.forwards !== name);
  const symbols = forms.filter(
    (form) => (form.kind === 'function' && !form.inline) || form.kind === 'variable',
  );
  if (symbols.length === 0) return depth < deepest ? behind(tables, macros, forms.length, depth) : undefined;
  // A macro of the same name may lead anywhere, and what is compiled in place on every branch needs no symbol.
  const inPlace = forms.filter((form) => form.inline || form.kind === 'enumerator');
  if (macros.length > 0 || inPlace.some((form) => form.condition === '') || inPlace.length === forms.length)
    return undefined;
  const isPlain = symbols.some((form) => form.condition === '' && form.certainty === 'yes');
  const base = { symbol: name };
  const state = view.exported(name);
  if (state === 'unknown') return undefined;
  if (state === 'no') {
    // A driver that the table's kernels were built without exports it where it is built.
    if (seriesAsked(tables).some((series) => isExportedBySource(name, series))) return undefined;
    const columns = facts.api.exported(name).reduce((sum, one) => sum | one.columns, 0);
    // A header may define a variable for each file that includes it, and the tables do not say so.
    if (columns === 0 && !symbols.every((form) => form.kind === 'function') && !isHiddenVariable(name))
      return undefined;
    return { ...base, kind: 'unexported', columns, isSure: isPlain && inPlace.length === 0 };
  }
  const [first, ...others] = view.exports(name);
  if (!first || others.some((one) => one.isGplOnly !== first.isGplOnly || one.namespace !== first.namespace))
    return undefined;
  // What the kernel's build exports is no stub there, whatever the condition says.
  return { ...base, kind: 'exported', isGplOnly: first.isGplOnly, namespace: first.namespace, isSure: true };
}

/** The symbol behind a name that is a macro for one other name on every branch. */
function behind(
  tables: Tables,
  macros: readonly { readonly forwards?: string }[],
  count: number,
  depth: number,
): SymbolFact | undefined {
  const names = new Set(macros.map((one) => one.forwards));
  const [only] = names;
  return names.size === 1 && only !== undefined && macros.length === count
    ? factOf(tables, only, depth + 1)
    : undefined;
}

/** The releases of the tables that answer for the target. */
function seriesAsked({ view, facts }: Tables): readonly string[] {
  const asked = view.older | view.newer;
  return facts.api.columns.flatMap((one, index) =>
    (asked & (1 << index)) === 0 ? [] : [seriesOf(one.version)],
  );
}
