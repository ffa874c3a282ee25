import type { Edit } from '../../../core/types.ts';
import type { CCall, CFile } from '../../../syntax/c/types.ts';
import { keptHandles, type KeptHandle } from '../facts/kept-handles.ts';
import { behindIncludes } from './behind-includes.ts';
import type { CallEdits } from './gone-call-edits.ts';

/** Headers that the functions behind the includes need. */
const headers = ['linux/err.h', 'linux/xarray.h'];

/**
 * A call that registers or unregisters in the older form, without a handle, by functions behind the includes that keep
 * the handle in between. Only where one file does both: they have to look into the same place.
 */
export function keptHandleEdits(call: CCall, file: CFile): CallEdits | undefined {
  const known = keptHandles.find((one) => one.take === call.name || one.release === call.name);
  if (call.arguments.length !== known?.parameters.length) return undefined;
  const calls = [known.take, known.release].map((name) =>
    file.calls(name).filter((one) => one.arguments.length === known.parameters.length),
  );
  const own = calls.flat().map((one) => one.start);
  const isThere = file.functionNamed(kept(known.take)) !== undefined;
  if (!isThere && calls.some((list) => list.length === 0)) return undefined;
  const use = kept(call.name);
  const edit: Edit = { span: call.nameSpan, text: use };
  if (isThere) return { edits: [edit], use, isRename: false };
  const at = behindIncludes(file.source.text, Math.min(...own), Math.max(...own));
  if (at === undefined) return undefined;
  return { edits: [{ span: { start: at, end: at }, text: block(known, file) }, edit], use, isRename: false };
}

function kept(name: string): string {
  return `${name}_kept`;
}

function block(known: KeptHandle, file: CFile): string {
  const { take, release, handle, key } = known;
  const array = `${take}_handles`;
  const list = known.parameters.map(([declaration]) => declaration).join(', ');
  const included = new Set(file.all('include').map((one) => one.name));
  const releasing = (indent: string): readonly string[] => known.releasing.map((one) => `${indent}${one};`);
  return [
    ...headers.filter((one) => !included.has(one)).map((one) => `#include <${one}>`),
    '',
    `/* What ${take}() returned, by ${key}: to unregister takes it. */`,
    `static DEFINE_XARRAY(${array});`,
    '',
    `static inline int ${kept(take)}(${list})`,
    '{',
    `\t${handle}handle = ${known.taking};`,
    '\tint ret;',
    '',
    '\tif (IS_ERR(handle))',
    '\t\treturn PTR_ERR(handle);',
    `\tret = xa_err(xa_store(&${array}, (unsigned long)${key}, handle, GFP_KERNEL));`,
    '\tif (ret) {',
    ...releasing('\t\t'),
    '\t}',
    '\treturn ret;',
    '}',
    '',
    `static inline void ${kept(release)}(${list})`,
    '{',
    `\t${handle}handle = xa_erase(&${array}, (unsigned long)${key});`,
    '',
    '\tif (!handle)',
    '\t\treturn;',
    ...releasing('\t'),
    '}',
    '',
  ].join('\n');
}
