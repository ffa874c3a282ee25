import type { CRule } from '../../../syntax/c/types.ts';
import { missingModuleLicense as page } from '../pages.ts';

const entries = /^module_(?:init|exit|\w+_driver|driver)$/;
const tags = [
  'MODULE_AUTHOR',
  'MODULE_DESCRIPTION',
  'MODULE_VERSION',
  'MODULE_ALIAS',
  'MODULE_SUPPORTED_DEVICE',
];

/** A file with a module's description that forgets the licence: modpost refuses to link the module. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    if (file.source.text.includes('MODULE_LICENSE')) return;
    // A source that is included brings the description, and most often the licence, along.
    if (file.all('include').some((one) => one.name.endsWith('.c'))) return;
    const calls = file.all('call').filter((call) => !call.within);
    // The description usually stands with the licence; the entry alone may be one part of a larger module.
    const described = calls.filter((call) => tags.includes(call.name));
    const entry = calls.find((call) => entries.test(call.name));
    const last = described.at(-1);
    if (!entry || !last) return;
    const after = lineEnd(file.source.text, last.end);
    const fix = page.fix({}, 'review', {
      span: { start: after, end: after },
      text: 'MODULE_LICENSE("GPL");\n',
    });
    yield page.problem(entry.nameSpan, { entry: entry.name }, { fixes: after > 0 ? [fix] : [] });
  },
};

/** Offset behind the line break of the line an offset is in; -1 at the end of a text without one. */
function lineEnd(text: string, offset: number): number {
  return text.indexOf('\n', offset) + 1 || -1;
}
