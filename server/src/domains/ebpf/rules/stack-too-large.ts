import { sizeOf } from '../model/sizes.ts';
import { isHandedOn, mostStack as stack } from '../model/stack.ts';
import type { EbpfRule } from '../model/rule.ts';
import { stackTooLarge as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'variable',
  *check(variable, file) {
    if (!variable.within || variable.isStatic || variable.array === undefined) return;
    const bytes = sizeOf(variable, file);
    if (bytes === undefined || bytes <= stack) return;
    const args = { name: variable.name, bytes, stack };
    yield page.problem(variable.nameSpan, args, isHandedOn(variable, file) ? {} : { confidence: 'low' });
  },
};
