import { builtinOf } from '../facts/language.ts';
import type { BpftraceRule } from '../model/file.ts';
import { isOwnMacro } from '../model/types.ts';
import { assignedBuiltin as page } from '../pages.ts';

/** A value for something that only the kernel sets. */
export const rule: BpftraceRule = {
  on: 'assignment',
  *check({ target, sign, body }, file) {
    if (target.kind === 'string' || target.kind === 'number' || target.kind === 'parameter') {
      yield page.problem(target, { say: 'constant' });
      return;
    }
    if (target.kind === 'field' && sign === '=') {
      yield page.problem(target, { say: 'field', name: target.name });
      return;
    }
    if (target.kind !== 'name' || target.name === '_' || isOwnMacro(target.name, file)) return;
    if (body.kind !== 'probe') return;
    if (builtinOf(target.name)) {
      yield page.problem(target, { say: 'builtin', name: target.name });
      return;
    }
    const meant = `$${target.name}`;
    const fix = page.fix({ meant }, 'review', { span: target, text: meant });
    yield page.problem(target, { say: 'sigil', name: target.name, meant }, { fixes: [fix] });
  },
};
