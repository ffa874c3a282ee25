import { wantsPointer } from '../facts/helper-arguments.ts';
import { helpers } from '../facts/helpers.ts';
import { kfuncs, kfuncWantsPointer } from '../facts/kfuncs.ts';
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
      if (isWanted) yield page.problem(argument, { name: call.name, place: place + 1 });
    }
  },
};
