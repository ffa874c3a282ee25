import { keptOn } from '../../../core/remembered.ts';
import { isSwap, nearest } from '../../../syntax/nearest.ts';
import { argumentWords, builtinOf, builtins } from '../facts/language.ts';
import type { BpftraceFile, BpftraceRule } from '../model/file.ts';
import { hasForeignNames, isOwnMacro } from '../model/types.ts';
import { within } from '../model/walk.ts';
import { unknownBuiltin as page } from '../pages.ts';

const names = [...builtins.keys()].filter((one) => !one.endsWith('N')).concat('arg0', 'arg1', 'arg2');
/** Words of other tracers. */
const foreign: Readonly<Record<string, string>> = {
  execname: 'comm',
  timestamp: 'nsecs',
  curcpu: 'cpu',
  probefunc: 'func',
  probename: 'probe',
  arg: 'arg0',
};

/** A word that is neither a builtin nor the name of a constant. */
export const rule: BpftraceRule = {
  on: 'name',
  *check({ name, body, ...span }, file) {
    if (builtinOf(name) || argumentWords.has(name) || isOwnMacro(name, file)) return;
    // Constants of headers and of the kernel are written in capitals; types and fields stand in calls like `sizeof(x)`.
    if (!/^[a-z][a-z0-9]*$/.test(name)) return;
    if (body.kind !== 'probe' || file.script.definitions.some(({ text }) => text.includes(name))) return;
    if (typePlaces(file).has(span.start)) return;
    const meant = Object.hasOwn(foreign, name) ? foreign[name] : nearest(name, names);
    // Headers bring names of their own; two letters in the other order are a slip all the same.
    if (hasForeignNames(file) && !(meant !== undefined && isSwap(name, meant))) return;
    if (meant === undefined) {
      yield page.problem(span, { name }, { confidence: 'medium' });
      return;
    }
    const fix = page.fix({ meant }, 'review', { span, text: meant });
    yield page.problem(span, { say: 'near', name, meant }, { fixes: [fix] });
  },
};

const takesTypes =
  /^(?:sizeof|offsetof|typeof|typeinfo|container_of|nsecs|kstack|ustack|percpu_kaddr|getopt)$/;

/** Where words stand that may be types, fields or modes of a function. */
const typePlaces = keptOn((file: BpftraceFile): ReadonlySet<number> => {
  const places = new Set<number>();
  for (const { name, args } of file.all('call')) {
    if (!takesTypes.test(name)) continue;
    for (const one of args) for (const { start } of within(one)) places.add(start);
  }
  return places;
});
