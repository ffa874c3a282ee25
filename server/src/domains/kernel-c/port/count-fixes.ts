import type { ApiForm } from '../../../core/kernel-api.ts';
import { remembered } from '../../../core/remembered.ts';
import type { Fix } from '../../../core/types.ts';
import type { CCall, CFile } from '../../../syntax/c/types.ts';
import type { Use } from '../drift.ts';
import { changesOf } from '../facts/api-changes.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { localNamed } from '../meaning/type-of.ts';
import { argumentCount as page } from '../pages.ts';
import { argumentFixes } from './argument-fixes.ts';
import { keptHandleEdits } from './kept-handle.ts';

/** The target's declarations of a called function or macro; none where any of them leaves the number open. */
export function callableForms(meaning: Meaning, call: Use, file: CFile): readonly ApiForm[] {
  const { name, within, start } = call;
  let known = callables.get(meaning);
  if (!known) callables.set(meaning, (known = remembered((one) => formsWithArity(meaning, one))));
  const forms = known(name);
  return forms.length > 0 && localNamed({ file, meaning, within, offset: start }, name) ? [] : forms;
}

const callables = new WeakMap<Meaning, (name: string) => readonly ApiForm[]>();

function formsWithArity(meaning: Meaning, name: string): readonly ApiForm[] {
  if (meaning.own(name).length > 0 || meaning.reach.name(name) === 'no') return [];
  const forms = meaning
    .forms(name)
    .filter(({ kind }) => kind !== 'struct' && kind !== 'union' && kind !== 'enum');
  return forms.every((form) => form.arity) ? forms : [];
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

/** What to pass so that one of the target's forms takes the call. */
export function countFixes(
  call: CCall,
  file: CFile,
  meaning: Meaning,
  forms: readonly ApiForm[],
): readonly Fix[] {
  const kept = keptHandleEdits(call, file);
  if (kept) return [page.fix({ say: 'rewrite', text: `${kept.use}()` }, 'review', ...kept.edits)];
  const all = meaning.facts.api.lookup(call.name);
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
