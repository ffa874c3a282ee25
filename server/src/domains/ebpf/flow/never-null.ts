import { atLeast, version } from '../../../core/version.ts';
import type { CallTerm } from '../../../syntax/c/flow/term.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { modelOf } from '../model/model.ts';
import { arrayHasKey } from './array-keys.ts';

/** Since Linux 6.14 the verifier knows that an array has every element whose constant key is small enough. */
export function isNeverNull(file: CFile, fn: CFunction, call: CallTerm): boolean {
  if (!call.name.startsWith('bpf_map_lookup')) return false;
  const { kernel } = file.target;
  if (kernel && !kernel.backports && atLeast(kernel.version, version('6.14')) === 'no') return false;
  const first = call.arguments[0];
  const name = first && /^&\s*(\w+)$/.exec(file.source.text.slice(first.start, first.end))?.[1];
  const type = modelOf(file).maps.find((map) => map.name === name)?.type?.name;
  if (type === undefined) return true;
  return (type === 'ARRAY' || type === 'PERCPU_ARRAY') && arrayHasKey(file, fn, call) !== 'no';
}
