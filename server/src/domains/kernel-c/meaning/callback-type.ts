import { functionType, normalType, type FunctionType } from '../../../syntax/c/expressions/types.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { undecidedRegions } from '../undecided.ts';
import type { Meaning } from './meaning.ts';
import { resolved } from './resolved.ts';

/** What a member that points to a function wants on the target, when all that may hold agree. */
export function callbackType(meaning: Meaning, struct: string, member: string): FunctionType | undefined {
  const rows = (meaning.members(struct) ?? []).filter((one) => one.name === member);
  const types = new Set(rows.map((one) => one.type));
  if (types.size !== 1) return undefined;
  const type = [...types][0]!;
  return functionType(resolved(meaning, type) ?? type);
}

/** The type of a function, or of one that a header of the module declares and another source defines. */
export function givenType(
  meaning: Meaning,
  fn: CFunction | undefined,
  name: string,
): FunctionType | undefined {
  if (fn) return typeOfFunction(fn);
  const forms = meaning.own(name);
  const [form] = forms;
  if (forms.length !== 1 || form?.kind !== 'function') return undefined;
  return { returns: form.type, parameters: form.parameters ?? [] };
}

/** A function that is given away, with the names of its parameters where they are known. */
export function callbackOf(
  meaning: Meaning,
  fn: CFunction | undefined,
  name: string,
  type: FunctionType,
): { readonly name: string; readonly type: FunctionType; readonly names: readonly (string | undefined)[] } {
  const names = fn
    ? fn.parameters.filter((one) => one.type !== 'void').map((one) => one.name)
    : (meaning.own(name)[0]?.parameterNames ?? []).map((one) =>
        /^\w+$/.test(one) && one !== '_' ? one : undefined,
      );
  return { name, type, names };
}

/** Undefined where a part cannot be read. */
export function typeOfFunction(fn: CFunction): FunctionType | undefined {
  const returns = normalType(fn.returns);
  const parameters = fn.parameters.filter((one) => one.type !== 'void').map((one) => normalType(one.type));
  if (returns === undefined || parameters.includes(undefined)) return undefined;
  return { returns, parameters: parameters as readonly string[] };
}

/** Whether a condition that nobody knows cuts through the head of a function, so that another build has another head. */
export function isHeadUndecided(file: CFile, fn: CFunction): boolean {
  return undecidedRegions(file).some((region) => region.start < fn.body.start && region.end > fn.start);
}
