import { nearest } from '../../../syntax/nearest.ts';
import type { Fault } from '../../../syntax/values/fault.ts';
import { size } from '../../../syntax/values/scalars.ts';
import { capabilities } from '../facts/names.ts';

/** Conditions about what the machine is: a capability, an amount of memory, a number of processors. */
export function measure(what: string, value: string): Omit<Fault, 'start' | 'end'> | undefined {
  if (what === 'Capability') {
    if (capabilities.includes(value.toUpperCase()) || /^\d+$/.test(value)) return undefined;
    const meant = nearest(value.startsWith('CAP_') ? value : `CAP_${value.toUpperCase()}`, capabilities);
    return { say: 'capability', ...(meant === undefined ? {} : { meant }) };
  }
  const bare = value.replace(/^(?:<=|>=|!=|<>|==|=|<|>)\s*/, '');
  if (what === 'Memory') return size(bare);
  if (what === 'CPUs') return /^\d+$/.test(bare) ? undefined : { say: 'number' };
  return undefined;
}
