import type {
  ApiForm,
  ApiMember,
  ColumnSet,
  Held,
  KernelApi,
  KernelView,
  ViewOptions,
} from '../core/kernel-api.ts';
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
    if (isWhole && (known.length > 0 || first.declared(name) === 'no')) return known.map(asSecond);
    const others = second.forms(name);
    return [
      ...known.map((form) => {
        const written = asWritten(form, others, (one) => one.kind === form.kind);
        return asSecond<Held<ApiForm>>(written ? { ...written, certainty: form.certainty } : form);
      }),
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
      // Macros rename members, and types know the new name only.
      const isRenamed = answer === 'no' && second.declared(member, 'macro') !== 'no';
      return or(isRenamed ? 'unknown' : answer, () => second.hasMember(tag, member));
    },
    members(tag) {
      const members = first.members(tag);
      if (isWhole) return members.map(asSecond);
      const others = second.members(tag);
      if (members.length === 0) return others;
      return members.map((member) => {
        const written = asWritten(member, others, (one) => one.name === member.name);
        return asSecond(written ? { ...written, certainty: member.certainty } : member);
      });
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

/**
 * The built-in form of what the own kernel has, which knows its header and writes types as people do: a macro calls
 * `struct callback_head` a `struct rcu_head`. Undefined where it is another form.
 */
function asWritten<T extends ApiForm | ApiMember>(
  own: T,
  others: readonly Held<T>[],
  isSame: (one: T) => boolean,
): Held<T> | undefined {
  const same = others.filter(isSame);
  return (
    same.find((one) => spelled(one) === spelled(own)) ??
    same.find((one) => one.certainty === 'yes' && shape(one) === shape(own))
  );
}

function spelled(one: ApiForm | ApiMember): string {
  return [one.type, ...('parameters' in one ? one.parameters : [])].join();
}

/** What is left when types of the kernel's own are all the same. */
function shape(one: ApiForm | ApiMember): string {
  return spelled(one)
    .replace(/\b(?:const|volatile|struct|union|enum) /g, '')
    .replace(/\b(?!(?:void|char|short|int|long|unsigned|bool|_Bool)\b)\w+/g, 'T');
}

function or<T extends string>(answer: T | 'unknown', next: () => T): T {
  return answer === 'unknown' ? next() : answer;
}
