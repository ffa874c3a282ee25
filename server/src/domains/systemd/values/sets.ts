import type { Check, Fault } from '../../../syntax/values/fault.ts';
import { size } from '../../../syntax/values/scalars.ts';
import { each, oneOf, otherNames, machines, controllers } from './lists.ts';
import { splitWords } from './words.ts';

/** Numbers of processors or memory nodes: `0-3 5,7`. */
export const cpuSet: Check = (value) => {
  if (/^(?:numa|all)$/.test(value)) return undefined;
  for (const match of value.matchAll(/[^\s,]+/g)) {
    const range = /^(\d+)(?:-(\d+))?$/.exec(match[0]);
    if (range && Number(range[2] ?? range[1]) >= Number(range[1])) continue;
    return { say: 'cpus', start: match.index, end: match.index + match[0].length };
  }
  return undefined;
};

/** Words of a list that systemd reads in any order, none of them negated. */
export const secureBits = each(
  oneOf('keep-caps keep-caps-locked no-setuid-fixup no-setuid-fixup-locked noroot noroot-locked'.split(' ')),
);

export const disabledControllers = each(oneOf(controllers));

export const personality: Check = (value) => {
  const meant = Object.hasOwn(otherNames, value) ? otherNames[value] : undefined;
  const fault = oneOf(machines)(value);
  return fault && meant !== undefined ? { ...fault, meant, sure: true } : fault;
};

/** `none`, or names of the kernel's families behind an optional `~`. */
export const families: Check = (value) => {
  if (value === 'none') return undefined;
  for (const { text, start, end } of splitWords(value)) {
    const name = text.replace(/^~/, '');
    if (name === '' || /^AF_\w+$/.test(name)) continue;
    const meant = `AF_${name.toUpperCase().replace(/^(?:AF_?|PF_)/, '')}`;
    return { say: 'family', start: end - Math.min(name.length, end - start), end, meant };
  }
  return undefined;
};

/** `/dev/sda 5M`: a device or a path, and what each second may bring; units are powers of 1000. */
export const deviceLimit: Check = (value) => {
  const [device, limit, more] = splitWords(value);
  if (!device || !limit || more) return limit ? { say: 'device-limit' } : undefined;
  if (limit.text === 'infinity') return undefined;
  const fault = size(limit.text);
  return fault && { ...fault, start: limit.start, end: limit.end };
};

/** `/dev/sda 200`. */
export const deviceWeight: Check = (value) => {
  const [device, weight] = splitWords(value);
  if (
    !device ||
    !weight ||
    (/^\d+$/.test(weight.text) && Number(weight.text) >= 1 && Number(weight.text) <= 10000)
  )
    return undefined;
  return { say: 'range', expected: '1–10000', start: weight.start, end: weight.end };
};

/** Names of variables, without values. */
export const variableNames = each((text) =>
  /^[A-Za-z_]\w*(?:=.*)?$/s.test(text) ? undefined : { say: 'variable' },
);

export const mountedPaths = each((text) => (text.startsWith('/') ? undefined : { say: 'path' }));

export const interfaceName: Check = (value) =>
  value.length > 15 || /[\s/:]/.test(value) ? { say: 'interface' } : undefined;

/** A name on the bus has two parts or more. */
export const busName: Check = (value) =>
  /^(?:[A-Za-z_-][\w-]*)(?:\.[A-Za-z_-][\w-]*)+$/.test(value) ? undefined : { say: 'bus' };

/** Files that output goes to stand behind the word of how it is written. */
export function outputFile(value: string): Fault | undefined {
  const match = /^(file|append|truncate):(?!\/)/.exec(value);
  if (match) return { say: 'path', start: match[0].length, end: value.length };
  if (!value.startsWith('/')) return undefined;
  const meant = `append:${value}`;
  return { say: 'output', meant };
}

export const socketUnits = each((text) =>
  text.endsWith('.socket')
    ? undefined
    : { say: 'unit', expected: '.socket', meant: `${text.replace(/\.\w+$/, '')}.socket` },
);
