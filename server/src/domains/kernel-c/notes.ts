import type { CFile } from '../../syntax/c/types.ts';
import { declaration } from './describe.ts';
import { changesOf, happened, type ApiChange } from './facts/api-changes.ts';
import { callbacksOf, prototypeOn } from './facts/callbacks.ts';
import { functionNamedInTable } from './facts/functions.ts';
import { isLocal } from './local-names.ts';
import { structOf } from './types-of.ts';

/** More would cost a model more than it helps. */
const most = 12;
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
  if (arity) return `${name}() takes ${state === 'yes' ? arity[1] : arity[0]} arguments on ${target}.`;
  return undefined;
}

/** Prototypes of callbacks that changed between releases, for the structures that the file fills in. */
function* callbackNotes(file: CFile, offset: number): Generator<string> {
  const { kernel } = file.target;
  if (!kernel) return;
  const structs = new Set<string>();
  for (const variable of file.all('variable')) {
    const struct = variable.within ? undefined : structOf(variable.type);
    if (struct !== undefined && callbacksOf(struct)) structs.add(struct);
  }
  const near = file.all('field').find((field) => field.start <= offset && offset <= field.end + 2);
  for (const struct of structs) {
    for (const [name, forms] of callbacksOf(struct)!) {
      const form = prototypeOn(struct, name, kernel);
      const isUsed =
        near?.name === name ||
        file.all('field').some((field) => field.name === name && structOf(field.type) === struct);
      const isNeeded = isUsed || (forms.length > 1 && /^(?:probe|remove)$/.test(name));
      if (form && isNeeded && forms.length > 1)
        yield `.${name} of struct ${struct} is ${declaration(name, form)}.`;
    }
  }
}
