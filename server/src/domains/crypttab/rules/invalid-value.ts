import type { Problem, Span } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { itemsOf, type Item } from '../../../syntax/shapes/columns-language.ts';
import type { ColumnsLine, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { isTimeSpan } from '../../../syntax/values/time-span.ts';
import { isImpossibleUuid } from '../../../syntax/values/device-names.ts';
import { fileSystems } from '../../../syntax/values/mount-options/options.ts';
import { boundsOf, cipherFault, deviceTags, hashes, options } from '../facts/options.ts';
import { invalidValue as page } from '../pages.ts';

/** Columns and options that nobody can read as what they are. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (isTemplate(line)) return;
    const [name, device, , list] = line.words;
    if (!device) {
      yield page.problem(name!, { say: 'few' });
      return;
    }
    if (name!.value.includes('/')) yield page.problem(name!, { say: 'name', value: name!.value });
    yield* columns(line, device);
    for (const option of list ? itemsOf(list) : []) yield* judged(option);
    yield* tooMany(line);
  },
};

function* columns({ words }: ColumnsLine, device: ColumnWord): Iterable<Problem> {
  const [, , key, list] = words;
  if (isImpossibleUuid(device.value)) yield page.problem(device, { say: 'uuid', value: device.value });
  const tag = /^([A-Z]{2,})=/.exec(device.value)?.[1];
  if (tag !== undefined && !deviceTags.includes(tag)) {
    yield* near({ start: device.start, end: device.start + tag.length }, tag, deviceTags, 'tag');
  } else if (/^(?:none|-|[\w.-]+|[\w.-]+\/.*)$/.test(device.value)) {
    yield page.problem(device, { say: 'device', value: device.value });
  }
  if (key && !list && device.value !== 'none' && /^[a-z][\w-]*(?:[=,]|$)/.test(key.value)) {
    const first = key.value.split(/[=,]/)[0]!;
    const isOptions = options.includes(first) || options.includes(`${first}=`);
    const at = { start: key.start, end: key.start };
    const fix = page.fix({ say: 'write', meant: `none ${key.value}` }, 'review', { span: at, text: 'none ' });
    if (isOptions) yield page.problem(key, { say: 'key', value: key.value }, { fixes: [fix] });
  }
  if (key && list && !/^(?:none|-|\/.*|\w*[:%].*)$/.test(key.value) && !list.value.includes('keyscript=')) {
    yield page.problem(key, { say: 'key', value: key.value }, { confidence: 'medium' });
  }
}

/** Options go on behind a blank only in the eyes of the person who wrote them. */
function* tooMany({ words }: ColumnsLine): Iterable<Problem> {
  const [, , , list, more] = words;
  if (!list || !more || more.value.startsWith('#')) return;
  const gap = { start: list.end, end: more.start };
  const fixes = list.value.endsWith(',')
    ? [page.fix({ say: 'join' }, 'review', { span: gap, text: '' })]
    : [];
  yield page.problem({ start: more.start, end: words.at(-1)!.end }, { say: 'more' }, { fixes });
}

const numbers = /^(?:size|sector-size|offset|skip|keyfile-offset|keyfile-size|key-slot|keyslot|tries)$/;

function* judged(option: Item): Iterable<Problem> {
  const [name, value] = option.text.split(/=(.*)/s) as [string, string | undefined];
  const span = { start: option.start, end: option.start + name.length };
  const bare = options.includes(name);
  const withValue = options.includes(`${name}=`);
  if (!bare && !withValue) yield* unknown(name, span);
  else if (value === undefined && !bare) yield page.problem(span, { say: 'value-missing', name });
  else if (value !== undefined && !withValue) {
    const place = { start: span.end, end: option.end };
    const fix = page.fix({ say: 'bare', name }, 'review', { span: place, text: '' });
    yield page.problem(place, { say: 'no-value', name }, { fixes: [fix] });
  } else if (value !== undefined)
    yield* valued(name, value, { start: option.end - value.length, end: option.end });
}

function* unknown(name: string, span: Span): Iterable<Problem> {
  const sign = /^([a-z-]+)([:;])[a-z]/.exec(name);
  if (sign && (options.includes(sign[1]!) || options.includes(`${sign[1]!}=`))) {
    const at = { start: span.start + sign[1]!.length, end: span.start + sign[1]!.length + 1 };
    const fix = page.fix({ say: 'write', meant: ',' }, 'review', { span: at, text: ',' });
    yield page.problem(at, { say: 'sign', value: sign[2]! }, { fixes: [fix] });
    return;
  }
  const meant = nearest(
    name,
    options.map((one) => one.replace(/=$/, '')),
  );
  if (meant !== undefined) {
    const fix = page.fix({ say: 'write', meant }, 'review', { span, text: meant });
    yield page.problem(span, { say: 'near', name, meant }, { fixes: [fix] });
  } else if (!/^x-/i.test(name)) yield page.problem(span, { say: 'option', name }, { confidence: 'low' });
}

function* valued(name: string, value: string, place: Span): Iterable<Problem> {
  const bounds = boundsOf(name);
  if (numbers.test(name) && !/^\d+[kmg]?$/i.test(value)) {
    yield page.problem(place, { say: 'number', name, value });
  } else if (/timeout$/.test(name) && !isTimeSpan(value)) {
    yield page.problem(place, { say: 'number', name, value });
  } else if (bounds && (Number(value) < bounds[0] || Number(value) > bounds[1])) {
    yield page.problem(place, { say: 'range', name, value, min: bounds[0], max: bounds[1] });
  } else if (name === 'sector-size' && !/^(?:512|1024|2048|4096)$/.test(value)) {
    yield page.problem(place, { say: 'sector', value });
  } else if (name === 'size' && Number(value) % 8 !== 0) {
    yield page.problem(place, { say: 'bits', value });
  } else if (name === 'cipher') yield* cipher(value, place);
  else if (name === 'hash' && !/^plain:/.test(value) && !hashes.includes(value)) {
    yield* near(place, value, hashes, 'hash');
  } else if (/^(?:tpm2|fido2)-device$/.test(name) && value !== 'auto' && !value.startsWith('/')) {
    const fix = page.fix({ say: 'write', meant: 'auto' }, 'review', { span: place, text: 'auto' });
    yield page.problem(place, { say: 'token', name, value }, { fixes: [fix] });
  } else if (name === 'tpm2-pcrs' && value.split('+').some((one) => /^\d+$/.test(one) && Number(one) > 23)) {
    yield page.problem(place, { say: 'range', name, value, min: 0, max: 23 });
  } else if (name === 'header' && !/^(?:\/|\w*[:=%])/.test(value)) {
    yield page.problem(place, { say: 'path', name, value });
  } else if (name === 'tmp' && !fileSystems.includes(value)) yield* near(place, value, fileSystems, 'fs');
}

function* cipher(value: string, place: Span): Iterable<Problem> {
  const fault = cipherFault(value);
  if (!fault) return;
  const start = place.start + value.indexOf(fault.part);
  const part = { start, end: start + fault.part.length };
  const meant = nearest(fault.part, fault.words);
  const fixes =
    meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'review', { span: part, text: meant })];
  yield page.problem(part, { say: 'cipher', value: fault.part }, { fixes });
}

/** A word that is none of a list, and one or two letters away from one of them. */
function* near(
  span: Span,
  value: string,
  words: readonly string[],
  say: 'tag' | 'hash' | 'fs',
): Iterable<Problem> {
  const meant = nearest(value, words);
  if (meant === undefined || meant === value) return;
  const fix = page.fix({ say: 'write', meant }, 'review', { span, text: meant });
  yield page.problem(span, { say, value, meant }, { fixes: [fix] });
}
