import { indentAt } from '../../../core/indent.ts';

import { fieldOf } from '../model/maps.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { missingMapFlag as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const map of modelOf(file).maps) {
      if (!map.type?.flags || map.opaque) continue;
      const given = fieldOf(map, 'map_flags');
      for (const flag of map.type.flags) {
        if (given && !isWithout(given.value, flag)) continue;
        const type = fieldOf(map, 'type')!;
        const indent = indentAt(file.source.text, type.span.start);
        const edit = given
          ? { span: given.valueSpan, text: given.value === '0' ? flag : `${given.value} | ${flag}` }
          : {
              span: { start: type.span.end, end: type.span.end },
              text: `\n${indent}__uint(map_flags, ${flag});`,
            };
        const args = { flag, type: `BPF_MAP_TYPE_${map.type.name}` };
        yield page.problem(given?.valueSpan ?? map.nameSpan, args, {
          fixes: [page.fix({ flag }, 'safe', edit)],
        });
      }
    }
  },
};

/** Only constants that are known by name can be said to lack a flag. */
function isWithout(value: string, flag: string): boolean {
  return /^(?:0|\(?\s*BPF_F_\w+(?:\s*\|\s*BPF_F_\w+)*\s*\)?)$/.test(value) && !value.includes(flag);
}
