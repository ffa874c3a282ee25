import type { Edit } from '../../../core/types.ts';
import type { CMember } from '../../../syntax/c/types.ts';
import type { ApiChange } from '../facts/api-changes.ts';
import { filled } from '../text-help.ts';

/** Functions that write through their first argument. */
const writers = /\b(?:memcpy|memset|memmove|ether_addr_copy|eth_random_addr|get_random_bytes)\s*\(\s*$/;

export interface Writing {
  readonly operator: string;
  readonly value: string;
  readonly end: number;
}

/** The assignment that a member is the left side of. */
export function writeAfter(member: CMember, text: string): Writing | undefined {
  const after = /^(?:\[[^\]]*\])?\s*(\||&|\^|\+|-)?=(?!=)\s*([^;{}]*)(?=;)/.exec(
    text.slice(member.end, member.end + 400),
  );
  if (after) return { operator: after[1] ?? '', value: after[2]!.trim(), end: member.end + after[0].length };
  if (writers.test(text.slice(Math.max(0, member.start - 60), member.start)))
    return { operator: 'call', value: '', end: member.end };
  return undefined;
}

interface MemberEdit {
  /** What is used now, for the fix's title. */
  readonly name: string;
  readonly edit: Edit;
}

/** How a use of a member is written that a release replaced, as the list of known changes says; undefined where that is open. */
export function memberEdit(
  member: CMember,
  change: ApiChange,
  writing: Writing | undefined,
  text: string,
): MemberEdit | undefined {
  const { rename, ...templates } = change.fix ?? {};
  const pointer = member.arrow ? '$0' : '&$0';
  const placed = (template: string | undefined): string | undefined =>
    template?.replaceAll('$p', pointer).replaceAll('$.', member.arrow ? '->' : '.');
  const call = placed(templates.call);
  const read = placed(templates.read) ?? call;
  const tail = templates.tail ?? '';
  if (rename && text.startsWith(tail, member.end))
    return {
      name: rename,
      edit: { span: { start: member.nameSpan.start, end: member.end + tail.length }, text: rename },
    };
  const part = templates.parts && partEdit(member, templates.parts, text);
  if (part) return part;
  const index = templates.index && writing && elementEdit(member, templates.index, writing, text);
  if (index) return index;
  if (!call || !read || (!member.arrow && `${call}${read}`.includes('$0->'))) return undefined;
  if (!writing) {
    const part = /^\s*\.\s*\w+\s*(?:[-+*/|&^]|<<|>>)?=(?!=)|^\s*(?:\+\+|--)/.test(
      text.slice(member.end, member.end + 80),
    );
    if (part) return undefined;
    const address = /(?<!&)&\s*$/.exec(text.slice(Math.max(0, member.start - 4), member.start));
    if (address) return copyEdit(member, read, address[0].length, text);
    const made = read.includes('$1') ? undefined : filled(read, [member.object]);
    const span = { start: member.start, end: member.end };
    return made ? { name: made, edit: { span, text: made } } : undefined;
  }
  if (!call.includes('$1') || writing.operator === 'call' || text[member.end] === '[') return undefined;
  const template = operatorTemplate(change.name, call, writing);
  const value =
    writing.operator === '&' ? writing.value.replace(/^~\s*/, '').replace(/^\((.*)\)$/, '$1') : writing.value;
  const made = template && filled(template, [member.object, value]);
  return made
    ? {
        name: made.replace(/\(.*$/s, '()'),
        edit: { span: { start: member.start, end: writing.end }, text: made },
      }
    : undefined;
}

/** `inode->i_mtime.tv_sec = x`, where the whole is written by a function that takes its parts. */
function partEdit(
  member: CMember,
  parts: Readonly<Record<string, string>>,
  text: string,
): MemberEdit | undefined {
  const match = /^\s*\.\s*(\w+)\s*=(?!=)\s*([^;{}=]*);/.exec(text.slice(member.end, member.end + 300));
  const template = match && member.arrow ? parts[match[1]!] : undefined;
  const made = template && filled(template, [member.object, match![2]!.trim()]);
  if (!made) return undefined;
  // In a chain of assignments the value goes on.
  const isInChain = /(?<![=!<>])=\s*$/.test(text.slice(Math.max(0, member.start - 40), member.start));
  const span = { start: member.start, end: member.end + match![0].length - 1 };
  return {
    name: made.replace(/\(.*$/s, '()'),
    edit: { span, text: isInChain ? `${made}.${match![1]!}` : made },
  };
}

/** `timespec64_equal(&inode->i_mtime, &time)`: a copy for who only looks at it. */
function copyEdit(member: CMember, read: string, sign: number, text: string): MemberEdit | undefined {
  const before = text.slice(Math.max(0, member.start - 200), member.start);
  const made =
    /\btimespec64_(?:equal|compare|to_ns)\s*\((?:[^();]|\([^();]*\))*$/.test(before) &&
    filled(read, [member.object]);
  return made
    ? {
        name: made,
        edit: {
          span: { start: member.start - sign, end: member.end },
          text: `(struct timespec64[]){ ${made} }`,
        },
      }
    : undefined;
}

/** `dev->dev_addr[i] = x`, where the array is written by a function now. */
function elementEdit(
  member: CMember,
  template: string,
  { operator, value, end }: Writing,
  text: string,
): MemberEdit | undefined {
  const at = /^\[([^\]]*)\]\s*=/.exec(text.slice(member.end, member.end + 200))?.[1];
  if (operator !== '' || at === undefined || !member.arrow) return undefined;
  const made = filled(
    template.replace('$i', () => at),
    [member.object, value],
  );
  return made === undefined
    ? undefined
    : { name: made.replace(/\(.*$/s, '()'), edit: { span: { start: member.start, end }, text: made } };
}

/** `vma->vm_flags |= X` and `&= ~X` have functions of their own; other combined assignments have none. */
function operatorTemplate(name: string, call: string, writing: Writing): string | undefined {
  if (writing.operator === '') return name === 'vm_flags' ? 'vm_flags_reset($0, $1)' : call;
  if (name !== 'vm_flags') return undefined;
  if (writing.operator === '|') return call;
  return writing.operator === '&' && writing.value.startsWith('~') ? 'vm_flags_clear($0, $1)' : undefined;
}
