import type { Hover } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { describe, describeMember, type Say } from './describe.ts';
import { gfpFlags } from './facts/gfp-flags.ts';
import { isLocal } from './local-names.ts';
import { structOf, typeOf } from './types-of.ts';
import { wordAt } from './words-at.ts';

/** What we know of the name, header or member under an offset. Every text in it is from our own tables. */
export function hover(file: CFile, offset: number, say: Say): Hover | undefined {
  const { kernel } = file.target;
  const include = file
    .all('include')
    .find((one) => one.nameSpan.start <= offset && offset <= one.nameSpan.end);
  if (include) {
    const markdown = describe(include.name, kernel, say);
    return markdown === undefined ? undefined : { span: include.nameSpan, markdown };
  }
  const word = wordAt(file.source.text, offset);
  if (!word || file.inert(word.start) !== undefined) return undefined;
  const isHere = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start === word.start && span.end === word.end;
  const field = file.all('field').find((one) => isHere(one.nameSpan));
  const member = field ? undefined : file.all('member').find((one) => isHere(one.nameSpan));
  const struct = structOf(field?.type ?? (member && typeOf(file, member.within, member.object)));
  const flag = gfpFlags.find((one) => one.name === word.text);
  if (flag) return { span: { start: word.start, end: word.end }, markdown: say(flag.text) };
  const markdown =
    field || member
      ? struct && describeMember(struct, word.text, kernel, say)
      : isLocal(file, word.text)
        ? undefined
        : describe(word.text, kernel, say);
  return markdown ? { span: { start: word.start, end: word.end }, markdown } : undefined;
}
