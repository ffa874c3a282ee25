import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import type { KeyValueRule } from '../../../syntax/shapes/key-value.ts';
import { compareVersions, version } from '../../../core/version.ts';
import { goneFacts, isGone, lifeOf } from '../facts/keys.ts';
import { removedKey as page } from '../pages.ts';

/** A key that older kernels had. Without a target only removals count that every maintained kernel has. */
export const rule: KeyValueRule = {
  on: 'entry',
  *check(entry, file) {
    const certainty = isGone(entry.name, file.target);
    const { in: removed, instead } = goneFacts(entry.name);
    if (certainty === 'no' || (certainty === 'unknown' && removed === undefined)) return;
    const key = entry.name;
    // Without a target, what all kernels of 6.1 and later lack is gone for nearly everybody.
    const isOld = removed !== undefined && compareVersions(version(removed), version('6.1')) <= 0;
    const parts = certainty === 'unknown' ? ({ confidence: isOld ? 'medium' : 'low' } as const) : {};
    const span = lineAround(file.source.text, entry.start);
    const remove = page.fix({ say: 'remove', key }, 'review', { span, text: '' });
    if (instead !== undefined) {
      const rename = page.fix({ say: 'rename', instead }, 'review', { span: entry.key, text: instead });
      const args = { say: 'renamed', key, version: removed ?? lifeOf(key).until ?? '', instead } as const;
      yield page.problem(entry.key, args, { ...parts, fixes: [rename, remove] });
    } else if (removed !== undefined) {
      yield page.problem(entry.key, { say: 'since', key, version: removed }, { ...parts, fixes: [remove] });
    } else {
      const version = lifeOf(key).until ?? '';
      yield page.problem(entry.key, { say: 'after', key, version }, { ...parts, fixes: [remove] });
    }
  },
};
