import type { CRule } from '../../../syntax/c/types.ts';
import { moduleLicenses, nearestLicense } from '../facts/licenses.ts';
import { unknownModuleLicense as page } from '../pages.ts';

/** A licence string that the module loader does not know, so that it treats the module as proprietary. */
export const rule: CRule = {
  on: 'call',
  names: ['MODULE_LICENSE'],
  *check(call) {
    const [argument] = call.arguments;
    const given = /^"([^"\\]*)"$/.exec(argument?.text ?? '')?.[1];
    if (!argument || given === undefined || moduleLicenses.includes(given)) return;
    const license = nearestLicense(given);
    const fixes =
      license === undefined
        ? []
        : [page.fix({ license }, 'review', { span: argument, text: `"${license}"` })];
    yield page.problem(argument, { given }, { fixes });
  },
};
