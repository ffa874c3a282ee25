import table from './modules.json' with { type: 'json' };

const modules = table.modules as Readonly<Record<string, string>>;
const others = table.others.split(' ');
const typesOf = new Map(
  Object.entries(table.types).flatMap(([types, names]) =>
    names.split(' ').map((name) => [name, types.split(' ')] as const),
  ),
);
const gone = table.gone as Readonly<Record<string, string>>;
const numbers = new Set(table.numbers.split(' '));
/** Modules that ask who somebody is. */
export const proofs: ReadonlySet<string> = new Set(table.proofs.split(' '));

export const moduleNames: readonly string[] = [...Object.keys(modules), ...others];
export const returns: readonly string[] = table.returns.split(' ');
export const actions: readonly string[] = table.actions.split(' ');
export const types = ['auth', 'account', 'password', 'session'];
export const controls = ['required', 'requisite', 'sufficient', 'optional', 'include', 'substack'];

/** The arguments of a module, with a sign = behind those that take a value; undefined where nobody listed them. */
export function argumentsOf(module: string): readonly string[] | undefined {
  const text = Object.hasOwn(modules, module) ? modules[module] : undefined;
  return text === undefined ? undefined : text.split(' ').filter(Boolean);
}

/** The types of line that a module answers to; undefined where it answers to all, or nobody knows. */
export function answeredBy(module: string): readonly string[] | undefined {
  return typesOf.get(module);
}

/** What to use instead of a module that is gone or on its way out: empty for nothing, undefined for others. */
export function successorOf(module: string): string | undefined {
  return Object.hasOwn(gone, module) ? gone[module] : undefined;
}

export function isNumber(argument: string): boolean {
  return numbers.has(argument);
}
