import { nearest } from '../../nearest.ts';

const yes = /^(?:on|true|1|enabled?|y)$/i;
const no = /^(?:off|false|0|disabled?|n|none|never)$/i;

/** The word of a list that is meant by one that is not in it: a near one, or `yes` and `no` for what means the same. */
export function meantChoice(value: string, list: readonly string[]): string | undefined {
  const near = nearest(value, list);
  if (near !== undefined) return near;
  if (yes.test(value) && list.includes('yes')) return 'yes';
  return no.test(value) && list.includes('no') ? 'no' : undefined;
}

export function isChoice(value: string, list: readonly string[]): boolean {
  return list.some((word) => word.toLowerCase() === value.toLowerCase());
}

/** A number or a name of a service, which is looked up. */
export function isPort(value: string): boolean {
  return /^[a-z][\w-]*$/i.test(value) || (/^\d+$/.test(value) && Number(value) > 0 && Number(value) <= 65535);
}

/** `90`, `2m` or `1h30m`. */
export function isSpan(value: string): boolean {
  return /^(?:\d+[smhdw]?)+$/i.test(value) || value === 'none';
}

const qos = new Set(
  'af11 af12 af13 af21 af22 af23 af31 af32 af33 af41 af42 af43 cs0 cs1 cs2 cs3 cs4 cs5 cs6 cs7 ef le va lowdelay throughput reliability none'.split(
    ' ',
  ),
);

/** A class of service by its name or its number. */
export function isQos(value: string): boolean {
  return qos.has(value.toLowerCase()) || /^(?:0x[\da-f]+|\d+)$/i.test(value);
}

/** One of the two values of `RekeyLimit`: how much, and how long. */
export function isRekeyLimit(value: string, index: number): boolean {
  return index === 0
    ? /^(?:\d+[kmg]?|default|none)$/i.test(value)
    : /^(?:(?:\d+[smhdw]?)+|none)$/i.test(value);
}

/** `session=5m`, with patterns in the name of the channel. */
export function isChannelTimeout(value: string): boolean {
  return value === 'none' || /^[\w*:.-]+=(?:\d+[smhdw]?)+$/.test(value);
}

/** Whether all `%x` of a text are among some letters; `%%` is always. */
export function hasOnlyTokens(value: string, letters: string): boolean {
  const allowed = new Set(`%${letters}`);
  return [...value.matchAll(/%(.?)/g)].every((match) => allowed.has(match[1]!));
}
