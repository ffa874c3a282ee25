import type { ApiForm } from '../../../core/kernel-api.ts';
import type { Fix } from '../../../core/types.ts';
import type { CCall, CFile, CRule } from '../../../syntax/c/types.ts';
import type { Use } from '../drift.ts';
import { changesOf } from '../facts/api-changes.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { changeOf } from '../meaning/presence.ts';
import { localNamed } from '../meaning/type-of.ts';
import { argumentCount as page } from '../pages.ts';
import { argumentFixes } from '../port/argument-fixes.ts';

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
    const wanted = arityText(forms[0]!);
    const all = meaning.facts.api.lookup(call.name);
    const columns = all.reduce((sum, form) => (takes(form, given) ? sum | form.columns : sum), 0);
    const change = columns === 0 ? undefined : changeOf(meaning, call.name, columns, 'form');
    const args = { name: call.name, wanted, given, target: kernel.version.text };
    const fixes = fixesOf(call, file, forms, all);
    if (change?.state === 'gone')
      yield page.problem(call.nameSpan, { say: 'old', ...args, since: change.since }, { fixes });
    else if (change?.state === 'early')
      yield page.problem(call.nameSpan, { say: 'early', ...args, since: change.since }, { fixes });
    else yield page.problem(call.nameSpan, { say: 'never', ...args }, { fixes });
  },
};

/** The target's declarations of a called function or macro; none where any of them leaves the number open. */
export function callableForms(meaning: Meaning, call: Use, file: CFile): readonly ApiForm[] {
  const { name, within, start } = call;
  if (meaning.own(name).length > 0 || meaning.reach.name(name) === 'no') return [];
  const forms = meaning
    .forms(name)
    .filter(({ kind }) => kind !== 'struct' && kind !== 'union' && kind !== 'enum');
  if (forms.length === 0 || forms.some((form) => !form.arity)) return [];
  return localNamed({ file, meaning, within, offset: start }, name) ? [] : forms;
}

export function takes({ arity }: ApiForm, given: number): boolean {
  if (!arity) return false;
  // An empty list is one empty argument to a macro.
  const least = arity.least === 1 && given === 0 ? 0 : arity.least;
  return given >= least && (arity.most === undefined || given <= arity.most);
}

export function arityText({ arity }: ApiForm): string {
  return arity!.most === undefined ? `${arity!.least}+` : String(arity!.least);
}

function fixesOf(
  call: CCall,
  file: CFile,
  forms: readonly ApiForm[],
  all: readonly ApiForm[],
): readonly Fix[] {
  const given = call.arguments.length;
  const wanted = forms.find((form) => form.kind === 'function') ?? forms[0]!;
  const old =
    all.find((form) => takes(form, given) && form.kind === wanted.kind) ??
    all.find((form) => takes(form, given));
  const known = changesOf(call.name).findLast(
    ({ arity }) => arity?.[0] === given && arity[1] === wanted.arity?.least,
  );
  return argumentFixes(call, file, { wanted, old, known });
}
