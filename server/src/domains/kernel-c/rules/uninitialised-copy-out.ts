import type { CFile, CFunction, CRule, CVariable } from '../../../syntax/c/types.ts';
import { uninitialisedCopyOut as page } from '../pages.ts';
import { codeOnly } from '../text-help.ts';
import { localsNamed, structOf } from '../types-of.ts';

/** A local structure of which only some members were set goes to user space as a whole. */
export const rule: CRule = {
  on: 'call',
  names: ['copy_to_user'],
  *check(call, file) {
    const [, from, size] = call.arguments;
    const name = /^&\s*(\w+)$/.exec(from?.text ?? '')?.[1];
    const fn = call.within;
    if (name === undefined || !fn || !size || !/^sizeof\b/.test(size.text)) return;
    const [variable, second] = localsNamed(file, fn, name);
    if (!variable || second || variable.initializer || variable.isStatic || variable.array) return;
    const member = unsetMember(file, fn, variable, call.start);
    if (member === undefined) return;
    const end = variable.nameSpan.end;
    const fix = page.fix({ name }, 'safe', { span: { start: end, end }, text: ' = {}' });
    yield page.problem(
      from!,
      { name, member },
      { fixes: [fix], related: [page.step('declared', variable.nameSpan)] },
    );
  },
};

/** A member that nothing before the call gives a value; undefined where the whole may have been set, or its members are not known. */
function unsetMember(
  file: CFile,
  fn: CFunction,
  { name, type, nameSpan }: CVariable,
  until: number,
): string | undefined {
  const tag = structOf(type);
  const [struct] = tag === undefined || type.endsWith('*') ? [] : file.named('struct', tag);
  if (struct?.kind !== 'struct') return undefined;
  const before = codeOnly(file.source.text.slice(nameSpan.end, until));
  // Its address, or all of it at once; a jump back may come from behind the call.
  if (
    new RegExp(
      `&\\s*${name}\\b(?!\\s*\\))(?=[^;]*;)|\\b${name}\\s*=(?!=)|[(,]\\s*&?\\s*${name}\\s*[,)]`,
    ).test(before)
  )
    return undefined;
  const unset = struct.members.find((one) => !new RegExp(`\\b${name}\\.${one.name}\\b`).test(before));
  return fn.broken ? undefined : unset?.name;
}
