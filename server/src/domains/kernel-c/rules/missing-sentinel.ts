import type { CRule } from '../../../syntax/c/types.ts';
import { missingSentinel as page } from '../pages.ts';
import { splitTop, withoutComments } from '../text-help.ts';

const tables =
  'of_device_id i2c_device_id spi_device_id pci_device_id usb_device_id platform_device_id acpi_device_id dmi_system_id ' +
  'hid_device_id serio_device_id pnp_device_id virtio_device_id amba_id mdio_device_id sdio_device_id pcmcia_device_id ' +
  'hv_vmbus_device_id auxiliary_device_id rpmsg_device_id input_device_id wmi_device_id';
const structs = new RegExp(`^(?:const )?struct (?:${tables.split(' ').join('|')})$`);
const pointers =
  /^(?:const )?struct (?:attribute|attribute_group|bin_attribute) \*(?:const)?$|^const struct (?:attribute_group|attribute) \*$/;

/** A table that the kernel walks until an empty entry, without one: the walk goes on into what follows. */
export const rule: CRule = {
  on: 'variable',
  *check(variable, file) {
    const { initializer, array, type } = variable;
    const isTable = structs.test(type);
    if (!initializer || array === undefined || variable.within || !(isTable || pointers.test(type))) return;
    // A fixed size leaves room for zeros, and one branch of `#if` may hold the end.
    if (!/^\[\s*\]$/.test(array) || /^\s*#/m.test(initializer.text)) return;
    const { text } = file.source;
    const inner = {
      start: text.indexOf('{', initializer.start) + 1,
      end: text.lastIndexOf('}', initializer.end - 1),
    };
    if (inner.start <= 0 || inner.end < inner.start) return;
    const entries = splitTop(withoutComments(text.slice(inner.start, inner.end)), inner.start).filter(
      (one) => one.text !== '',
    );
    const last = entries.at(-1);
    if (
      !last ||
      isEnd(last.text, isTable) ||
      new RegExp(`\\bARRAY_SIZE\\s*\\(\\s*${variable.name}\\s*\\)`).test(text)
    )
      return;
    // A list that somebody walks by its own index needs no end; the walk of sysfs goes through a group.
    if (!isTable && !isWalked(variable.name, text)) return;
    const end = isTable ? '{ }' : 'NULL';
    const at = last.end;
    const comma = /^\s*,/.exec(text.slice(at, inner.end))?.[0].length ?? 0;
    const line = text.slice(text.lastIndexOf('\n', last.start - 1) + 1, last.start);
    const separator = /^\s*$/.test(line) ? `\n${line}` : ' ';
    const fix = page.fix({ end }, 'safe', {
      span: { start: at, end: at + comma },
      text: `,${separator}${end}`,
    });
    yield page.problem(
      last,
      { say: isTable ? 'table' : 'pointers', name: variable.name, type: type.replace(/^const /, ''), end },
      { fixes: [fix] },
    );
  },
};

function isWalked(name: string, text: string): boolean {
  const group = name.replace(/_attrs$|_groups$/, '');
  return new RegExp(
    `\\.(?:attrs|bin_attrs|groups|dev_groups|default_groups)\\s*=\\s*${name}\\b|\\b(?:ATTRIBUTE_GROUPS|__ATTRIBUTE_GROUPS|BIN_ATTRIBUTE_GROUPS)\\s*\\(\\s*${group}\\s*\\)`,
  ).test(text);
}

/** Whether an entry is all zero, or something we cannot look into. */
function isEnd(text: string, isTable: boolean): boolean {
  if (!isTable) return text === 'NULL' || text === '0' || !text.startsWith('&');
  if (!text.startsWith('{'))
    return !/^(?:PCI_DEVICE|PCI_VDEVICE|PCI_DEVICE_SUB|USB_DEVICE|USB_DEVICE_VER|HID_USB_DEVICE|SDIO_DEVICE)\s*\(/.test(
      text,
    );
  const plain = text.replace(
    /\.\w+(?:\[\w*\])?\s*=|\[\w+\]\s*=|\bNULL\b|\b0[xX]?0*[uUlL]*\b|""|'\\0'|[{},\s()]/g,
    '',
  );
  return plain === '';
}
