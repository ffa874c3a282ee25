import type { Definition, Outline } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';

/** Functions and named structures in the order of the file. */
export function outline(file: CFile): readonly Outline[] {
  const functions = file.all('function').map(({ name, nameSpan, start, end }): Outline => ({
    name,
    kind: 'function',
    span: { start, end },
    nameSpan,
  }));
  const structs = file
    .all('struct')
    .filter((one) => one.name !== '')
    .map(({ name, nameSpan, start, end, members }): Outline => ({
      name,
      kind: 'struct',
      span: { start, end },
      nameSpan,
      children: members.map((member) => ({
        name: member.name,
        kind: 'key',
        span: member.span,
        nameSpan: member.span,
      })),
    }));
  return [...functions, ...structs].sort((a, b) => a.span.start - b.span.start);
}

/** What other files can refer to: functions that are not static. */
export function definitions(file: CFile): readonly Definition[] {
  return file
    .all('function')
    .filter((fn) => !fn.isStatic)
    .map(({ name, nameSpan }) => ({ kind: 'kernel-function', name, span: nameSpan }));
}
