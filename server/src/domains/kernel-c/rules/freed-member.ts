import type { CCall, CFile, CRule } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { freedMember as page } from '../pages.ts';
import { localsNamed, typeOf } from '../types-of.ts';

/** kfree() of the address of a member or of an array, which no allocator gave. */
export const rule: CRule = {
  on: 'call',
  names: ['kfree', 'kfree_sensitive', 'kvfree', 'vfree'],
  *check(call, file) {
    const [argument] = call.arguments;
    if (!argument || isLocal(file, call.name)) return;
    const member = /^&\s*\(?\s*[\w.>[\]-]+(?:->|\.)(\w+)$/.exec(argument.text)?.[1];
    const isArray = isArrayHere(file, call, argument.text);
    const isVariable = /^&\s*\w+$/.test(argument.text);
    if (member === undefined && !isArray && !isVariable) return;
    const say = member === undefined ? 'variable' : 'member';
    // The first member of an object stands at its address: then it works, until somebody adds one before.
    const confidence = member === undefined ? 'high' : 'medium';
    yield page.problem(argument, { say, name: call.name, argument: argument.text }, { confidence });
  },
};

/** An array of the function or the file; `(*table)[2]` is a pointer to one. */
function isArrayHere(file: CFile, { within }: CCall, name: string): boolean {
  if (!/^\w+$/.test(name) || !(typeOf(file, within, name) ?? '').endsWith(']')) return false;
  const [variable] = within ? localsNamed(file, within, name) : [];
  if (!variable) return true;
  const { start } = variable.nameSpan;
  return !/\(\s*\*\s*$/.test(file.source.text.slice(Math.max(0, start - 20), start));
}
