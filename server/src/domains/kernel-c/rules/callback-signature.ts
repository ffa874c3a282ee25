import type { Problem } from '../../../core/types.ts';
import type { FunctionType } from '../../../syntax/c/expressions/types.ts';
import type { CFile, CRule } from '../../../syntax/c/types.ts';
import { sameFunction } from '../meaning/assignable.ts';
import { callbackOf, callbackType, givenType, isHeadUndecided } from '../meaning/callback-type.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { tagOfSlot } from '../meaning/slot-type.ts';
import { callbackSignature as page } from '../pages.ts';
import { adaptedCallback } from '../port/adapted-callback.ts';
import { callbackEdits } from '../port/callback-edits.ts';
import { shown } from '../signatures.ts';

/** A callback with another prototype than the target's structure asks for: an error in every kernel build. */
export const rule: CRule = {
  on: 'slot',
  *check(slot, file): Iterable<Problem> {
    const meaning = meaningOf(file);
    const { kernel } = file.target;
    const written = /^&?\s*([A-Za-z_]\w*)$/.exec(slot.value)?.[1];
    if (!kernel || !meaning || written === undefined) return;
    const name = standsFor(file, meaning, written);
    if (name === undefined) return;
    const fn = file.functionNamed(name);
    if (fn?.broken) return;
    const struct = tagOfSlot(slot, file, meaning);
    if (struct === undefined || meaning.isOwnType(struct)) return;
    const wanted = callbackType(meaning, struct, slot.name);
    const given = givenType(meaning, fn, name);
    if (!wanted || !given || sameFunction(meaning, wanted, given) !== 'no') return;
    const args = {
      struct,
      callback: slot.name,
      name,
      wanted: shownFunction(wanted),
      given: shownFunction(given),
      target: kernel.version.text,
    };
    const edits = fn && callbackEdits(file, meaning, fn, wanted, slot.name);
    const at = { at: slot.valueSpan, ...(slot.within ? { within: slot.within } : {}) };
    const adapted = edits?.length
      ? undefined
      : written === name &&
        adaptedCallback(file, meaning, { ...callbackOf(meaning, fn, name, given), ...at }, wanted, slot.name);
    const fix = edits?.length
      ? page.fix({ say: 'change', name, wanted: args.wanted }, 'review', ...edits)
      : adapted
        ? page.fix({ say: 'adapt', name, wanted: args.wanted }, 'review', ...adapted)
        : undefined;
    const confidence = fn && isHeadUndecided(file, fn) ? { confidence: 'low' as const } : {};
    const related = fn ? [page.step('defined', fn.nameSpan)] : [];
    yield page.problem(slot.valueSpan, args, { fixes: fix ? [fix] : [], related, ...confidence });
  },
};

/** The function that a macro of the module's own puts in the place of another; undefined where that is open. */
function standsFor(file: CFile, meaning: Meaning, name: string): string | undefined {
  if (!meaning.own(name).some(({ kind }) => kind === 'macro')) return name;
  const found = file.target.defines?.find(name);
  return typeof found === 'object' && !found.parameters && /^[A-Za-z_]\w*$/.test(found.body)
    ? found.body
    : undefined;
}

function shownFunction({ returns, parameters }: FunctionType): string {
  return shown([returns, ...parameters]);
}
