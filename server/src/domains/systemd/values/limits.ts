import type { Check } from '../../../syntax/values/fault.ts';
import { size, time } from '../../../syntax/values/scalars.ts';

/** Which kind of number each resource limit takes. */
const sizes = /^Limit(?:FSIZE|DATA|STACK|CORE|RSS|AS|MEMLOCK|MSGQUEUE)$/;
const times = /^Limit(?:CPU|RTTIME)$/;

/** A resource limit: one number, or soft and hard with a colon; `infinity` for none. */
export function limit(name: string): Check {
  const one: Check = (value) => {
    if (value === 'infinity') return undefined;
    if (sizes.test(name)) return size(value);
    if (times.test(name)) return time(value);
    return /^[+-]?\d+$/.test(value) ? undefined : { say: 'number' };
  };
  return (value) => {
    const parts = value.split(':');
    const wrong = parts.length > 2 || parts.some((part) => one(part.trim()) !== undefined);
    // A soft limit above the hard one is refused as a whole.
    const [soft, hard] = parts.map((part) =>
      /^\d+$/.test(part.trim()) ? Number(part) : part.trim() === 'infinity' ? Infinity : NaN,
    );
    if (!wrong && soft! > hard!) return { say: 'crossed' };
    if (!wrong) return undefined;
    const meant = parts.length === 1 && /^unlimited$/i.test(value) ? { meant: 'infinity', sure: true } : {};
    return { say: 'limit', ...meant };
  };
}
