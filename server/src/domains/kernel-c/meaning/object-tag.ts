import { pointedTo, tagOf } from '../../../syntax/c/expressions/types.ts';
import type { CFile, CMember } from '../../../syntax/c/types.ts';
import type { Meaning } from './meaning.ts';
import { resolved } from './resolved.ts';
import { typeOfText } from './type-of.ts';

/** The tag of the structure that a member is taken from; undefined when its type is not known. */
export function tagOfObject(member: CMember, file: CFile, meaning: Meaning): string | undefined {
  const { within, start, object } = member;
  const written = typeOfText({ file, meaning, within, offset: start }, object);
  const whole = written && (resolved(meaning, written) ?? written);
  const type = whole !== undefined && member.arrow ? pointedTo(whole) : whole;
  return type === undefined ? undefined : tagOf(resolved(meaning, type) ?? type);
}
