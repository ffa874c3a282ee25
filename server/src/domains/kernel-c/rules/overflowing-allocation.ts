import type { CRule } from '../../../syntax/c/types.ts';
import { overflowingAllocation as page } from '../pages.ts';
import { codeOnly } from '../text-help.ts';

/** The allocator of arrays for each allocator of bytes, and where the size stands. */
const arrays: Readonly<Record<string, { readonly use: string; readonly size: number }>> = {
  kmalloc: { use: 'kmalloc_array', size: 0 },
  kzalloc: { use: 'kcalloc', size: 0 },
  kvmalloc: { use: 'kvmalloc_array', size: 0 },
  kvzalloc: { use: 'kvcalloc', size: 0 },
  devm_kzalloc: { use: 'devm_kcalloc', size: 1 },
  devm_kmalloc: { use: 'devm_kmalloc_array', size: 1 },
};

/** A size multiplied by hand from a number that a caller or user space gives, which wraps around silently. */
export const rule: CRule = {
  on: 'call',
  names: Object.keys(arrays),
  *check(call) {
    const { use, size } = arrays[call.name]!;
    const argument = call.arguments[size];
    const product = argument && productOf(argument.text);
    if (!argument || !product) return;
    const { count, element } = product;
    // The number has to come from outside: a local constant or a field checked elsewhere is no defect.
    const parameter = call.within?.parameters.find((one) => one.name === count);
    const isNumber = /^(?:size_t|unsigned (?:int|long)|unsigned|int|long|u32|u64|__u32|__u64|ssize_t)$/.test(
      parameter?.type ?? '',
    );
    if (!isNumber) return;
    const fix = page.fix(
      { use },
      'safe',
      { span: call.nameSpan, text: use },
      { span: argument, text: `${count}, ${element}` },
    );
    yield page.problem(argument, { name: call.name, count, use }, { fixes: [fix] });
  },
};

/** `count * sizeof(x)` or the other way round, and nothing else. */
function productOf(text: string): { count: string; element: string } | undefined {
  const code = codeOnly(text);
  const after = /^(\w+)\s*\*\s*(sizeof\s*(?:\([^()]*\)|\w+))$/.exec(code);
  if (after) return { count: after[1]!, element: after[2]! };
  const before = /^(sizeof\s*(?:\([^()]*\)))\s*\*\s*(\w+)$/.exec(code);
  return before ? { count: before[2]!, element: before[1]! } : undefined;
}
