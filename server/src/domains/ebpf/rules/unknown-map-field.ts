import { modelOf } from '../model/model.ts';
import { nearest } from '../model/nearest.ts';
import type { EbpfRule } from '../model/rule.ts';
import { unknownMapField as page } from '../pages.ts';

/** What `parse_btf_map_def` of libbpf reads; anything else makes opening the object fail. */
const fields = [
  'type',
  'max_entries',
  'map_flags',
  'numa_node',
  'key_size',
  'key',
  'value_size',
  'value',
  'values',
  'pinning',
  'map_extra',
];

/** Names from the older structure and from bpf(2) that people carry over. */
const formerly: Readonly<Record<string, string>> = {
  flags: 'map_flags',
  entries: 'max_entries',
  max_elem: 'max_entries',
  size_key: 'key_size',
  size_value: 'value_size',
  map_type: 'type',
  inner_map: 'values',
};

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const map of modelOf(file).maps) {
      for (const field of map.fields) {
        if (fields.includes(field.name)) continue;
        const better = formerly[field.name] ?? nearest(field.name, fields);
        if (better === undefined) {
          yield page.problem(field.nameSpan, { say: 'unknown', field: field.name });
          continue;
        }
        const fix = page.fix({ better }, 'safe', { span: field.nameSpan, text: better });
        yield page.problem(field.nameSpan, { say: 'near', field: field.name, better }, { fixes: [fix] });
      }
    }
  },
};
