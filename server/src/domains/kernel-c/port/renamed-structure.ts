import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { changesOf } from '../facts/api-changes.ts';
import { assignable } from '../meaning/assignable.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { normalType } from '../signatures.ts';
import { arithmetic } from './parameter-plan.ts';

/**
 * Whether a function that was given a pointer to one structure is right with a pointer to another in its place: it only
 * looks at members that both have, and hands the pointer on to functions that ask for the new one.
 */
export function worksWith(
  { file, meaning, fn, body }: { file: CFile; meaning: Meaning; fn: CFunction; body: string },
  name: string,
  from: string,
  to: string,
): boolean {
  const [old, fresh] = [tagOf(from), tagOf(to)];
  if (old === undefined || fresh === undefined || old === fresh) return false;
  // A cast or a size that names the old one means its layout.
  if (new RegExp(`\\bstruct\\s+${old}\\b`).test(body)) return false;
  for (const { index } of body.matchAll(new RegExp(`\\b${name}\\b`, 'g'))) {
    const before = body.slice(Math.max(0, index - 40), index);
    if (/(?:\.|->)\s*$/.test(before) || /\bsizeof\s*\(\s*\*\s*$/.test(before)) continue;
    const member = /^\s*->\s*(\w+)/.exec(body.slice(index + name.length))?.[1];
    if (member === undefined) {
      if (!isTaken(file, meaning, fn, fn.body.start + index, name, from, to)) return false;
    } else if (!isInBoth(meaning, old, fresh, member)) return false;
  }
  return true;
}

function tagOf(type: string): string | undefined {
  return /^(?:const )?struct (\w+)\*$/.exec(normalType(type))?.[1];
}

/** Whether the name that stands at an offset is a whole argument of a function that takes the new pointer. */
function isTaken(
  file: CFile,
  meaning: Meaning,
  fn: CFunction,
  offset: number,
  name: string,
  from: string,
  to: string,
): boolean {
  const calls = file.all('call').filter((one) => fn.start <= one.start && one.end <= fn.end);
  for (const call of calls) {
    const index = call.arguments.findIndex((one) => one.start === offset && one.text === name);
    if (index < 0) continue;
    if (hasSuccessor(meaning, call.name, index, from)) return true;
    const types = meaning.forms(call.name).map(({ parameters }) => parameters?.[index]);
    // What is filled or copied as bytes has the size of what the pointer leads to.
    const isWhole = call.arguments.some((one) => /^sizeof\s*\(\s*\*\s*\w+\s*\)$/.test(one.text.trim()));
    return (
      types.length > 0 &&
      types.every(
        (type) =>
          type !== undefined && (/\bvoid\b/.test(type) ? isWhole : assignable(meaning, type, to) === 'yes'),
      )
    );
  }
  return false;
}

/** A function that went with the old structure; what takes its place, which the list of changes knows, takes the new one. */
function hasSuccessor({ facts, view }: Meaning, name: string, index: number, from: string): boolean {
  if (view.declared(name) !== 'no' || !changesOf(name).some((one) => one.fix?.call?.includes(`$${index}`)))
    return false;
  const types = facts.api.lookup(name).flatMap(({ parameters }) => parameters?.[index] ?? []);
  return types.some((type) => normalType(type) === normalType(from));
}

function isInBoth(meaning: Meaning, old: string, fresh: string, member: string): boolean {
  const before = meaning.facts.api.members(old).filter((one) => one.name === member);
  const after = (meaning.members(fresh) ?? []).filter((one) => one.name === member);
  if (before.length === 0 || after.length === 0) return false;
  const types = before.map((one) => normalType(one.type));
  return after.every(({ certainty, type }) => {
    const now = normalType(type);
    const isNumber = arithmetic.test(now) && types.every((one) => arithmetic.test(one));
    return certainty === 'yes' && (isNumber || types.includes(now));
  });
}
