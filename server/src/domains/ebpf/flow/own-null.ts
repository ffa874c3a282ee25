import type { CFile } from '../../../syntax/c/types.ts';
import { codeOf } from '../model/code.ts';

const known = new WeakMap<CFile, Map<string, boolean>>();

/**
 * Whether a function of the file gives a pointer or, where something was not to be had, NULL. The verifier follows it at each
 * call: one path comes back with NULL.
 */
export function ownGivesNull(file: CFile, name: string): boolean {
  let own = known.get(file);
  if (!own) known.set(file, (own = new Map<string, boolean>()));
  let found = own.get(name);
  if (found === undefined) own.set(name, (found = mayEndWithNull(file, name)));
  return found;
}

function mayEndWithNull(file: CFile, name: string): boolean {
  const fn = file.functionNamed(name);
  if (!fn || fn.broken || !fn.isStatic) return false;
  const code = codeOf(file);
  if (!/\*\s*$/.test(code.slice(fn.start, fn.nameSpan.start))) return false;
  const body = code.slice(fn.body.start, fn.body.end);
  const parameters = new Set(fn.parameters.flatMap(({ name }) => name ?? []));
  return body.search(nothing) >= 0 && !isDecidedByCaller(body, parameters);
}

const nothing = /\breturn\s+(?:\([^()]*\*\s*\)\s*)?NULL\s*;/g;
const asked = /\bif\s*\(([^;{}]*)\)\s*\{?\s*return\s+(?:\([^()]*\*\s*\)\s*)?NULL\s*;/g;

/** Whether it comes back with NULL at some calls only, because of what it was given there. */
function isDecidedByCaller(body: string, parameters: ReadonlySet<string>): boolean {
  const conditions = [...body.matchAll(asked)].map(([, condition]) => condition!);
  return (
    conditions.length === [...body.matchAll(nothing)].length &&
    conditions.every((condition) => {
      const names = condition.match(/[a-z_]\w*/g) ?? [];
      return !/\w\s*\(|->|\[/.test(condition) && names.every((name) => parameters.has(name));
    })
  );
}
