/** A field of a time: its smallest and largest number, and names for some of them. */
export interface Field {
  readonly name: 'minute' | 'hour' | 'day' | 'month' | 'weekday';
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'sun mon tue wed thu fri sat'.split(' ');

export const fields: readonly Field[] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: months },
  // Sunday is 0 and 7.
  { name: 'weekday', min: 0, max: 7, names: weekdays },
];

export const nicknames = [
  '@reboot',
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
];

export interface Fault {
  readonly say: 'number' | 'range' | 'backwards' | 'step';
  /** Place in the field. */
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a field; undefined when nothing is. Random times of cronie (`~`) and others are left alone. */
export function faultOf(text: string, field: Field): Fault | undefined {
  if (/^[?]$|[~LWH%]/.test(text)) return undefined;
  let start = 0;
  for (const item of text.split(',')) {
    const place = { start, end: start + item.length };
    start = place.end + 1;
    const match = /^(\*|[\da-z]+(?:-[\da-z]+)?)(?:\/(.*))?$/i.exec(item);
    if (!match) return { say: 'number', ...place };
    const [from, to] = ends(match[1]!, field);
    if (Number.isNaN(from) || Number.isNaN(to)) return { say: 'number', ...place };
    // A step needs a range, or a star.
    if (match[2] !== undefined && !/[*-]/.test(match[1]!)) return { say: 'step', ...place };
    if (from < field.min || to > field.max) return { say: 'range', ...place };
    if (from > to) return { say: 'backwards', ...place };
    const step = match[2];
    if (step !== undefined && !/^[1-9]\d*$/.test(step)) return { say: 'step', ...place };
  }
  return undefined;
}

/** The numbers that a field stands for; empty when it cannot be read. */
export function numbersOf(text: string, field: Field): ReadonlySet<number> {
  const found = new Set<number>();
  if (faultOf(text, field)) return found;
  for (const item of text.split(',')) {
    const [range, step] = item.split('/');
    const [from, to] = ends(range!, field);
    for (let n = from; n <= to; n += Number(step ?? 1)) found.add(n);
  }
  return found;
}

function ends(range: string, field: Field): readonly [number, number] {
  if (range === '*') return [field.min, field.max];
  const [from, to] = range.split('-');
  const first = numberOf(from!, field);
  return [first, to === undefined ? first : numberOf(to, field)];
}

function numberOf(text: string, { names, min }: Field): number {
  const index = names.indexOf(text.toLowerCase());
  if (index >= 0) return index + min;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
