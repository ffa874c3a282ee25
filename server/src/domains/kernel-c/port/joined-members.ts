import type { Edit } from '../../../core/types.ts';
import type { CField, CFile } from '../../../syntax/c/types.ts';
import type { ApiChange } from '../facts/api-changes.ts';
import { codeOnly, splitTop } from '../text-help.ts';
import { droppedField } from './dropped-field.ts';

/** `.op = A, .flags = B` as `.opf = A | B`, where a release has put two members into one. */
export function joinedMembers(field: CField, file: CFile, { fix }: ApiChange): readonly Edit[] | undefined {
  if (!fix?.join) return undefined;
  const [name, into] = fix.join;
  const code = codeOnly(file.source.text);
  const other = file.all('field').find((one) => one.name === name && isBeside(code, field, one));
  if (!other) return undefined;
  const [first, second] = field.start < other.start ? [field, other] : [other, field];
  return [
    { span: first.nameSpan, text: into },
    { span: first.valueSpan, text: joinedValue(first.value, second.value) },
    droppedField(second, file.source.text),
  ];
}

/** The same in the text of a macro: `.op = A, .flags = B`. */
export function joinedText(body: string, member: string, { fix }: ApiChange): string | undefined {
  const parts = splitTop(body, 0).map(({ text }) => /^\.(\w+)\s*=\s*([^]*)$/.exec(text));
  const own = parts.find((one) => one?.[1] === member);
  const other = fix?.join && parts.find((one) => one?.[1] === fix.join![0]);
  if (!own || !other || parts.includes(null)) return undefined;
  const [first, second] = parts.indexOf(own) < parts.indexOf(other) ? [own, other] : [other, own];
  return parts
    .filter((one) => one !== second)
    .map((one) =>
      one === first ? `.${fix.join![1]} = ${joinedValue(first[2]!, second[2]!)}` : one!.input.trim(),
    )
    .join(', ');
}

/** Nothing is joined to a zero; what binds weaker than `|` gets brackets. */
function joinedValue(a: string, b: string): string {
  const parts = [a, b].map((one) => one.trim()).filter((one) => one !== '0');
  if (parts.length < 2) return parts[0] ?? '0';
  return parts.map((one) => (/\?|&&|\|\|/.test(one) ? `(${one})` : one)).join(' | ');
}

/** Whether two members are given their values in the same braces. */
function isBeside(code: string, a: CField, b: CField): boolean {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  let depth = 0;
  for (const char of code.slice(from, to)) {
    if (char === '{') depth++;
    else if ((char === '}' && --depth < 0) || char === ';') return false;
  }
  return depth === 0;
}
