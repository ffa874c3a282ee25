import type { CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { userPointerFollowed as page } from '../pages.ts';
import { localsIn } from '../types-of.ts';

/** A pointer to user space that is followed where a value is wanted. */
export const rule: CRule = {
  on: 'function',
  *check(fn, file) {
    const { text } = file.source;
    if (!text.slice(fn.start, fn.end).includes('__user')) return;
    for (const name of userPointers(fn, file)) {
      // A value: assigned, compared, returned, computed with; addresses of members and arguments may be meant as such.
      const value = new RegExp(
        `(?:(?<![=!<>])=(?!=)|[=!<>]=|[<+]|(?<!-)>|\\breturn\\b|\\b(?:if|while|switch)\\s*\\()\\s*!?\\s*(${name}\\s*->\\s*\\w+|\\*\\s*${name})(?=\\s*(?:[;)?<>+]|[=!]=|&&|\\|\\|))`,
        'g',
      );
      for (const match of text.slice(fn.body.start, fn.body.end).matchAll(value)) {
        const end = fn.body.start + match.index + match[0].length;
        if (file.inert(end - 1) !== undefined) continue;
        yield page.problem({ start: end - match[1]!.length, end }, { pointer: name });
      }
    }
  },
};

function userPointers(fn: CFunction, file: CFile): readonly string[] {
  const isUser = (type: string): boolean => /__user\s*\*$/.test(type);
  const parameters = fn.parameters.filter(({ type }) => isUser(type)).map(({ name }) => name ?? '');
  const locals = [...localsIn(file, fn)].filter(
    ([, own]) => own.length === 1 && isUser(own[0]!.type) && !own[0]!.array,
  );
  return [...parameters, ...locals.map(([name]) => name)].filter((name) => /^\w+$/.test(name));
}
