import type { CFile, CFunction, CVariable } from '../../syntax/c/types.ts';

/** All variables of a name, local and global. */
export function variablesNamed(file: CFile, name: string): readonly CVariable[] {
  return file.named('variable', name);
}

/**
 * The type of a plain name as its declaration writes it: a parameter, a local or a file-scope variable. Undefined for
 * anything else, such as `a->b`, because a guess would make false alarms.
 */
export function typeOf(file: CFile, within: CFunction | undefined, name: string): string | undefined {
  if (!/^[A-Za-z_]\w*$/.test(name)) return undefined;
  const parameter = within?.parameters.find((one) => one.name === name);
  const variables = variablesNamed(file, name);
  const locals = variables.filter((one) => within && one.within?.start === within.start);
  // A name declared twice in one function has two scopes; which one is meant is not worth guessing.
  if (locals.length > 1) return undefined;
  const local = locals[0];
  if (local) return local.array ? `${local.type} ${local.array}` : local.type;
  if (parameter) return parameter.type;
  const global = variables.find((one) => !one.within);
  return global && (global.array ? `${global.type} ${global.array}` : global.type);
}

/** The tag of `const struct foo *`, with how it is written: as a pointer or as the thing itself. */
export function structOf(type: string | undefined): string | undefined {
  return /^(?:(?:const|volatile|static)\s+)*struct\s+(\w+)\b/.exec(type ?? '')?.[1];
}

export function isPointer(type: string): boolean {
  return type.endsWith('*');
}
