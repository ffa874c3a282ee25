import type { CField } from '../../../syntax/c/types.ts';
import { isCallbackOf, prototypeFor, type CallbackPrototype } from '../api/callbacks.ts';
import { knownAround, type Known } from '../api/known.ts';
import { handlersIn } from '../facts/handlers.ts';
import { isLocal } from '../local-names.ts';
import { structOf } from '../types-of.ts';
import { isDefined, type Idiom, type Place } from './place.ts';

/** The function behind `.open = foo_open` that does not exist yet, with the prototype of the target. */
export const callbackBody: Idiom = {
  id: 'kernel-c/callback-body',
  scope: 'file',
  write(place) {
    const { file } = place;
    const known = knownAround(file);
    if (!known) return undefined;
    for (const field of wanted(place, known)) {
      const struct = structOf(field.type)!;
      const form = prototypeFor(known, struct, field.name, file.target.kernel);
      if (form) return definition(field.value.replace(/^&/, ''), form, field.name);
    }
    return undefined;
  },
};

/** The function that `request_irq(irq, foo_irq, ...)`, `INIT_WORK(&work, foo_work)` and their like name. */
export const handlerBody: Idiom = {
  id: 'kernel-c/handler-body',
  scope: 'file',
  write(place) {
    const { file, offset } = place;
    for (const { name, at, prototype, result } of handlersIn(file)) {
      if (at < offset || isDefined(place, name) || isLocal(file, name)) continue;
      return `static ${prototype.replace('NAME', name)}\n{\n${result === undefined ? '' : `\t${result}\n`}}`;
    }
    return undefined;
  },
};

/** The counterpart of a `probe` that has no `remove`, right behind it. */
export const removeBody: Idiom = {
  id: 'kernel-c/remove-body',
  scope: 'file',
  write(place) {
    const { file, lineStart, code } = place;
    const before = file
      .all('function')
      .filter((fn) => fn.end <= lineStart)
      .at(-1);
    const match = /^(\w+)_probe$/.exec(before?.name ?? '');
    if (
      !before ||
      !match ||
      code.slice(before.end, lineStart).trim() !== '' ||
      /\bremove\b|_remove\b/.test(code)
    )
      return undefined;
    const device = /^struct (\w+) \*$/.exec(before.parameters[0]?.type ?? '')?.[1];
    const struct = device === undefined ? undefined : drivers[device];
    const known = knownAround(file);
    const form = known && struct && prototypeFor(known, struct, 'remove', file.target.kernel);
    return form ? definition(`${match[1]!}_remove`, form, 'remove') : undefined;
  },
};

const drivers: Readonly<Record<string, string>> = {
  platform_device: 'platform_driver',
  i2c_client: 'i2c_driver',
  spi_device: 'spi_driver',
  pci_dev: 'pci_driver',
};

/** Fields after the cursor whose function is nowhere: before it a definition would come too late. */
function wanted(place: Place, known: Known): readonly CField[] {
  const { file, offset } = place;
  return file.all('field').filter((field) => {
    const struct = structOf(field.type);
    if (field.start < offset || struct === undefined || !isCallbackOf(known, struct, field.name))
      return false;
    const name = field.value.replace(/^&/, '');
    // Names of the kernel's own helpers, such as `seq_read`, do not begin like the names of this driver.
    const isOwn = field.variable !== undefined && commonStart(name, field.variable) >= 2;
    return /^[a-z_]\w+$/.test(name) && isOwn && !isDefined(place, name) && !isLocal(file, name);
  });
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a[length] === undefined || a[length - 1] === '_' || b[length - 1] === '_' || length >= 3
    ? length
    : 0;
}

function definition(name: string, form: CallbackPrototype, member: string): string {
  const head = form.returns.endsWith('*')
    ? `static ${form.returns}${name}`
    : `static ${form.returns} ${name}`;
  const body = bodyOf(form, member);
  return `${wrapped(`${head}(`, form.parameters)}\n{\n${body}}`;
}

/** Parameters on one line where they fit, else aligned below the first as the kernel's style has it. */
export function wrapped(head: string, parameters: readonly string[]): string {
  const list = parameters.length === 0 ? ['void'] : parameters;
  const one = `${head}${list.join(', ')})`;
  if (one.length <= 80) return one;
  const pad = '\t'.repeat(Math.floor(head.length / 8)) + ' '.repeat(head.length % 8);
  const lines: string[] = [];
  let line = head;
  list.forEach((parameter, index) => {
    const end = index === list.length - 1 ? ')' : ',';
    const isFirst = line === head || line === pad;
    const width = line.replace(/\t/g, '        ').length + parameter.length + 2;
    if (!isFirst && width > 80) {
      lines.push(line);
      line = pad;
    }
    line += `${line === head || line === pad ? '' : ' '}${parameter}${end}`;
  });
  return [...lines, line].join('\n');
}

function bodyOf({ returns, parameters }: CallbackPrototype, member: string): string {
  const named = (type: RegExp): string | undefined =>
    parameters.find((one) => type.test(one)) && type.exec(parameters.find((one) => type.test(one))!)![1];
  if (returns === 'void') return '';
  if (/^(?:proc_)?write$|^store$/.test(member)) return `\treturn ${named(/^size_t (\w+)$/) ?? '0'};\n`;
  if (/^(?:unlocked_|compat_|proc_)?ioctl$/.test(member)) {
    return `\tswitch (${named(/^unsigned int (\w+)$/) ?? 'cmd'}) {\n\tdefault:\n\t\treturn -ENOTTY;\n\t}\n`;
  }
  if (returns === 'netdev_tx_t') return '\tdev_kfree_skb(skb);\n\treturn NETDEV_TX_OK;\n';
  if (returns === 'irqreturn_t') return '\treturn IRQ_HANDLED;\n';
  if (member === 'notifier_call') return '\treturn NOTIFY_DONE;\n';
  if (returns === 'bool') return '\treturn false;\n';
  return returns.endsWith('*') ? '\treturn NULL;\n' : '\treturn 0;\n';
}
