import { unsafeFunctions } from '../facts/language.ts';
import type { BpftraceRule } from '../model/file.ts';
import { isOwnMacro } from '../model/types.ts';
import { unsafeFunction as page } from '../pages.ts';

/** A function that bpftrace refuses to compile without `--unsafe`. */
export const rule: BpftraceRule = {
  on: 'call',
  names: [...unsafeFunctions],
  *check({ name, nameSpan }, file) {
    if (isOwnMacro(name, file)) return;
    const first = file.source.text.slice(0, 300).split('\n', 1)[0]!;
    if (first.startsWith('#!') && first.includes('--unsafe')) return;
    yield page.problem(nameSpan, { name });
  },
};
