import { atLeast, version } from '../../../core/version.ts';
import type { CArgument, CFile, CRule } from '../../../syntax/c/types.ts';
import { unboundedShow as page } from '../pages.ts';
import { showBuffer } from '../show-buffer.ts';

const since = version('5.10');

/** `sprintf` of a string into the page of a sysfs `show` function, where `sysfs_emit` knows the limit. */
export const rule: CRule = {
  on: 'call',
  names: ['sprintf'],
  *check(call, file) {
    const [to, format] = call.arguments;
    const buffer = call.within && showBuffer(call.within);
    if (!to || !format || buffer === undefined || to.text !== buffer) return;
    if (atLeast(file.target.kernel?.version, since) !== 'yes') return;
    const strings = stringArguments(format.text, call.arguments.slice(2));
    if (!strings.some((one) => isUnbounded(one.text, file))) return;
    const fix = page.fix({}, 'safe', { span: call.nameSpan, text: 'sysfs_emit' });
    yield page.problem(call.nameSpan, { buffer }, { fixes: [fix] });
  },
};

/** The arguments that a plain `%s` prints, a precision such as `%.16s` being a limit of its own. */
function stringArguments(format: string, values: readonly CArgument[]): readonly CArgument[] {
  const conversions = [...format.matchAll(/%(%|[-+ #0]*(\*|\d+)?(\.(?:\*|\d+))?[hlzjtL]*[a-zA-Z])/g)];
  const strings: CArgument[] = [];
  let at = 0;
  for (const [, conversion = '', width, precision] of conversions) {
    if (conversion === '%') continue;
    at += (width === '*' ? 1 : 0) + (precision === '.*' ? 1 : 0);
    const value = values[at++];
    if (value && conversion.endsWith('s') && precision === undefined) strings.push(value);
  }
  return strings;
}

/** A pointer that this file keeps beyond the call: a variable of the file or a member; arrays have a size. */
function isUnbounded(text: string, file: CFile): boolean {
  if (/^\w+$/.test(text)) {
    return file.named('variable', text).some((one) => !one.within && isPointer(one.type, one.array));
  }
  const member = /(?:->|\.)(\w+)$/.exec(text)?.[1];
  if (member === undefined) return false;
  const types = file.all('struct').flatMap((one) => one.members.filter(({ name }) => name === member));
  return types.length > 0 && types.every(({ type }) => isPointer(type));
}

function isPointer(type: string, array?: string): boolean {
  return array === undefined && /\bchar \*$/.test(type);
}
