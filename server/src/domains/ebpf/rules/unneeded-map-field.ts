import type { MapType } from '../facts/maps.ts';
import { wholeLine } from '../model/code.ts';
import type { MapField } from '../model/maps.ts';
import { modelOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { unneededMapField as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    // The loader of Go programs drops a type that such a map has no use for, and makes one of its own of it.
    const isForGo = /^\/\/\s*(?:go:|\+)build\b/m.test(file.source.text);
    for (const map of modelOf(file).maps) {
      if (!map.type) continue;
      for (const field of map.fields) {
        if (!isRefused(map.type, field) || (isForGo && field.macro === '__type')) continue;
        const fix = page.fix({ field: field.name }, 'safe', {
          span: wholeLine(file.source.text, field.span),
          text: '',
        });
        const args = { field: field.name, type: `BPF_MAP_TYPE_${map.type.name}` };
        yield page.problem(field.nameSpan, args, { fixes: [fix] });
      }
    }
  },
};

function isRefused(type: MapType, field: MapField): boolean {
  // Nothing is what the kernel wants, and a zero says just that.
  if (field.macro === '__uint' && /^0[xX]?0*$/.test(field.value)) return false;
  switch (field.name) {
    case 'key':
    case 'key_size':
      return type.key === 'forbidden';
    case 'value':
    case 'value_size':
      return type.value === 'forbidden';
    case 'max_entries':
      return type.entries === 'forbidden';
    default:
      return false;
  }
}
