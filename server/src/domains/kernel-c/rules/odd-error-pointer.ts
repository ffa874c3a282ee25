import type { CRule } from '../../../syntax/c/types.ts';
import { oddErrorPointer as page } from '../pages.ts';
import { codeOnly } from '../text-help.ts';

/** The error number of another pointer than the one that was found to hold one. */
export const rule: CRule = {
  on: 'call',
  names: ['PTR_ERR'],
  *check(call, file) {
    const [given] = call.arguments;
    const fn = call.within;
    if (!given || !fn || !place.test(given.text)) return;
    const before = codeOnly(
      file.source.text.slice(Math.max(fn.body.start, call.start - furthest), call.start),
    );
    const branch = question.exec(before);
    const asked = branch?.[1]?.trim();
    if (!branch || asked === undefined || !place.test(asked) || spelled(asked) === spelled(given.text))
      return;
    // One statement that gives both the same, or one of them the other.
    const isSame = before
      .split(/[;{}]/)
      .some((one) => gives(one, asked, given.text) || gives(one, given.text, asked));
    if (isSame || isFoundAround(before, given.text)) return;
    const fix = page.fix({ asked }, 'review', { span: given, text: asked });
    yield page.problem(given, { asked, given: given.text }, { fixes: [fix] });
  },
};

/** Characters before the call in which its question stands, with what the pointers were given. */
const furthest = 900;
const place = /^[A-Za-z_]\w*(?:(?:->|\.)\w+|\[\w+\])*$/;
/** A question about one pointer alone, and what stands of its branch before the end, which asks and closes nothing. */
const question =
  /\bif\s*\(\s*(?:unlikely\s*\(\s*)?IS_ERR\s*\(([^()]*)\)\s*(?:\)\s*)?\)\s*(?:\{(?:(?!\b(?:if|else|while|for|switch|case|do)\b|[{}])[^])*|(?:(?!\b(?:if|else|while|for|switch|case|do)\b|[{};])[^])*)$/;

/** A branch around the call has found the pointer itself to hold an error. */
function isFoundAround(before: string, given: string): boolean {
  return [...before.matchAll(/\bif\s*\(\s*IS_ERR\s*\(([^()]*)\)\s*\)\s*\{/g)].some(
    ({ 0: head, 1: asked, index }) =>
      spelled(asked!) === spelled(given) && isOpen(before.slice(index + head.length)),
  );
}

/** Whether a text stays within the block that it begins in. */
function isOpen(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return true;
}

function spelled(text: string): string {
  return text.replace(/\s+/g, '');
}

/** `a = b`, or `a = b = ...`. */
function gives(statement: string, to: string, from: string): boolean {
  const [a, b] = [to, from].map((one) => one.replace(/[.*+?^$()[\]\\]/g, String.raw`\$&`));
  return new RegExp(`(?<![\\w.>])${a}\\s*=\\s*(?:\\([^()]*\\)\\s*)?${b}\\s*(?:=[^=]|$)`).test(statement);
}
