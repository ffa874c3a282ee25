import type { Fix } from '../../../core/types.ts';
import type { CCall, CRule } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { sureSince } from '../drift.ts';
import { allChanges, changesOf, happened, type ApiChange } from '../facts/api-changes.ts';
import { argumentCount as page } from '../pages.ts';

const names = [...allChanges()]
  .filter((changes) => changes.some((one) => one.arity))
  .map((changes) => changes[0]!.name);

/** A call that has the right number of arguments for another release, but not for the target. */
export const rule: CRule = {
  on: 'call',
  names,
  *check(call, file) {
    const { kernel } = file.target;
    if (!kernel || isLocal(file, call.name)) return;
    const steps = changesOf(call.name).filter((change) => change.arity);
    const states = steps.map((change) => happened(change, kernel));
    if (states.includes('unknown') || isGone(call.name, kernel)) return;
    const passed = states.lastIndexOf('yes');
    const wanted = passed < 0 ? steps[0]!.arity![0] : steps[passed]!.arity![1];
    const given = call.arguments.length;
    if (given === wanted || !steps.some((change) => change.arity!.includes(given))) return;
    // The step that the call did not take, or took too early.
    const old = steps.findIndex((change, index) => index <= passed && change.arity![0] === given);
    const early = steps.findIndex((change, index) => index > passed && change.arity![1] === given);
    const isOld = old >= 0;
    const change = steps[isOld ? old : early];
    if (!change) return;
    const args = {
      name: call.name,
      wanted,
      given,
      target: kernel.version.text,
      since: sureSince(steps[isOld ? passed : early]!),
    };
    // Two steps at once are for a person to take.
    const isNext = isOld && old === passed;
    yield page.problem(
      call.nameSpan,
      { say: isOld ? 'old' : 'early', ...args },
      { fixes: isNext ? fixesOf(call, change) : [] },
    );
  },
};

function isGone(name: string, kernel: Parameters<typeof happened>[1]): boolean {
  return changesOf(name).some(
    (one) =>
      (one.change === 'removed' || one.change === 'renamed') && !one.of && happened(one, kernel) === 'yes',
  );
}

function fixesOf(call: CCall, change: ApiChange): readonly Fix[] {
  const texts = call.arguments.map((one) => one.text);
  const [first, last] = [call.arguments[0], call.arguments.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  const { drop, add, call: template } = change.fix ?? {};
  if (drop) {
    const text = texts.filter((_, index) => !drop.includes(index)).join(', ');
    return [
      page.fix({ say: 'drop', dropped: drop.map((index) => texts[index]).join(', ') }, 'safe', {
        span,
        text,
      }),
    ];
  }
  if (add && !template) {
    const [index, value] = add;
    const text = [...texts.slice(0, index), value, ...texts.slice(index)].join(', ');
    return [page.fix({ say: 'add', added: value }, 'review', { span, text })];
  }
  return [];
}
