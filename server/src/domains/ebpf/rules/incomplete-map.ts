import type { Confidence } from '../../../core/types.ts';
import { indentAt } from '../../../core/indent.ts';

import { fieldOf, type BpfMap } from '../model/maps.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { incompleteMap as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const map of modelOf(file).maps) {
      if (map.opaque) continue;
      if (!fieldOf(map, 'type')) {
        yield page.problem(map.nameSpan, { say: 'type', map: map.name });
        continue;
      }
      const { type } = map;
      if (!type) continue;
      const args = { map: map.name, type: `BPF_MAP_TYPE_${type.name}` };
      const fix = (line: string): object => ({
        fixes: [page.fix({ line }, 'review', added(file.source.text, map, line))],
      });
      if (type.key === 'needed' && !fieldOf(map, 'key', 'key_size')) {
        const line = type.keySize === 4 ? '__type(key, __u32);' : undefined;
        yield page.problem(
          map.nameSpan,
          { say: 'key', ...args },
          { ...(line === undefined ? {} : fix(line)), confidence: 'medium' },
        );
      }
      if (type.value === 'needed' && !fieldOf(map, 'value', 'value_size', 'values')) {
        const line = type.valueSizes?.[0] === 4 ? '__type(value, __u32);' : undefined;
        // A loader may set sizes too, that of a stack trace often.
        const confidence: { confidence?: Confidence } =
          type.name === 'STACK_TRACE' ? { confidence: 'low' } : { confidence: 'medium' };
        yield page.problem(
          map.nameSpan,
          { say: 'value', ...args },
          {
            ...(line === undefined ? {} : fix(line)),
            ...confidence,
          },
        );
      }
      if (type.entries === 'needed' && !fieldOf(map, 'max_entries')) {
        // Loaders often size maps before loading (bpf_map__set_max_entries), which the text does not show.
        yield page.problem(
          map.nameSpan,
          { say: 'entries', ...args },
          {
            ...fix('__uint(max_entries, 1024);'),
            confidence: 'low',
          },
        );
      }
    }
  },
};

/** A new line after the last field, indented like it. */
function added(
  text: string,
  map: BpfMap,
  line: string,
): { span: { start: number; end: number }; text: string } {
  const last = map.fields.filter((field) => field.name !== 'values').at(-1)!;
  const end = last.span.end;
  return { span: { start: end, end }, text: `\n${indentAt(text, last.span.start)}${line}` };
}
