import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import { itemsOf, type Item } from '../../../syntax/shapes/columns-language.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { isTimeSpan } from '../../../syntax/values/time-span.ts';
import { isImpossibleUuid } from '../../../syntax/values/device-names.ts';
import { cipherFault, options } from '../facts/options.ts';
import { invalidValue as page } from '../pages.ts';

/** Columns and options that nobody can read as what they are. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (isTemplate(line)) return;
    const [name, device, key, list] = line.words;
    if (!device) {
      yield page.problem(name!, { say: 'few' });
      return;
    }
    if (isImpossibleUuid(device.value)) yield page.problem(device, { say: 'uuid', value: device.value });
    if (/^(?:none|-|[\w.-]+)$/.test(device.value) && !device.value.includes('=')) {
      yield page.problem(device, { say: 'device', value: device.value });
    }
    if (name!.value.includes('/')) yield page.problem(name!, { say: 'name', value: name!.value });
    if (key && list && !/^(?:none|-|\/.*|\w*[:%].*)$/.test(key.value) && !list.value.includes('keyscript=')) {
      yield page.problem(key, { say: 'key', value: key.value }, { confidence: 'medium' });
    }
    for (const option of list ? itemsOf(list) : []) yield* judged(option);
  },
};

const numbers = /^(?:size|sector-size|offset|skip|keyfile-offset|keyfile-size|key-slot|keyslot|tries)$/;

function* judged(option: Item): Iterable<Problem> {
  const [name, value] = option.text.split(/=(.*)/s) as [string, string | undefined];
  const span = { start: option.start, end: option.start + name.length };
  if (!options.includes(name) && !options.includes(`${name}=`)) {
    const meant = nearest(
      name,
      options.map((one) => one.replace(/=$/, '')),
    );
    if (meant === undefined) {
      if (!/^x-/i.test(name)) yield page.problem(span, { say: 'option', name }, { confidence: 'low' });
      return;
    }
    const fix = page.fix({ meant }, 'review', { span, text: meant });
    yield page.problem(span, { say: 'near', name, meant }, { fixes: [fix] });
    return;
  }
  if (value === undefined) return;
  const place = { start: option.end - value.length, end: option.end };
  if (numbers.test(name) && !/^\d+[kmg]?$/i.test(value)) {
    yield page.problem(place, { say: 'number', name, value });
  } else if (/timeout$/.test(name) && !isTimeSpan(value))
    yield page.problem(place, { say: 'number', name, value });
  else if (name === 'size' && Number(value) % 8 !== 0) {
    yield page.problem(place, { say: 'bits', value });
  } else if (name === 'cipher') {
    const fault = cipherFault(value);
    if (!fault) return;
    const start = place.start + value.indexOf(fault.part);
    const part = { start, end: start + fault.part.length };
    const meant = nearest(fault.part, fault.words);
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span: part, text: meant })];
    yield page.problem(part, { say: 'cipher', value: fault.part }, { fixes });
  }
}
