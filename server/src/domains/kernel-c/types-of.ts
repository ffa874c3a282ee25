import { KeptWith } from '../../core/remembered.ts';
import type { CFile, CFunction, CVariable } from '../../syntax/c/types.ts';

/** All variables of a name, local and global. */
export function variablesNamed(file: CFile, name: string): readonly CVariable[] {
  return file.named('variable', name);
}

const noVariables: readonly CVariable[] = [];
const locals = new KeptWith<CFunction, ReadonlyMap<string, readonly CVariable[]>>();

/** A function's own variables by name; `ret` and `i` are in most functions of a file, so that a list of all is long. */
export function localsIn(file: CFile, within: CFunction): ReadonlyMap<string, readonly CVariable[]> {
  let found = locals.get(within);
  if (!found) {
    const unit = { span: { start: within.start, end: within.end } };
    const own = file.subjects('variable', unit).filter((one) => one.within?.start === within.start);
    locals.set(within, (found = Map.groupBy(own, (one) => one.name)));
  }
  return found;
}

/** Those of a name, in the order of the text. */
export function localsNamed(file: CFile, within: CFunction, name: string): readonly CVariable[] {
  return localsIn(file, within).get(name) ?? noVariables;
}

/**
 * The type of a plain name as its declaration writes it: a parameter, a local or a file-scope variable. Undefined for
 * anything else, such as `a->b`, because a guess would make false alarms.
 */
export function typeOf(file: CFile, within: CFunction | undefined, name: string): string | undefined {
  if (!/^[A-Za-z_]\w*$/.test(name)) return undefined;
  const parameter = within?.parameters.find((one) => one.name === name);
  const own = within ? localsNamed(file, within, name) : noVariables;
  // A name declared twice in one function has two scopes; which one is meant is not worth guessing.
  if (own.length > 1) return undefined;
  const [local] = own;
  if (local) return local.array ? `${local.type} ${local.array}` : local.type;
  if (parameter) return parameter.type;
  const global = variablesNamed(file, name).find((one) => !one.within);
  return global && (global.array ? `${global.type} ${global.array}` : global.type);
}

/** The tag of `const struct foo *`, with how it is written: as a pointer or as the thing itself. */
export function structOf(type: string | undefined): string | undefined {
  return /^(?:(?:const|volatile|static)\s+)*struct\s+(\w+)\b/.exec(type ?? '')?.[1];
}

export function isPointer(type: string): boolean {
  return type.endsWith('*');
}
