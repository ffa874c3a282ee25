import type { Property } from '../../../syntax/c/flow/explore.ts';
import { bare, keyOf, type CallTerm } from '../../../syntax/c/flow/term.ts';
import { follow, once } from './paths.ts';

/** Saved interrupt flags that are overwritten while they are still needed. */
export interface ReusedFlags {
  readonly at: CallTerm;
  readonly flags: string;
  readonly first: CallTerm;
}

interface Saved {
  readonly flags: string;
  readonly by: CallTerm;
}

const saving = /^(?:(?:raw_)?(?:spin|read|write)_lock_irqsave(?:_nested)?|local_irq_save)$/;
const restoring = /^(?:(?:raw_)?(?:spin|read|write)_unlock_irqrestore|local_irq_restore)$/;

export const reusedFlagsIn = once((_file, _fn, graph) => {
  const found = new Map<number, ReusedFlags>();
  const property: Property<readonly Saved[]> = {
    start: [],
    key: (state) => state.map(({ flags, by }) => `${flags}@${by.start}`).join(),
    step(state, step) {
      if (step.kind === 'assign') {
        const key = keyOf(bare(step.target));
        return [{ state: state.filter(({ flags }) => flags !== key) }];
      }
      if (step.kind !== 'call') return [{ state }];
      const { call } = step;
      const isSaving = saving.test(call.name);
      const last = call.arguments.at(call.name.endsWith('_nested') ? 1 : -1);
      const flags = last ? keyOf(bare(last)) : '';
      if (!isSaving && !restoring.test(call.name)) {
        // Who gets the flags may restore them.
        const given = call.arguments.map((one) => keyOf(bare(one)).replace(/^&/, ''));
        return [{ state: state.filter((one) => !given.includes(one.flags)) }];
      }
      const before = state.find((one) => one.flags === flags);
      if (isSaving && before && !found.has(call.start))
        found.set(call.start, { at: call, flags, first: before.by });
      const others = state.filter((one) => one !== before);
      return [{ state: isSaving ? [...others, { flags, by: call }] : others }];
    },
  };
  follow(graph, property);
  return [...found.values()];
});
