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

  /**
   * Files of the kernel have structures of their own, under tags that a header may have as well, and a module too: only
   * where most of its members are those that headers of some kernel know, it is the one that is meant.
   */
  const isShared = (tag: string): boolean => {
    const known = new Set([...builtIn.members(tag), ...second.members(tag)].map((one) => one.name));
    const named = first.members(tag).filter((one) => one.name !== '');
    return named.filter((one) => known.has(one.name)).length * 2 >= named.length && known.size > 0;
  };

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
      // Macros rename members, and types know the new name only.
      const isSure = answer !== 'no' || (isShared(tag) && second.declared(member, 'macro') === 'no');
      return isSure && answer !== 'unknown' ? answer : second.hasMember(tag, member);
    },
    everMember: (tag, member) => second.everMember(tag, member),
    members(tag) {
      const members = first.members(tag);
      if (isWhole) return members.map(asSecond);
      const others = second.members(tag);
      if (members.length === 0 || (others.length > 0 && !isShared(tag))) return others;
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
        hasUnread: () => reached.hasUnread() || otherwise.hasUnread(),
        suppliers: (name) => (reached.suppliers(name).length > 0 ? reached : otherwise).suppliers(name),
      };
    },
  };
}

/**
 * The built-in form of what the own kernel has, which knows its header and writes types as people do: a definition may say
 * `unsigned long` where its declaration says `pgoff_t`, and a macro calls `struct callback_head` a `struct rcu_head`.
 * Undefined where the own kernel has another form, or it cannot be told which of several it is.
 */
function asWritten<T extends ApiForm | ApiMember>(
  own: T,
  others: readonly Held<T>[],
  isSame: (one: T) => boolean,
): Held<T> | undefined {
  const same = others.filter(isSame);
  const exact = same.find((one) => typesOf(one).join() === typesOf(own).join());
  if (exact) return exact;
  const isOne = new Set(same.map((one) => typesOf(one).join())).size === 1;
  const alike = same.filter((one) => isAlike(typesOf(one), typesOf(own), isOne || one.certainty === 'yes'));
  return new Set(alike.map((one) => typesOf(one).join())).size === 1 ? alike[0] : undefined;
}

function typesOf(one: ApiForm | ApiMember): readonly string[] {
  return [one.type, ...('parameters' in one ? one.parameters : [])];
}

const builtinTypes = /^(?:void|char|short|int|long|unsigned|signed|bool|_Bool)\b/;
const tagged = /^(?:struct|union|enum) [\w.]+/;

/** Whether types may be the same but for the names that stand for them. */
function isAlike(a: readonly string[], b: readonly string[], mayRename: boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((type, index) => {
    const [one, other] = [type, b[index]!].map((text) => text.replace(/\b(?:const|volatile)\b ?/g, '')) as [
      string,
      string,
    ];
    if (one === other) return true;
    const isNamed = (text: string): boolean => !builtinTypes.test(text) && !tagged.test(text);
    if (isNamed(one) || isNamed(other)) return one !== '...' && other !== '...';
    return mayRename && renamed(one) === renamed(other);
  });
}

function renamed(type: string): string {
  return type.replace(/\b(struct|union|enum) [\w.]+/g, '$1');
}

function or<T extends string>(answer: T | 'unknown', next: () => T): T {
  return answer === 'unknown' ? next() : answer;
}
