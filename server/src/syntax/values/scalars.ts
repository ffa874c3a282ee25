import { isTimeSpan } from './time-span.ts';
import type { Check, Fault } from './fault.ts';

const yes = /^(?:1|yes|y|true|t|on)$/i;
const no = /^(?:0|no|n|false|f|off)$/i;

export function isBoolean(value: string): boolean {
  return yes.test(value) || no.test(value);
}

export const boolean: Check = (value) => {
  if (isBoolean(value)) return undefined;
  const meant = /^(?:enabled?|yes+|ye|ture|tru)$/i.test(value)
    ? 'yes'
    : /^(?:disabled?|none|flase|fals)$/i.test(value)
      ? 'no'
      : undefined;
  return { say: 'boolean', ...(meant === undefined ? {} : { meant }) };
};

/** A time span such as `5s`, `1min 30s` or `infinity`. */
export const time: Check = (value) => {
  if (isTimeSpan(value)) return undefined;
  const spelled =
    /^(\d+)\s*(secs|mins|hrs|hour?s?|millis(?:econds)?|milliseconds?|microseconds?|S|H|D|W|MIN|SEC)$/.exec(
      value,
    );
  const unit = spelled && alternative(spelled[2]!);
  return { say: 'time', ...(unit ? { meant: `${spelled[1]!}${unit}`, sure: true } : {}) };
};

function alternative(unit: string): string {
  if (/^milli/.test(unit)) return 'ms';
  if (/^micro/.test(unit)) return 'us';
  if (/^h/i.test(unit)) return 'h';
  return unit.toLowerCase().replace(/^(sec|min)s$/, '$1');
}

/** A size such as `512M`, `1.5G` or `2G 512M`; the units are powers of 1024 and have one letter. */
export const size: Check = (value) => {
  if (/^(?:\s*\d+(?:\.\d*)?\s*[BKMGTPE]?(?=[\s\d]|$))+\s*$/.test(value)) return undefined;
  const meant = /^(\d+(?:\.\d+)?)\s*([kmgtpe])i?b?$/i.exec(value);
  return { say: 'size', ...(meant ? { meant: `${meant[1]!}${meant[2]!.toUpperCase()}`, sure: true } : {}) };
};

/** Memory limits: a size, a share of all memory, or no limit. */
export const memory: Check = (value) => {
  const share = /^(\d+(?:\.\d{1,2})?)%$/.exec(value);
  if (share && Number(share[1]) > 100) return { say: 'share', meant: '100%' };
  return value === 'infinity' || /^\d+(?:\.\d{1,2})?[%‰‱]$/.test(value) ? undefined : size(value);
};

export const unsigned: Check = (value) =>
  isInteger(value) && !value.startsWith('-') ? undefined : { say: 'number' };

export const integer: Check = (value) => (isInteger(value) ? undefined : { say: 'number' });

/** Decimal, or with the prefixes 0x, 0o and 0b that systemd knows. */
function isInteger(value: string): boolean {
  return /^[+-]?(?:\d+|0x[\da-f]+|0o[0-7]+|0b[01]+)$/i.test(value);
}

export function between(min: number, max: number, words: readonly string[] = []): Check {
  return (value): Fault | undefined => {
    if (words.includes(value)) return undefined;
    const expected = `${min}–${max}${words.length > 0 ? `, ${words.join(', ')}` : ''}`;
    if (!/^[+-]?\d+$/.test(value)) return { say: 'range', expected };
    const number = Number(value);
    return number >= min && number <= max ? undefined : { say: 'range', expected };
  };
}

export const mode: Check = (value) =>
  /^0?o?[0-7]{1,4}$|^0+[0-7]{1,4}$/i.test(value) ? undefined : { say: 'mode' };

/** How many tasks: a number, a share, or no limit. */
export const tasks: Check = (value) =>
  value === 'infinity' || /^\d+(?:\.\d{1,2})?[%‰‱]$/.test(value) ? undefined : unsigned(value);

export const percent: Check = (value) => {
  if (/^\d+(?:\.\d{1,2})?[%‰‱]$/.test(value)) return undefined;
  return { say: 'percent', ...(/^\d+$/.test(value) ? { meant: `${value}%` } : {}) };
};

const signals =
  'HUP INT QUIT ILL TRAP ABRT IOT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO POLL PWR SYS'.split(
    ' ',
  );

export const signalNames: readonly string[] = signals.map((name) => `SIG${name}`);

export const signal: Check = (value) => {
  if (/^(?:[1-9]|[1-5]\d|6[0-4])$/.test(value) || /^(?:SIG)?RTM(?:IN|AX)(?:[+-]\d{1,2})?$/.test(value))
    return undefined;
  if (signals.includes(value.replace(/^SIG/, ''))) return undefined;
  const upper = value.toUpperCase();
  return {
    say: 'signal',
    ...(signals.includes(upper.replace(/^SIG/, '')) ? { meant: upper, sure: true } : {}),
  };
};
