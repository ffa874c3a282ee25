import type { Related } from '../../../core/types.ts';
import { isSymbol, type Entry } from '../../../syntax/kconfig/entries.ts';
import { cyclesThrough, ownEdges, type Cycle } from '../../../syntax/kconfig/cycles.ts';
import type { KconfigFile, KconfigRule } from '../kconfig-file.ts';
import { placedEntries, viewOf } from '../surroundings.ts';
import { recursiveDependency as page } from '../pages.ts';

interface Kept {
  readonly key: string;
  readonly of: unknown;
  readonly cycles: readonly Cycle[];
}

/** A symbol that hangs on itself: Kconfig stops with an error. */
export const rule: KconfigRule = {
  on: 'file',
  *check(_, file) {
    for (const { names } of cyclesIn(file)) {
      const [first] = names;
      const entry = entryOf(first!, file) ?? selecting(names, file);
      if (!entry?.name) continue;
      const related = names.slice(1).flatMap((name): readonly Related[] => {
        const one = entryOf(name, file)?.name;
        return one ? [page.step('part', one, { name })] : [];
      });
      yield page.problem(entry.name, { chain: [...names, first!].join(' → ') }, { related });
    }
  },
};

function cyclesIn(file: KconfigFile): readonly Cycle[] {
  const model = viewOf(file)?.model;
  const own = ownEdges(file.ownPath ?? file.source.path, placedEntries(file, model));
  // Names that are being typed are no symbols, so most keys change nothing here.
  const edges = new Map(
    [...own.edges].map(([name, all]) => [
      name,
      new Set([...all].filter((one) => own.edges.has(one) || model?.find(one))),
    ]),
  );
  const key = [...edges].map(([name, all]) => `${name}:${[...all].join(',')}`).join(';');
  const kept = file.carried.get('cycles') as Kept | undefined;
  if (kept?.key === key && kept.of === model) return kept.cycles;
  const cycles = cyclesThrough({ path: own.path, edges }, model ?? noModel);
  file.carried.set('cycles', { key, of: model, cycles } satisfies Kept);
  return cycles;
}

const noModel = {
  arch: undefined,
  isComplete: false,
  find: () => undefined,
  symbols: new Map<never, never>(),
  modules: undefined,
  contextOf: () => undefined,
  reaches: () => false,
};

function entryOf(name: string, file: KconfigFile): Entry | undefined {
  return file.entries.find((one) => isSymbol(one) && one.name?.text === name);
}

/** The entry of this file whose `select` makes one of the steps. */
function selecting(names: readonly string[], file: KconfigFile): Entry | undefined {
  return file.entries.find(
    (one) =>
      isSymbol(one) &&
      one.options.some(({ kind, words }) => kind === 'select' && names.includes(words[0]?.text ?? '')),
  );
}
