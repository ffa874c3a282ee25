import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { Item } from '../../../syntax/shapes/columns-language.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isOctalMode } from '../../../syntax/values/octal-mode.ts';
import { isTimeSpan } from '../../../syntax/values/time-span.ts';
import {
  boundsOf,
  choicesOf,
  commonOptions,
  has,
  isOpen,
  optionsOf,
  typesWith,
} from '../../../syntax/values/mount-options/options.ts';
import { mountOf } from '../line.ts';
import { invalidOption as page } from '../pages.ts';

/** One option that the kernel does not know makes it refuse the whole mount. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    if (isTemplate(line) || line.words.length < 4) return;
    const mount = mountOf(line);
    const type = mount.type!.value;
    for (const option of mount.options) {
      const [name, value] = split(option.text);
      if (has(commonOptions, name) || has(optionsOf(type), name) || choicesOf(type, name) || boundsOf(name))
        yield* wrongValue(option, type, name, value);
      else yield* unknown(option, type, name);
    }
  },
};

/** Options that are there or not. */
const flags = new Set(
  'defaults nofail auto noauto ro rw suid nosuid dev nodev exec noexec sync async user users nouser owner group noatime nodiratime relatime strictatime bind rbind _netdev'.split(
    ' ',
  ),
);

function split(option: string): readonly [name: string, value: string | undefined] {
  const sign = option.indexOf('=');
  return sign < 0 ? [option, undefined] : [option.slice(0, sign), option.slice(sign + 1)];
}

function* unknown(option: Item, type: string, name: string): Iterable<Problem> {
  const span = { start: option.start, end: option.start + name.length };
  const isOwn = /^x-(?!systemd\.|initrd\.)/i.test(name);
  if (isOwn || name.length < 3) return;
  const known = [...commonOptions, ...optionsOf(type)].map((one) => one.replace(/=$/, ''));
  const others = typesWith(name);
  if (others.length > 0 && !isOpen(type)) {
    yield page.problem(span, { say: 'foreign', name, type, types: others.slice(0, 3).join(', ') });
    return;
  }
  const meant = others.length > 0 ? undefined : nearest(name, known);
  if (meant === undefined && /^x-(?:systemd|initrd)\./.test(name))
    yield page.problem(span, { say: 'systemd', name });
  const sign = /^(\w+)([;.|:])(\w+)$/.exec(name);
  const isPair = sign && (sign[2] === ';' || (has(known, sign[1]!) && has(known, sign[3]!)));
  if (isPair) {
    const start = option.start + sign[1]!.length;
    const at = { start, end: start + 1 };
    yield page.problem(
      at,
      { say: 'sign' },
      { fixes: [page.fix({ meant: ',' }, 'review', { span: at, text: ',' })] },
    );
    return;
  }
  if (meant === undefined || (isOpen(type) && !/^x-|^_/.test(name) && meant.length < 6)) return;
  const fix = page.fix({ meant }, 'review', { span, text: meant });
  yield page.problem(span, { say: 'near', name, meant }, { fixes: [fix] });
}

function* wrongValue(option: Item, type: string, name: string, value: string | undefined): Iterable<Problem> {
  if (value === undefined) return;
  const span = { start: option.end - value.length, end: option.end };
  if (flags.has(name)) {
    const all = { start: option.start, end: option.end };
    const fix = page.fix({ meant: name }, 'review', { span: all, text: name });
    yield page.problem(all, { say: 'flag', name, value }, { fixes: [fix] });
    return;
  }
  const choices = choicesOf(type, name);
  if (choices && !choices.includes(value)) {
    const meant = nearest(value, choices) ?? choices.find((one) => one.startsWith(value));
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
    yield page.problem(span, { say: 'choice', name, value, choices: choices.join(', ') }, { fixes });
  } else if (boundsOf(name) && !within(value, boundsOf(name)!)) {
    const [min, max] = boundsOf(name)!;
    yield page.problem(span, { say: 'range', name, value, min, max });
  } else if (type === 'tmpfs' && /^nr_(?:inodes|blocks)$/.test(name) && !/^\d+[kmgt]?$/i.test(value)) {
    yield page.problem(span, { say: 'number', name, value });
  } else if (/^x-systemd\..*timeout$/.test(name) && !isTimeSpan(value)) {
    yield page.problem(span, { say: 'time', name, value });
  } else if (type === 'tmpfs' && name === 'size' && !/^\d+(?:[kmgtpe]|%)?$/i.test(value)) {
    const meant = /^(\d+[kmgt])/i.exec(value)?.[1];
    const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
    yield page.problem(span, { say: 'size', name, value }, { fixes });
  } else if (/^(?:mode|[fd]?mask|umask)$/.test(name) && !isOctalMode(value) && !isOpen(type)) {
    yield page.problem(span, { say: 'mode', name, value });
  } else if (
    /^[ug]id$/.test(name) &&
    !/^\d+$/.test(value) &&
    !isOpen(type) &&
    /^(?:vfat|msdos|exfat|ntfs3)$/.test(type)
  ) {
    yield page.problem(span, { say: 'number', name, value }, { confidence: 'medium' });
  }
}

function within(value: string, [min, max]: readonly [number, number]): boolean {
  return /^-?\d+$/.test(value) && Number(value) >= min && Number(value) <= max;
}
