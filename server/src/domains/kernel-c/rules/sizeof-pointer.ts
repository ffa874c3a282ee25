import type { CRule } from '../../../syntax/c/types.ts';
import { sizeofPointer as page } from '../pages.ts';
import { isPointer, typeOf } from '../types-of.ts';

/** Index of the size among the arguments, and of the pointer it is for (absent: the variable that is assigned). */
const calls: Readonly<Record<string, { readonly size: number; readonly pointer?: number }>> = {
  kmalloc: { size: 0 },
  kzalloc: { size: 0 },
  kvmalloc: { size: 0 },
  kvzalloc: { size: 0 },
  vmalloc: { size: 0 },
  vzalloc: { size: 0 },
  devm_kzalloc: { size: 1 },
  devm_kmalloc: { size: 1 },
  kcalloc: { size: 1 },
  kmalloc_array: { size: 1 },
  devm_kcalloc: { size: 1 },
  memset: { size: 2, pointer: 0 },
  memcpy: { size: 2, pointer: 0 },
  copy_from_user: { size: 2, pointer: 0 },
};

/** `sizeof(p)` where the object behind the pointer was meant: eight bytes instead of a structure. */
export const rule: CRule = {
  on: 'call',
  names: Object.keys(calls),
  *check(call, file) {
    const { size, pointer } = calls[call.name]!;
    const argument = call.arguments[size];
    const name = /^sizeof\s*\(\s*(\w+)\s*\)$|^sizeof\s+(\w+)$/.exec(argument?.text ?? '');
    const variable = name?.[1] ?? name?.[2];
    const target = pointer === undefined ? call.assignedTo : call.arguments[pointer]?.text;
    if (!argument || variable === undefined || target !== variable) return;
    const type = typeOf(file, call.within, variable);
    // A pointer to pointers holds what `sizeof(p)` says, and an array is no pointer.
    if (type === undefined || !isPointer(type) || /\*\s*\*$/.test(type)) return;
    const text = `sizeof(*${variable})`;
    const fixes = /^(?:const )?void \*$/.test(type)
      ? []
      : [page.fix({ text }, 'safe', { span: argument, text })];
    yield page.problem(argument, { variable, type }, { fixes });
  },
};
