import { nearest } from '../../syntax/nearest.ts';
import { knownParameter, moduleKind, type Known } from './facts/parameters.ts';
import type { Parameter } from './parameters.ts';

/** What is wrong with a value; `say` names the sentence of the page `invalid-value`. */
export interface Fault {
  readonly say:
    'choice' | 'number' | 'range' | 'cpus' | 'size' | 'truth' | 'path' | 'form' | 'none' | 'missing';
  readonly expected?: string;
  readonly meant?: string;
}

const number = /^[+-]?(?:0x[\da-f]+|\d+)$/i;
const size = /^(?:0x[\da-f]+|\d+)[KMGTPE]?B?$/i;
/** `0-3,8`, `2-N`, `1-20:2/4`, `all`, with flags of isolcpus before. */
const cpu = /^(?:(?:nohz|domain|managed_irq|all|N|\d+(?:-(?:\d+|N)(?::\d+\/\d+)?)?)(?:,|$))+$/;
/** `256M`, `512M@64M`, `256M,high`, `1G-4G:192M,4G-:256M`, `auto`. */
const crash =
  /^(?:auto|\d+[KMG]?(?:@\d+[KMGx\da-f]*)?(?:,(?:high|low|cma))?|(?:\d*[KMGT]?-\d*[KMGT]?:\d+[KMG]?,?)+(?:@\d+[KMG]?)?)$/i;

/** How a value of a form has to look, with what to tell where it does not. */
const forms: Readonly<Record<string, readonly [say: Fault['say'], fits: RegExp, expected?: string]>> = {
  number: ['number', number],
  cpus: ['cpus', cpu],
  size: ['size', size],
  crashkernel: ['form', crash, '`256M`, `512M@64M`, `1G-4G:192M,4G-:256M`'],
  hugepages: ['form', /^\d+$|^\d+:\d+(?:,\d+:\d+)*$/, '`512`, `0:256,1:256`'],
  path: ['path', /^\//],
  unit: ['form', /\.\w+$/, '`multi-user.target`'],
  console: [
    'form',
    /^(?:null|(?:tty|hvc|xvc|ttyS|ttyAMA|ttyUSB|ttyACM|ttyO|ttymxc|ttyLP|ttySAC|ttyPS|ttySC|ttyGS|netcon|lp|brl|uart|serial|bpsr|sclp|ttysclp|spi|pl)\w*(?:,.*)?|uart[\w]*,.*|\w+(?<=\w\d)(?:,.*)?)$/,
    '`tty0`, `ttyS0,115200n8`',
  ],
  root: [
    'form',
    /^(?:\/|UUID=|LABEL=|PARTUUID=|PARTLABEL=|ZFS=|zfs|[\da-f]+:[\da-f]+|[\da-f]{2,4}$|overlay|tmpfs|live|nfs|dhcp|block:|nbd|iscsi|none|mtd|ubi|PARTUUID|\w+:|\w+$)/i,
    '`/dev/sda2`, `UUID=…`',
  ],
};

/** The fault of a parameter's value; undefined when it is fine or nobody can tell. */
export function faultOf({ name, value }: Parameter): Fault | undefined {
  const known = knownParameter(name.text);
  if (known?.takes === 'nothing' && value !== undefined) return { say: 'none' };
  if (value === undefined) return known && needsValue(known) ? { say: 'missing' } : undefined;
  if (value.text === '') return undefined;
  const kind = known?.form ? undefined : moduleKind(name.text);
  if (kind === 'n')
    return number.test(value.text) || /^\d+[KMG]$/i.test(value.text) ? undefined : { say: 'number' };
  if (kind === 'b')
    return /^(?:[yn01t].*|on|off|enabled?|disabled?|false)$/i.test(value.text) ? undefined : { say: 'truth' };
  return known?.form ? formFault(known.form, value.text) : undefined;
}

function needsValue({ takes, form }: Known): boolean {
  return (
    takes === 'value' && /^(?:number|cpus|size|hugepages|path|root|console|crashkernel|range)/.test(form)
  );
}

function formFault(form: string, value: string): Fault | undefined {
  if (Object.hasOwn(forms, form)) {
    const [say, fits, expected = ''] = forms[form]!;
    return fits.test(value) ? undefined : { say, expected };
  }
  const range = /^range (\d+) (\d+)$/.exec(form);
  if (range) {
    const isIn = number.test(value) && Number(value) >= Number(range[1]) && Number(value) <= Number(range[2]);
    return isIn ? undefined : { say: 'range', expected: `${range[1]!}–${range[2]!}` };
  }
  // `words` is a list of which a value may hold several; an unknown one is only told when it is near a known one.
  const isList = form.startsWith('words ');
  const list = form.replace(/^words /, '').split(' ');
  for (const one of isList ? value.split(',') : [value]) {
    if (list.some((word) => word.toLowerCase() === one.toLowerCase()) || (!isList && /[,;:]/.test(one)))
      continue;
    // A digit is near to every other.
    const meant = one.length < 2 ? undefined : nearest(one, list);
    const isClosed = list.length < 6 && list.every((word) => /^(?:0|1|on|off|y|n|yes|no)$/.test(word));
    if (meant === undefined && !isClosed) continue;
    return {
      say: 'choice',
      expected: list.join(', '),
      ...(meant === undefined ? {} : { meant: value.replace(one, meant) }),
    };
  }
  return undefined;
}
