import type { ApiForm, ColumnSet, Held, KernelApi, KernelView, ViewOptions } from '../core/kernel-api.ts';
import type { KernelTarget } from '../core/types.ts';

/**
 * A person's own kernel before the built-in table: what the own one knows wins, and where it is silent, because compiled
 * types know no macros and an unprepared tree no generated headers, the built-in one answers for the release. Columns of
 * what comes out are those of the built-in table.
 */
export function layeredView(
  own: KernelApi,
  builtIn: KernelApi,
  kernel: KernelTarget | undefined,
  options: ViewOptions = {},
): KernelView {
  const first = own.view(kernel, options);
  const second = builtIn.view(kernel, options);
  const isWhole = own.columns.every(({ lacks = [] }) => !lacks.includes('declarations'));
  const columns = second.older | second.newer;
  const asSecond = <T extends { readonly columns: ColumnSet }>(one: T): T => ({ ...one, columns });

  const forms = (name: string): readonly Held<ApiForm>[] => {
    const known = first.forms(name).filter((form) => isWhole || form.certainty === 'yes');
    const others = second.forms(name);
    if (isWhole && (known.length > 0 || first.declared(name) === 'no')) return known.map(asSecond);
    // The built-in form of the same kind is the same declaration, and knows its header.
    const header = (form: ApiForm): string =>
      form.header || (others.find((one) => one.kind === form.kind)?.header ?? '');
    return [
      ...known.map((form) => asSecond({ ...form, header: header(form) })),
      ...others.filter((form) => !known.some((one) => one.kind === form.kind)),
    ];
  };

  /** Files of the kernel have structures of their own, and a module may well have one of the same name. */
  const isShared = (tag: string): boolean => builtIn.lookup(tag).some((form) => form.kind !== 'enumerator');

  return {
    place: isWhole ? first.place : second.place,
    older: second.older,
    newer: second.newer,
    holds: (asked, about) => second.holds(asked, about),
    declared: (name, ...kinds) => or(first.declared(name, ...kinds), () => second.declared(name, ...kinds)),
    forms,
    hasMember(tag, member) {
      const answer = first.hasMember(tag, member);
      if (isWhole) return answer;
      if (answer === 'no' && !isShared(tag)) return 'unknown';
      return or(answer, () => second.hasMember(tag, member));
    },
    members(tag) {
      const members = first.members(tag);
      return isWhole || members.length > 0 ? members.map(asSecond) : second.members(tag);
    },
    header: (path) => or(first.header(path), () => second.header(path)),
    mentioned: (name) => or(first.mentioned(name), () => second.mentioned(name)),
    exported: (symbol) => or(first.exported(symbol), () => second.exported(symbol)),
    exports(symbol) {
      const exports = first.exports(symbol);
      return exports.length > 0 || first.exported(symbol) === 'no'
        ? exports.map((one) => ({ ...one, columns }))
        : second.exports(symbol);
    },
    reach(includes) {
      const reached = first.reach(includes);
      const otherwise = second.reach(includes);
      return {
        header: (path) => or(reached.header(path), () => otherwise.header(path)),
        name: (name) => or(reached.name(name), () => otherwise.name(name)),
        suppliers: (name) => (reached.suppliers(name).length > 0 ? reached : otherwise).suppliers(name),
      };
    },
  };
}

function or<T extends string>(answer: T | 'unknown', next: () => T): T {
  return answer === 'unknown' ? next() : answer;
}
