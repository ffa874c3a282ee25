import { atLeast, version } from '../../../core/version.ts';
import type { CFunction, CRule } from '../../../syntax/c/types.ts';
import { unboundedShow as page } from '../pages.ts';

const since = version('5.10');

/** `sprintf` of a string into the page of a sysfs `show` function, where `sysfs_emit` knows the limit. */
export const rule: CRule = {
  on: 'call',
  names: ['sprintf'],
  *check(call, file) {
    const [to, format] = call.arguments;
    const buffer = call.within && showBuffer(call.within);
    if (!to || !format || buffer === undefined || to.text !== buffer) return;
    // A number or a name of fixed length fits into a page; a string of unknown length may not.
    if (atLeast(file.target.kernel?.version, since) !== 'yes' || !/^"(?:[^"\\]|\\.)*%s/.test(format.text))
      return;
    // Literals and the driver's own constants are as long as the source shows.
    if (call.arguments.slice(2).some((one) => one.text.includes('"') || /^[A-Z_][A-Z0-9_]+$/.test(one.text))) return;
    const fix = page.fix({}, 'safe', { span: call.nameSpan, text: 'sysfs_emit' });
    yield page.problem(call.nameSpan, { buffer }, { fixes: [fix] });
  },
};

/** The name of the page that a `show` function fills, known by its parameters. */
function showBuffer(fn: CFunction): string | undefined {
  const [object, attribute, buffer] = fn.parameters;
  const isShow =
    fn.returns === 'ssize_t' &&
    fn.parameters.length === 3 &&
    /^struct (?:device|kobject|class|bus_type) \*$/.test(object?.type ?? '') &&
    /^(?:const )?struct \w*attribute \*$/.test(attribute?.type ?? '') &&
    buffer?.type === 'char *';
  return isShow ? buffer.name : undefined;
}
