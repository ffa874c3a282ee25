import { KeptWith } from '../../core/remembered.ts';
import type { CCall, CFile, CFunction } from '../../syntax/c/types.ts';
import { localsNamed, typeOf } from './types-of.ts';

/** Longer functions are tables in disguise, and reading one again for each call would take long. */
const longest = 60_000;

/**
 * The calls that a variable or a member has its value from, among those of the names given. Undefined where it may come from
 * elsewhere too: every assignment of it in the function (of a member: in the file) has to be one of these calls, or clear it.
 */
export function givenBy(
  file: CFile,
  within: CFunction | undefined,
  expression: string,
  names: readonly string[],
): readonly CCall[] | undefined {
  const plain = expression.replace(/\s+/g, '');
  const member = /^(\w+)(?:->|\.)(\w+)$/.exec(plain);
  if (member) return givenToMember(file, within, member[1]!, member[2]!, names);
  if (!within || !/^\w+$/.test(plain) || within.end - within.start > longest) return undefined;
  const calls = callsOf(file, names).filter(
    (one) => one.within?.start === within.start && one.assignedTo === plain,
  );
  if (calls.length === 0 || localsNamed(file, within, plain).length !== 1) return undefined;
  const text = file.source.text.slice(within.body.start, within.body.end);
  return calls.length === countOf(text, `(?<![\\w.>])${plain}`) &&
    !new RegExp(`&\\s*${plain}\\b(?!\\s*(?:->|\\.|\\[))`).test(text)
    ? calls
    : undefined;
}

function givenToMember(
  file: CFile,
  within: CFunction | undefined,
  object: string,
  member: string,
  names: readonly string[],
): readonly CCall[] | undefined {
  const isSame = (call: CCall): boolean => {
    const other = /^(\w+)(?:->|\.)(\w+)$/.exec(call.assignedTo?.replace(/\s+/g, '') ?? '');
    if (other?.[2] !== member) return false;
    const type = typeOf(file, within, object);
    const otherType = typeOf(file, call.within, other[1]!);
    return type === undefined || otherType === undefined
      ? other[1] === object
      : tagOf(type) === tagOf(otherType);
  };
  const calls = callsOf(file, names).filter(isSame);
  if (calls.length === 0) return undefined;
  return calls.length === assignmentsOf(file, member) ? calls : undefined;
}

function tagOf(type: string): string {
  return type.replace(/\bconst\b|[\s*]/g, '');
}

const counts = new KeptWith<CFile, Map<string, number>>();

function assignmentsOf(file: CFile, member: string): number {
  let own = counts.get(file);
  if (!own) counts.set(file, (own = new Map<string, number>()));
  let count = own.get(member);
  if (count === undefined) own.set(member, (count = countOf(file.source.text, `(?:->|\\.)\\s*${member}`)));
  return count;
}

/** Assignments of anything but nothing. */
function countOf(text: string, target: string): number {
  return text.match(new RegExp(`${target}\\s*=(?!=)(?!\\s*(?:NULL|0)\\s*[,;])`, 'g'))?.length ?? 0;
}

const called = new KeptWith<CFile, Map<readonly string[], readonly CCall[]>>();

function callsOf(file: CFile, names: readonly string[]): readonly CCall[] {
  let own = called.get(file);
  if (!own) called.set(file, (own = new Map<readonly string[], readonly CCall[]>()));
  let calls = own.get(names);
  if (!calls) own.set(names, (calls = names.flatMap((name) => file.calls(name))));
  return calls;
}
