import type { CFile, CRule } from '../../../syntax/c/types.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { changeOf } from '../meaning/presence.ts';
import { argumentCount as page } from '../pages.ts';
import { arityText, callableForms, countFixes, takes } from '../port/count-fixes.ts';

/** A call whose number of arguments no declaration on the target takes. */
export const rule: CRule = {
  on: 'call',
  *check(call, file) {
    const meaning = meaningOf(file);
    const { kernel } = file.target;
    if (!kernel || !meaning) return;
    const forms = callableForms(meaning, call, file);
    const given = call.arguments.length;
    if (forms.length === 0 || forms.some((form) => takes(form, given))) return;
    if (call.arguments.some(({ text }) => mayBeSeveral(file, text))) return;
    // Directives between the parentheses leave the parser without arguments.
    if (given === 0 && !/^\s*\(\s*\)/.test(file.source.text.slice(call.nameSpan.end, call.end))) return;
    const wanted = arityText(forms[0]!);
    const all = meaning.facts.api.lookup(call.name);
    const columns = all.reduce((sum, form) => (takes(form, given) ? sum | form.columns : sum), 0);
    const change = columns === 0 ? undefined : changeOf(meaning, call.name, columns, 'form');
    const args = { name: call.name, wanted, given, target: kernel.version.text };
    const fixes = countFixes(call, file, meaning, forms);
    if (change?.state === 'gone')
      yield page.problem(
        call.nameSpan,
        { say: 'old', ...args, since: change.since },
        { fixes, drift: { about: call.name, since: change.since, exact: change.exact } },
      );
    else if (change?.state === 'early')
      yield page.problem(
        call.nameSpan,
        { say: 'early', ...args, since: change.since },
        { fixes, drift: { about: call.name, since: change.since, exact: change.exact } },
      );
    else yield page.problem(call.nameSpan, { say: 'never', ...args }, { fixes });
  },
};

/** An argument with an own macro in it that stands for a list, or is not known: `NET_ARG notifier`, or one under a condition. */
function mayBeSeveral(file: CFile, text: string): boolean {
  if (text.includes('#')) return true;
  return (text.match(/[A-Za-z_]\w*/g) ?? []).some((word) => {
    if (
      meaningOf(file)
        ?.own(word)
        .some((form) => form.kind === 'macro') !== true
    )
      return false;
    const found = file.target.defines?.find(word);
    return typeof found !== 'object' || isList(found.body);
  });
}

/** Whether a comma stands in a text outside of parentheses. */
function isList(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === ',' && depth === 0) return true;
  }
  return false;
}
