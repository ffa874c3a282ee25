import type { CCall, CFile, CRule } from '../../../syntax/c/types.ts';
import { directUserAccess as page } from '../pages.ts';
import { indentAt } from '../../../core/indent.ts';
import { typeOf } from '../types-of.ts';

const one = [0];
const two = [0, 1];
/** Arguments that the function reads or writes through. */
const dereferenced: Readonly<Record<string, readonly number[]>> = {
  memcpy: two,
  memmove: two,
  memcmp: two,
  memset: one,
  strcpy: two,
  strncpy: two,
  strscpy: two,
  strlcpy: two,
  strcat: two,
  strcmp: two,
  strncmp: two,
  strlen: one,
  strnlen: one,
  strstr: two,
  strchr: one,
  sprintf: one,
  snprintf: one,
  scnprintf: one,
  sscanf: one,
  kstrdup: one,
  kmemdup: one,
  kstrtoint: one,
  kstrtouint: one,
  kstrtol: one,
  kstrtoul: one,
  kstrtobool: one,
  simple_strtol: one,
  simple_strtoul: one,
};

/** A pointer from user space handed to a function that follows it like a kernel pointer. */
export const rule: CRule = {
  on: 'call',
  names: Object.keys(dereferenced),
  *check(call, file) {
    for (const index of dereferenced[call.name]!) {
      const argument = call.arguments[index];
      const type = argument && typeOf(file, call.within, argument.text);
      if (!argument || type === undefined || !/\b__user\b/.test(type) || !type.endsWith('*')) continue;
      const copy = index === 0 ? 'copy_to_user' : 'copy_from_user';
      const fix = fixOf(call, file, copy);
      const say = call.name === 'memcpy' || call.name === 'memmove' ? 'copy' : 'other';
      const args = { name: call.name, variable: argument.text };
      yield page.problem(argument, say === 'copy' ? { say, ...args, copy } : { say, ...args }, {
        fixes: fix ? [fix] : [],
      });
    }
  },
};

/** Only a plain statement in a function that returns an error can be rewritten without looking around. */
function fixOf(call: CCall, file: CFile, copy: string): ReturnType<typeof page.fix> | undefined {
  const isCopy = call.name === 'memcpy' || call.name === 'memmove';
  if (!isCopy || !call.discarded || !/^(?:int|long|ssize_t)$/.test(call.within?.returns ?? ''))
    return undefined;
  const { text } = file.source;
  const end = text[call.end] === ';' ? call.end + 1 : call.end;
  const list = call.arguments.map((argument) => argument.text).join(', ');
  const inner = `${indentAt(text, call.start)}\t`;
  return page.fix({ copy }, 'review', {
    span: { start: call.start, end },
    text: `if (${copy}(${list}))\n${inner}return -EFAULT;`,
  });
}
