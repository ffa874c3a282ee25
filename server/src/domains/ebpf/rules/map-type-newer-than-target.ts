import { mapTypeInKernel } from '../facts/maps.ts';
import { fieldOf } from '../model/maps.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { mapTypeNewerThanTarget as page } from '../pages.ts';

/** Types that do the same for most programs on kernels without the newer one. */
const instead: Readonly<Record<string, string>> = { RINGBUF: 'PERF_EVENT_ARRAY', DEVMAP_HASH: 'DEVMAP' };

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    const { kernel } = file.target;
    if (!kernel) return;
    for (const map of modelOf(file).maps) {
      if (!map.type?.since || mapTypeInKernel(map.type, kernel) !== 'no') continue;
      const field = fieldOf(map, 'type')!;
      const older = instead[map.type.name];
      const args = {
        type: `BPF_MAP_TYPE_${map.type.name}`,
        since: map.type.since,
        kernel: kernel.version.text,
      };
      yield page.problem(
        field.valueSpan,
        older === undefined
          ? { say: 'plain', ...args }
          : { say: 'older', ...args, older: `BPF_MAP_TYPE_${older}` },
      );
    }
  },
};
