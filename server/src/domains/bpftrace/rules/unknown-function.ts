import { nearest } from '../../../syntax/nearest.ts';
import { builtinOf, functionOf, functions } from '../facts/language.ts';
import type { BpftraceRule } from '../model/file.ts';
import { isOwnMacro } from '../model/types.ts';
import { unknownFunction as page } from '../pages.ts';

const names = [...functions.keys()];

/** A call of something that no bpftrace has. */
export const rule: BpftraceRule = {
  on: 'call',
  *check(call, file) {
    const { name, nameSpan } = call;
    // Imported scripts and objects bring functions of their own, the newest releases those of the kernel.
    if (functionOf(name) || isOwnMacro(name, file) || file.script.imports.length > 0) return;
    if (name.startsWith('bpf_') || name.startsWith('__')) return;
    if (builtinOf(name)) {
      if (call.args.length > 0) return;
      const fix = page.fix({ meant: name }, 'safe', { span: call, text: name });
      yield page.problem(nameSpan, { say: 'builtin', name }, { fixes: [fix] });
      return;
    }
    const own = file.script.bodies.flatMap((one) => (one.name ? [one.name.text] : []));
    const meant = nearest(name, [...names, ...own]);
    if (meant === undefined) {
      yield page.problem(nameSpan, { name });
      return;
    }
    const fix = page.fix({ meant }, 'safe', { span: nameSpan, text: meant });
    yield page.problem(nameSpan, { say: 'near', name, meant }, { fixes: [fix] });
  },
};
