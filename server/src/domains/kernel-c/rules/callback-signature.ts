import type { Problem } from '../../../core/types.ts';
import {
  functionType,
  normalType as typeText,
  type FunctionType,
} from '../../../syntax/c/expressions/types.ts';
import type { CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { sameFunction } from '../meaning/assignable.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { tagOfSlot } from '../meaning/slot-type.ts';
import { resolved } from '../meaning/type-of.ts';
import { callbackSignature as page } from '../pages.ts';
import { callbackEdits } from '../port/callback-edits.ts';
import { shown } from '../signatures.ts';
import { undecidedRegions } from '../undecided.ts';

/** A callback with another prototype than the target's structure asks for: an error in every kernel build. */
export const rule: CRule = {
  on: 'slot',
  *check(slot, file): Iterable<Problem> {
    const meaning = meaningOf(file);
    const { kernel } = file.target;
    const name = /^&?\s*([A-Za-z_]\w*)$/.exec(slot.value)?.[1];
    if (!kernel || !meaning || name === undefined) return;
    const fn = file.functionNamed(name);
    if (fn?.broken) return;
    const struct = tagOfSlot(slot, file, meaning);
    if (struct === undefined || meaning.isOwnType(struct)) return;
    const wanted = callbackType(meaning, struct, slot.name);
    const given = fn ? typeOfFunction(fn) : declaredType(meaning, name);
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
    const fix = edits?.length ? page.fix({ name, wanted: args.wanted }, 'review', ...edits) : undefined;
    const confidence = fn && isUndecided(file, fn) ? { confidence: 'low' as const } : {};
    const related = fn ? [page.step('defined', fn.nameSpan)] : [];
    yield page.problem(slot.valueSpan, args, { fixes: fix ? [fix] : [], related, ...confidence });
  },
};

/** Whether a condition that nobody knows cuts through the head of a function, so that another build has another head. */
function isUndecided(file: CFile, fn: CFunction): boolean {
  return undecidedRegions(file).some((region) => region.start < fn.body.start && region.end > fn.start);
}

/** What a member that points to a function wants on the target, when all that may hold agree. */
function callbackType(meaning: Meaning, struct: string, member: string): FunctionType | undefined {
  const rows = (meaning.members(struct) ?? []).filter((one) => one.name === member);
  const types = new Set(rows.map((one) => one.type));
  if (types.size !== 1) return undefined;
  const type = [...types][0]!;
  return functionType(resolved(meaning, type) ?? type);
}

/** The type of a function that a header of the module declares and another source defines. */
function declaredType(meaning: Meaning, name: string): FunctionType | undefined {
  const forms = meaning.own(name);
  const [form] = forms;
  if (forms.length !== 1 || form?.kind !== 'function') return undefined;
  return { returns: form.type, parameters: form.parameters ?? [] };
}

function typeOfFunction(fn: CFunction): FunctionType | undefined {
  const returns = typeText(fn.returns);
  const parameters = fn.parameters.filter((one) => one.type !== 'void').map((one) => typeText(one.type));
  if (returns === undefined || parameters.includes(undefined)) return undefined;
  return { returns, parameters: parameters as readonly string[] };
}

function shownFunction({ returns, parameters }: FunctionType): string {
  return shown([returns, ...parameters]);
}
