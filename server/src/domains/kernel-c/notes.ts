import type { CFile, CFunction } from '../../syntax/c/types.ts';
import { declaration, isCallbackOf, prototypeFor } from './api/callbacks.ts';
import { knownAround, type Known } from './api/known.ts';
import { isEver, timelineOfMember, timelineOfName } from './api/timeline.ts';
import { codeOf, wordKinds } from './describe.ts';
import { changesOf, happened, type ApiChange } from './facts/api-changes.ts';
import { functionNamedInTable } from './facts/functions.ts';
import { isLocal } from './local-names.ts';
import { structOf } from './types-of.ts';

/** More would cost a model more than it helps. */
const most = 12;
const mostPrototypes = 5;
const around = 3000;

/** Short true statements about the target for the names in sight of an offset, for a model's prompt. English. */
export function notes(file: CFile, offset: number): readonly string[] {
  const { kernel } = file.target;
  const found = new Set<string>();
  if (kernel)
    found.add(
      `The target is Linux ${kernel.version.text}${kernel.backports ? ' with heavy backports' : ''}.`,
    );
  const fn = file.functionAt(offset);
  const { text } = file.source;
  const seen = fn
    ? text.slice(Math.max(fn.start, offset - around), Math.min(fn.end, offset + around))
    : text.slice(Math.max(0, offset - around), offset + around / 3);
  for (const note of callbackNotes(file, offset)) found.add(note);
  for (const note of prototypeNotes(file, fn, offset)) found.add(note);
  for (const name of new Set(seen.match(/\b[A-Za-z_]\w{3,}\b/g))) {
    if (found.size >= most) break;
    if (isLocal(file, name)) continue;
    for (const change of changesOf(name)) {
      const note = change.of === undefined ? noteOf(change, file) : undefined;
      if (note !== undefined) found.add(note);
    }
    const known = functionNamedInTable(name);
    if (known?.fails === 'pointer') found.add(`${name}() returns an error pointer on failure, never NULL.`);
    if (known?.undo !== undefined && fn) found.add(`What ${name}() gives is released with ${known.undo}().`);
  }
  return [...found].slice(0, most);
}

function noteOf(change: ApiChange, file: CFile): string | undefined {
  const { kernel } = file.target;
  const state = happened(change, kernel);
  if (!kernel || state === 'unknown') return undefined;
  const { name, use, arity } = change;
  const target = `Linux ${kernel.version.text}`;
  if (change.change === 'removed' || change.change === 'renamed') {
    if (state !== 'yes') return undefined;
    return use === undefined ? `${target} has no ${name}.` : `${target} has no ${name}; use ${use}.`;
  }
  if (change.change === 'added') return state === 'no' ? `${target} has no ${name} yet.` : undefined;
  // Where the tables are at hand the whole prototype says more.
  if (arity && !knownAround(file))
    return `${name}() takes ${state === 'yes' ? arity[1] : arity[0]} arguments on ${target}.`;
  return undefined;
}

/**
 * The target's prototypes of the kernel functions that are called around an offset: those first whose form changed
 * between releases, because a model has seen the others; the nearest first.
 */
function prototypeNotes(file: CFile, fn: CFunction | undefined, offset: number): readonly string[] {
  const known = knownAround(file);
  const { kernel } = file.target;
  if (!known || !kernel || !fn) return [];
  const calls = file
    .all('call')
    .filter((call) => call.within?.start === fn.start && Math.abs(call.start - offset) <= around)
    .sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset));
  const names = [...new Set(calls.map((call) => call.name))].filter(
    (name) => !isLocal(file, name) && known.meaning?.own(name).length === 0,
  );
  const changed: string[] = [];
  for (const name of names) {
    if (changed.length >= mostPrototypes) break;
    const forms = known.view.forms(name).filter((form) => wordKinds.includes(form.kind));
    const code = forms.length === 0 ? undefined : codeOf(known, name, forms);
    if (code === undefined || code.startsWith('#define')) continue;
    const { rows } = timelineOfName(known.facts, name, wordKinds);
    if (new Set(rows.map((row) => row.code)).size > 1)
      changed.push(`On Linux ${kernel.version.text}: ${code.replace(/^extern /, '')};`);
  }
  return changed;
}

/** Prototypes of callbacks that changed between releases, for the structures that the file fills in. */
function* callbackNotes(file: CFile, offset: number): Generator<string> {
  const { kernel } = file.target;
  const known = knownAround(file);
  if (!kernel || !known) return;
  const structs = new Set<string>();
  for (const variable of file.all('variable')) {
    const struct = variable.within ? undefined : structOf(variable.type);
    if (struct !== undefined) structs.add(struct);
  }
  const fields = file.all('field');
  const near = fields.find((field) => field.start <= offset && offset <= field.end + 2);
  for (const struct of structs) {
    const used = fields.flatMap((field) => (structOf(field.type) === struct ? [field.name] : []));
    for (const name of new Set([...(near ? [near.name] : []), ...used, 'probe', 'remove'])) {
      if (!isCallbackOf(known, struct, name) || !isChanged(known, struct, name)) continue;
      const form = prototypeFor(known, struct, name, kernel);
      if (form) yield `.${name} of struct ${struct} is ${declaration(name, form)}.`;
    }
  }
}

function isChanged({ facts }: Known, struct: string, member: string): boolean {
  const timeline = timelineOfMember(facts, struct, member);
  return isEver(timeline) && new Set(timeline.rows.map((row) => row.code)).size > 1;
}
