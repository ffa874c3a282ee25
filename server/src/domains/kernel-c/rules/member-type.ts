import { functionType } from '../../../syntax/c/expressions/types.ts';
import type { CRule, CSlot } from '../../../syntax/c/types.ts';
import { assignable, isAggregate, isOtherKind } from '../meaning/assignable.ts';
import { meaningOf, type Meaning } from '../meaning/meaning.ts';
import { changeOf } from '../meaning/presence.ts';
import { tagOfSlot } from '../meaning/slot-type.ts';
import { resolved } from '../meaning/resolved.ts';
import { typeOfText } from '../meaning/type-of.ts';
import { memberType as page } from '../pages.ts';

/** A value for a member that has another type on the target, where an older or newer kernel took it. */
export const rule: CRule = {
  on: 'slot',
  *check(slot, file) {
    const meaning = meaningOf(file);
    const { kernel } = file.target;
    const struct = meaning && kernel && tagOfSlot(slot, file, meaning);
    if (!meaning || !kernel || struct === undefined || meaning.isOwnType(struct)) return;
    const wanted = typeOfMember(meaning, struct, slot.name);
    const end = wanted === undefined ? undefined : resolved(meaning, wanted);
    // Prototypes of functions have a rule of their own.
    if (wanted === undefined || end === undefined || functionType(end)) return;
    if (!/\*/.test(end) && !isAggregate(end)) return;
    const given = typeOfValue(slot, file, meaning);
    if (given === undefined) return;
    const isRefused = (type: string): boolean =>
      assignable(meaning, type, given) === 'no' || isOtherKind(meaning, type, given);
    if (!isRefused(wanted)) return;
    const columns = meaning.facts.api
      .members(struct)
      .filter((one) => one.name === slot.name && !isRefused(one.type))
      .reduce((sum, one) => sum | one.columns, 0);
    const change = columns === 0 ? undefined : changeOf(meaning, `${struct}.${slot.name}`, columns, 'form');
    if (change?.state !== 'gone' && change?.state !== 'early') return;
    const args = {
      struct,
      member: slot.name,
      wanted,
      given,
      target: kernel.version.text,
      since: change.since,
    };
    yield page.problem(
      slot.valueSpan,
      { say: change.state === 'gone' ? 'old' : 'early', ...args },
      { drift: { about: `${struct}.${slot.name}`, since: change.since, exact: change.exact } },
    );
  },
};

/** The type of a member that all declarations on the target agree on. */
function typeOfMember(meaning: Meaning, struct: string, name: string): string | undefined {
  const rows = (meaning.members(struct) ?? []).filter((one) => one.name === name);
  const types = new Set(rows.map((one) => one.type));
  return types.size === 1 && rows.every(({ certainty }) => certainty === 'yes') ? [...types][0] : undefined;
}

function typeOfValue(
  slot: CSlot,
  file: Parameters<typeof meaningOf>[0],
  meaning: Meaning,
): string | undefined {
  // A list in braces fits what it is for.
  if (/^\s*[{(]/.test(slot.value)) return undefined;
  return typeOfText({ file, meaning, within: slot.within, offset: slot.valueSpan.start }, slot.value);
}
