import { kfuncs, objectsWanted } from '../facts/kfuncs.ts';
import { localNamed } from '../model/buffers.ts';
import type { EbpfRule } from '../model/rule.ts';
import { localAsObject as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'call',
  names: [...kfuncs.keys()],
  *check(call, file) {
    const { within } = call;
    if (!within || file.functionNamed(call.name) || file.has('macro', call.name)) return;
    for (const [place, type] of objectsWanted(kfuncs.get(call.name)!)) {
      const argument = call.arguments[place];
      if (!argument || !/^(?:\([^()]*\*\s*\)\s*)?&/.test(argument.text)) continue;
      const name = localNamed(argument.text);
      const local = file
        .named('variable', name ?? '')
        .find((one) => one.within?.nameSpan.start === within.nameSpan.start);
      const parameter = within.parameters.some((one) => one.name === name);
      if (name === undefined || (!local && !parameter) || /\bstatic\b/.test(local?.head ?? '')) continue;
      yield page.problem(argument, { name: call.name, local: name, type });
    }
  },
};
