import table from './modules.json' with { type: 'json' };

const modules = table.modules as Readonly<Record<string, string>>;
const others = table.others.split(' ');

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
