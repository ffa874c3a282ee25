import type { CFile } from '../../../syntax/c/types.ts';
import { codeOf } from '../model/code.ts';
import { sectionNames } from './effects.ts';

const touching = new WeakMap<CFile, Map<string, boolean>>();

/** Whether a function of the file, or one that it calls, begins or ends a section. */
export function touchesSections(file: CFile, name: string): boolean {
  if (!sectionNames.some((one) => file.has('call', one))) return false;
  let own = touching.get(file);
  if (!own) touching.set(file, (own = new Map<string, boolean>()));
  const before = own.get(name);
  if (before !== undefined) return before;
  own.set(name, false);
  const fn = file.functionNamed(name);
  const code = fn ? codeOf(file).slice(fn.body.start, fn.body.end) : '';
  const macro = fn ? undefined : file.named('macro', name)[0];
  const text = macro ? file.source.text.slice(macro.start, macro.end) : code;
  const result =
    (fn !== undefined || macro !== undefined) &&
    (sectionNames.some((one) => new RegExp(`\\b${one}\\b`).test(text)) ||
      (fn !== undefined && [...file.calledIn(fn)].some((one) => touchesSections(file, one))));
  own.set(name, result);
  return result;
}
