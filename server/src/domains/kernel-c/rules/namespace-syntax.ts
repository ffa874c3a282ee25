import { compareVersions, version } from '../../../core/version.ts';
import type { CRule } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { namespaceSyntax as page } from '../pages.ts';

/** From this release on a namespace is a string (commit cdd30ebb1b9f). */
const strings = version('6.13');

/** `MODULE_IMPORT_NS` in the way of another release. */
export const rule: CRule = {
  on: 'call',
  names: ['MODULE_IMPORT_NS'],
  *check(call, file) {
    const { kernel } = file.target;
    const [argument] = call.arguments;
    if (!kernel || !argument || isLocal(file, call.name)) return;
    const wantsString = compareVersions(kernel.version, strings) >= 0;
    if (kernel.backports === true && !wantsString) return;
    const bare =
      /^"(\w+)"$/.exec(argument.text)?.[1] ??
      (/^[A-Za-z_]\w*$/.test(argument.text) ? argument.text : undefined);
    const isString = argument.text.startsWith('"');
    if (bare === undefined || isString === wantsString) return;
    const text = wantsString ? `"${bare}"` : bare;
    const args = { name: bare, since: strings.text, target: kernel.version.text };
    yield page.problem(
      argument,
      { say: wantsString ? 'quote' : 'bare', ...args },
      {
        fixes: [page.fix({ text }, 'safe', { span: { start: argument.start, end: argument.end }, text })],
      },
    );
  },
};
