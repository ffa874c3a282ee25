import type { Check, Fault } from '../../../syntax/values/fault.ts';

const shorthands =
  /^(?:minutely|hourly|daily|weekly|monthly|quarterly|yearly|annually|anually|bi-?annually|semi-?annually)$/i;
const day =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const weekdays = new RegExp(`^${day}(?:(?:\\.\\.|-)${day})?(?:,${day}(?:(?:\\.\\.|-)${day})?)*,?$`, 'i');
const part = /^(?:\*|(\d+)(?:\.\d+)?(?:\.\.(\d+)(?:\.\d+)?)?)(?:\/(\d+)(?:\.\d+)?)?$/;

/** An expression of `OnCalendar=`: weekdays, date, time and time zone, each of which may be missing. */
export const calendar: Check = (value) => {
  const tokens = [...value.matchAll(/\S+/g)];
  if (tokens.length === 0) return undefined;
  if (shorthands.test(tokens[0]![0])) return tokens.length <= 2 ? undefined : fault(tokens[1]!);
  if (/^@\d+/.test(value)) return undefined;
  for (const [index, token] of tokens.entries()) {
    const text = token[0];
    const isLast = index === tokens.length - 1;
    if (text.includes(':')) {
      const parts = text.split(':');
      if (parts.length > 3 || !isTime(parts)) return fault(token);
    } else if (/^[\d*][\d*.,/~-]*[-~][\d*.,/~-]*$/.test(text)) {
      if (!isDate(text)) return fault(token);
    } else if (/^[a-z]/i.test(text)) {
      // A time zone may stand last.
      if (!weekdays.test(text) && !(isLast && index > 0 && isZone(text))) return fault(token);
    } else return fault(token);
  }
  return undefined;
};

/** Abbreviations and single names differ between systems; those of a continent are a list that everybody has. */
function isZone(text: string): boolean {
  if (!/^[A-Z]\w+(?:\/[\w+-]+)+$/.test(text)) return !/^(?:a|p)m$|^every$|^at$/i.test(text);
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

function fault(token: RegExpExecArray | RegExpMatchArray): Fault {
  const start = token.index ?? 0;
  return { say: 'calendar', start, end: start + token[0].length };
}

function isTime(parts: readonly string[]): boolean {
  const highest = [23, 59, 60];
  return parts.every((text, index) => isList(text, 0, highest[index]!));
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  const parts = text.split(/[-~]/);
  if (parts.length < 2 || parts.length > 3) return false;
  const [last, month, year] = [parts.at(-1)!, parts.at(-2)!, parts.at(-3)];
  // A month alone may have fewer days; counted from its end (`~`) all of them exist.
  const most = /^\d+$/.test(month) && !text.includes('~') ? (longest[Number(month) - 1] ?? 31) : 31;
  return isList(last, 1, most) && isList(month, 1, 12) && (year === undefined || isList(year, 0, 2199));
}

function isList(text: string, min: number, max: number): boolean {
  return text.split(',').every((one) => {
    const match = part.exec(one);
    if (!match) return false;
    const [low, high] = [match[1], match[2]].map((number) =>
      number === undefined ? undefined : Number(number),
    );
    if (low !== undefined && (low < min || low > max)) return false;
    return high === undefined || (high <= max && (low === undefined || high >= low));
  });
}
