import type { CRule } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { freedMember as page } from '../pages.ts';
import { typeOf } from '../types-of.ts';

/** kfree() of the address of a member or of an array, which no allocator gave. */
export const rule: CRule = {
  on: 'call',
  names: ['kfree', 'kfree_sensitive', 'kvfree', 'vfree'],
  *check(call, file) {
    const [argument] = call.arguments;
    if (!argument || isLocal(file, call.name)) return;
    const member = /^&\s*\(?\s*[\w.>[\]-]+(?:->|\.)(\w+)$/.exec(argument.text)?.[1];
    const isArray =
      /^\w+$/.test(argument.text) && (typeOf(file, call.within, argument.text) ?? '').endsWith(']');
    const isVariable = /^&\s*\w+$/.test(argument.text);
    if (member === undefined && !isArray && !isVariable) return;
    const say = member === undefined ? 'variable' : 'member';
    // The first member of an object stands at its address: then it works, until somebody adds one before.
    const confidence = member === undefined ? 'high' : 'medium';
    yield page.problem(argument, { say, name: call.name, argument: argument.text }, { confidence });
  },
};
