import type { Edit } from '../../../core/types.ts';
import type { CField, CFile } from '../../../syntax/c/types.ts';

/**
 * `.default_attrs = foo_attrs` as `.default_groups = foo_groups`, and the groups made of the list where that stands.
 * Undefined where another file has the list, or the file has something of the new names.
 */
export function attributeGroups(field: CField, use: string, file: CFile): readonly Edit[] | undefined {
  const { text } = file.source;
  const list = file
    .all('variable')
    .find(
      (one) => !one.within && one.name === field.value.trim() && one.array !== undefined && one.initializer,
    );
  const end = list && text.indexOf(';', list.initializer!.end);
  if (!list || end === undefined || end < 0) return undefined;
  const base = list.name.replace(/_attrs$/, '');
  const groups = `${base}_groups`;
  if (new RegExp(`\\b(?:${groups}|${base}_group)\\b`).test(text)) return undefined;
  const made =
    base === list.name
      ? `\n\nstatic const struct attribute_group ${base}_group = {\n\t.attrs = ${list.name},\n};\n__ATTRIBUTE_GROUPS(${base});`
      : `\nATTRIBUTE_GROUPS(${base});`;
  return [
    { span: { start: end + 1, end: end + 1 }, text: made },
    { span: field.nameSpan, text: use },
    { span: field.valueSpan, text: groups },
  ];
}
