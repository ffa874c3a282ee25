import type { CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { userPointerFollowed as page } from '../pages.ts';
import { localsIn, structOf } from '../types-of.ts';

/** A pointer to user space that is followed where a value is wanted. */
export const rule: CRule = {
  on: 'function',
  *check(fn, file) {
    const { text } = file.source;
    if (!text.slice(fn.start, fn.end).includes('__user')) return;
    for (const { name, type } of userPointers(fn, file)) {
      // A value: assigned, compared, returned, computed with; addresses of members and arguments may be meant as such.
      const value = new RegExp(
        `(?:(?<![=!<>])=(?!=)|[=!<>]=|[<+]|(?<!-)>|\\breturn\\b|\\b(?:if|while|switch)\\s*\\()\\s*!?\\s*(${name}\\s*->\\s*\\w+|\\*\\s*${name})(?=\\s*(?:[;)?<>+]|[=!]=|&&|\\|\\|))`,
        'g',
      );
      for (const match of text.slice(fn.body.start, fn.body.end).matchAll(value)) {
        const end = fn.body.start + match.index + match[0].length;
        if (file.inert(end - 1) !== undefined) continue;
        const member = /->\s*(\w+)$/.exec(match[1]!)?.[1];
        const kind = member === undefined ? 'value' : kindOf(file, type, member);
        if (kind === 'array') continue;
        // Nobody computes with an array or compares it, but its address may be kept.
        const isSure = kind === 'value' || !/^(?:=|return)/.test(match[0]);
        yield page.problem(
          { start: end - match[1]!.length, end },
          { pointer: name },
          isSure ? {} : { confidence: 'medium' },
        );
      }
    }
  },
};

/** What a member is: an array is an address, and looks like a value where it is given to somebody. */
function kindOf(file: CFile, type: string, member: string): 'value' | 'array' | 'unknown' {
  const tag = structOf(type);
  const rows = tag === undefined ? undefined : meaningOf(file)?.members(tag);
  const types = (rows ?? []).filter(({ name }) => name === member).map((row) => row.type);
  if (types.length === 0) return 'unknown';
  return types.some((one) => one.endsWith(']')) ? 'array' : 'value';
}

interface UserPointer {
  readonly name: string;
  readonly type: string;
}

function userPointers(fn: CFunction, file: CFile): readonly UserPointer[] {
  const isUser = (type: string): boolean => /__user\s*\*$/.test(type);
  const parameters = fn.parameters.map(({ name = '', type }) => ({ name, type }));
  const locals = [...localsIn(file, fn)].flatMap(([name, own]) =>
    own.length === 1 && !own[0]!.array ? [{ name, type: own[0]!.type }] : [],
  );
  return [...parameters, ...locals].filter(({ name, type }) => isUser(type) && /^\w+$/.test(name));
}
