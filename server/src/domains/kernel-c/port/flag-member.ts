import type { Edit, Span } from '../../../core/types.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import type { ApiFix } from '../facts/api-changes.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { splitTop } from '../text-help.ts';

/**
 * `dev->features |= NETIF_F_LLTX | NETIF_F_SG;` where the flag has become a member of its own: the flag goes, and a
 * statement sets the member. Undefined where the flag stands in anything but a list that is assigned to a member of the
 * structure, or is put into it.
 */
export function flagMember(
  file: CFile,
  flag: Span,
  { of: tag, members }: NonNullable<ApiFix['flag']>,
): { readonly name: string; readonly edit: Edit } | undefined {
  const view = meaningOf(file)?.view;
  const name = members.find((one) => view?.hasMember(tag, one) === 'yes');
  if (name === undefined) return undefined;
  const { masked } = file;
  const text = file.source.text;
  const start = Math.max(...[';', '{', '}'].map((sign) => masked.lastIndexOf(sign, flag.start - 1))) + 1;
  const end = masked.indexOf(';', flag.end);
  const parts = /^(\s*)([\w.>-]+?(?:->|\.))(\w+)\s*(\|?=)(?!=)\s*([^]*)$/.exec(text.slice(start, end));
  if (!parts || end < 0) return undefined;
  const [whole, lead, object, , operator, value] = parts as unknown as readonly string[];
  const terms = splitTermsOf(value!);
  const word = text.slice(flag.start, flag.end);
  const rest = terms.filter((one) => one !== word);
  if (rest.length !== terms.length - 1) return undefined;
  const set = `${object!}${name} = true`;
  const at = start + lead!.length;
  if (rest.length === 0 && operator === '|=') return { name, edit: { span: { start: at, end }, text: set } };
  const indent = /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? '';
  const kept = `${text.slice(at, start + whole!.length - value!.length)}${rest.join(' | ') || '0'}`;
  return { name, edit: { span: { start: at, end }, text: `${kept};\n${indent}${set}` } };
}

/** What stands between the `|` outside of all brackets. */
function splitTermsOf(value: string): readonly string[] {
  const commas = value.replace(/,/g, '\0').replace(/(?<!\|)\|(?!\|)/g, ',');
  return splitTop(commas, 0).map((one) => one.text.replace(/,/g, '|').replace(/\0/g, ',').trim());
}
