import { nearest } from '../../../syntax/nearest.ts';
import { configKeys, configValuesOf } from '../facts/language.ts';
import type { BpftraceRule } from '../model/file.ts';
import { unknownConfig as page } from '../pages.ts';
import type { Problem } from '../../../core/types.ts';
import type { ConfigEntry } from '../syntax/nodes.ts';

const names = [...configKeys.keys()];
/** Older names, which are still taken. */
const renamed: Readonly<Record<string, string>> = {
  strlen: 'max_strlen',
  no_cpp_demangle: 'cpp_demangle',
  cat_bytes_max: 'max_cat_bytes',
  map_keys_max: 'max_map_keys',
};

/** A key or a value that no bpftrace knows in its `config` block. */
export const rule: BpftraceRule = {
  on: 'file',
  *check(_, { script }) {
    for (const entry of script.config) {
      const name = entry.key.text.toLowerCase().replace(/^bpftrace_/, '');
      if (configKeys.has(name)) yield* wrongValue(name, entry);
      else {
        const meant = Object.hasOwn(renamed, name) ? renamed[name] : nearest(name, names);
        const fixes =
          meant === undefined ? [] : [page.fix({ meant }, 'safe', { span: entry.key, text: meant })];
        const say = meant === undefined ? 'key' : 'near';
        yield page.problem(entry.key, { say, name: entry.key.text, meant: meant ?? '' }, { fixes });
      }
    }
  },
};

function* wrongValue(name: string, { key, value }: ConfigEntry): Iterable<Problem> {
  const wanted = configValuesOf(name);
  const text = value.text.replace(/^"|"$/g, '');
  if (text === '') yield page.problem(key, { say: 'missing', name });
  else if (
    wanted === 'flag' ? /^(?:true|false|[01])$/i.test(text) : wanted === 'number' && /^\d\w*$/.test(text)
  )
    return;
  else if (wanted === 'flag' || wanted === 'number') yield page.problem(value, { say: wanted, name });
  else if (
    wanted &&
    !/^[01]$/.test(text) &&
    !wanted.some((one) => one.toLowerCase() === text.toLowerCase())
  ) {
    const meant = nearest(text, wanted);
    const fixes =
      meant === undefined
        ? []
        : [page.fix({ meant }, 'safe', { span: value, text: value.text.replace(text, meant) })];
    yield page.problem(value, { say: 'word', name, words: wanted.join(', ') }, { fixes });
  }
}
