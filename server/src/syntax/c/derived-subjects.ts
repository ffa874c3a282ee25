import type { CCode, CField, CFunction, CMember, CSlot, CVariable } from './types.ts';

/** The code of a unit: bodies of functions, and what file-scope variables start with. */
export function codeOf(functions: readonly CFunction[], variables: readonly CVariable[]): readonly CCode[] {
  const found: CCode[] = functions.map((fn) => ({ ...fn.body, name: fn.name, within: fn }));
  for (const { name, within, initializer } of variables) {
    if (!within && initializer) found.push({ start: initializer.start, end: initializer.end, name });
  }
  return found;
}

/** A value is a name or an expression up to its end; who needs more reads the text. */
export function slotsOf(
  fields: readonly CField[],
  members: readonly CMember[],
  text: string,
): readonly CSlot[] {
  const found: CSlot[] = fields.map((field) => ({
    start: field.start,
    end: field.end,
    name: field.name,
    nameSpan: field.nameSpan,
    value: field.value,
    valueSpan: field.valueSpan,
    field,
  }));
  for (const member of members) {
    let at = member.end;
    while (text.charCodeAt(at) <= 32) at++;
    if (text.charCodeAt(at) !== 61 || text.charCodeAt(at + 1) === 61) continue;
    const match = /^=\s*([^;]*?)\s*;/.exec(text.slice(at, at + 300));
    if (!match) continue;
    const start = at + match[0].indexOf(match[1]!, 1);
    const { within, name, nameSpan } = member;
    found.push({
      start: member.start,
      end: start + match[1]!.length,
      name,
      nameSpan,
      value: match[1]!,
      valueSpan: { start, end: start + match[1]!.length },
      member,
      ...(within ? { within } : {}),
    });
  }
  return found;
}
