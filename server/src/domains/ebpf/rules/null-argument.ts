import type { CCall, CFile } from '../../../syntax/c/types.ts';
import { wantsPointer } from '../facts/helper-arguments.ts';
import { helpers } from '../facts/helpers.ts';
import { kfuncs, kfuncWantsMemory, kfuncWantsPointer } from '../facts/kfuncs.ts';
import { numberOf } from '../model/numbers.ts';
import type { EbpfRule } from '../model/rule.ts';
import { nullArgument as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'call',
  names: [...helpers.keys(), ...kfuncs.keys()],
  *check(call, file) {
    if (!call.within || file.functionNamed(call.name) || file.has('macro', call.name)) return;
    const kfunc = kfuncs.get(call.name);
    for (const [place, argument] of call.arguments.entries()) {
      // A bare 0 is how calls are written that only make the compiler keep a declaration.
      if (!/^(?:NULL|\(\s*[\w\s]+\*\s*\)\s*(?:NULL|0))$/.test(argument.text)) continue;
      const isWanted = kfunc
        ? kfuncWantsPointer(kfunc, place, file.target.kernel)
        : wantsPointer(call.name, place);
      const length = call.arguments[place + 1]?.text;
      const isSized = kfunc && length !== undefined && kfuncWantsMemory(kfunc, place);
      if (isWanted || (isSized && isPositive(file, call, length)))
        yield page.problem(argument, { name: call.name, place: place + 1 });
    }
  },
};

/** A length that is more than nothing, whatever the structure is that it is the size of. */
function isPositive(file: CFile, call: CCall, length: string): boolean {
  return /^sizeof\s*\([^()]+\)$/.test(length) || (numberOf(file, call, length) ?? 0) > 0;
}
