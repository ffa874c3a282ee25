import table from './source-exports.json' with { type: 'json' };

let bySeries: Map<string, Set<string>> | undefined;
let variables: Set<string> | undefined;

/**
 * Whether a kernel's sources export a symbol that Debian's builds of the series do not have, most often in a driver
 * for other machines. Only symbols that headers declare are known here.
 */
export function isExportedBySource(symbol: string, series: string): boolean {
  bySeries ??= grouped();
  return bySeries.get(series)?.has(symbol) === true;
}

/** Whether headers declare a variable `extern` that no kernel of the tables exports. */
export function isHiddenVariable(name: string): boolean {
  variables ??= new Set(table.variables.split(' '));
  return variables.has(name);
}

/** Headers that import a namespace for every source that includes them. */
export const importingHeaders: readonly { readonly header: string; readonly namespace: string }[] =
  table.imports.map((one) => {
    const [header = '', namespace = ''] = one.split(' ');
    return { header, namespace };
  });

function grouped(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { series, names } of table.groups) {
    for (const one of series.split(' ')) {
      const known = found.get(one) ?? new Set<string>();
      for (const name of names.split(' ')) known.add(name);
      found.set(one, known);
    }
  }
  return found;
}
