import type { Edit } from '../../../core/types.ts';
import type { ReturnStep } from './graph.ts';
import { indentAt } from '../../../core/indent.ts';

/** The edits that put a statement before a `return`, in braces where the return was alone behind a condition. */
export function beforeReturn(text: string, at: ReturnStep, statement: string): readonly Edit[] {
  const insert = (offset: number, inserted: string): Edit => ({
    span: { start: offset, end: offset },
    text: inserted,
  });
  if (text[at.start] === '}') {
    const line = text.lastIndexOf('\n', at.start) + 1;
    return [insert(line, `${indentAt(text, at.start)}\t${statement};\n`)];
  }
  const indent = indentAt(text, at.start);
  const before = text.slice(0, at.start).trimEnd();
  if (/[{};:]$|\*\/$/.test(before)) return [insert(at.start, `${statement};\n${indent}`)];
  const outer = indent.replace(/\t$/, '');
  return [
    { span: { start: before.length, end: at.start }, text: ` {\n${indent}${statement};\n${indent}` },
    insert(at.end, `\n${outer}}`),
  ];
}
