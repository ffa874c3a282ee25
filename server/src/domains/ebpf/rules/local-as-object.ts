import type { CArgument, CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
import { kfuncs, objectsWanted } from '../facts/kfuncs.ts';
import { localNamed } from '../model/buffers.ts';
import { codeOf } from '../model/code.ts';
import type { EbpfRule } from '../model/rule.ts';
import { localAsObject as page } from '../pages.ts';

const address = /^(?:\([^()]*\*\s*\)\s*)?&/;

export const rule: EbpfRule = {
  on: 'call',
  names: [...kfuncs.keys()],
  *check(call, file) {
    const { within } = call;
    if (!within || file.functionNamed(call.name) || file.has('macro', call.name)) return;
    for (const [place, type] of objectsWanted(kfuncs.get(call.name)!)) {
      const argument = call.arguments[place];
      const written = argument && pointedTo(file, call, within, argument);
      if (!argument || written === undefined) continue;
      const name = localNamed(written);
      const local = file
        .named('variable', name ?? '')
        .find((one) => one.within?.nameSpan.start === within.nameSpan.start);
      const parameter = within.parameters.some((one) => one.name === name);
      if (name === undefined || (!local && !parameter) || /\bstatic\b/.test(local?.head ?? '')) continue;
      // What is acquired may be anybody's; what is released has to be one's own.
      const declared = (local ?? within.parameters.find((one) => one.name === name))!.type;
      const isMeant =
        kfuncs.get(call.name)!.flags.includes('ACQUIRE') &&
        declared.replace(/\s/g, '') === `struct${type.replace(/^struct /, '')}*` &&
        address.test(argument.text);
      const { start, end } = argument;
      const fixes = isMeant
        ? [page.fix({ local: name }, 'review', { span: { start, end }, text: name })]
        : [];
      yield page.problem(argument, { name: call.name, local: name, type }, { fixes });
    }
  },
};

/** The address that an argument is, or that the variable was given which it names, and nothing else. */
function pointedTo(file: CFile, call: CCall, within: CFunction, { text }: CArgument): string | undefined {
  if (address.test(text)) return text;
  if (!/^\w+$/.test(text)) return undefined;
  const own = file
    .named('variable', text)
    .filter((one) => one.within?.nameSpan.start === within.nameSpan.start);
  if (own.length !== 1) return undefined;
  const body = codeOf(file).slice(within.body.start, within.body.end);
  const set = [...body.matchAll(new RegExp(`(?<![\\w.>])${text}\\s*=(?!=)\\s*([^;,]*)`, 'g'))];
  const isHanded = new RegExp(`&\\s*${text}\\b`).test(body);
  const [only] = set;
  if (set.length !== 1 || !only || isHanded || within.body.start + only.index > call.start) return undefined;
  const value = only[1]!.trim();
  return address.test(value) ? value : undefined;
}
