import { normalType, tagOf, type TypeText } from '../../../syntax/c/expressions/types.ts';
import type { CField, CFile, CSlot } from '../../../syntax/c/types.ts';
import type { Meaning } from './meaning.ts';
import { tagOfObject } from './object-tag.ts';
import { resolved } from './resolved.ts';

/** The tag of the structure whose member is given a value. */
export function tagOfSlot(slot: CSlot, file: CFile, meaning: Meaning): string | undefined {
  if (slot.member) return tagOfObject(slot.member, file, meaning);
  return slot.field && tagOfField(slot.field, meaning);
}

/** Designators name members of the initialised variable, or of a structure in it that the path leads to. */
export function tagOfField(field: CField, meaning: Meaning): string | undefined {
  const tag = (written: string | undefined): string | undefined => {
    const type = written === undefined ? undefined : normalType(written);
    return type === undefined ? undefined : tagOf(resolved(meaning, type) ?? type);
  };
  if (field.type !== undefined) return tag(field.type);
  const steps = field.path?.split('.').slice(0, -1) ?? [];
  if (steps.length === 0) return undefined;
  let at = tag(field.root);
  for (const step of steps) {
    if (at === undefined) return undefined;
    const found: Set<TypeText> = new Set(
      (meaning.members(at) ?? []).filter((one) => one.name === step).map((one) => one.type),
    );
    at = found.size === 1 ? tag([...found][0]) : undefined;
  }
  return at;
}
