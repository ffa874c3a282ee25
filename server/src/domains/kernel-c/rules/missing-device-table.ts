import type { CRule } from '../../../syntax/c/types.ts';
import { missingDeviceTable as page } from '../pages.ts';

const kinds: Readonly<Record<string, string>> = {
  of_device_id: 'of',
  i2c_device_id: 'i2c',
  spi_device_id: 'spi',
  pci_device_id: 'pci',
  usb_device_id: 'usb',
  acpi_device_id: 'acpi',
  hid_device_id: 'hid',
};

/** A module's table of devices that is not exported, so that nothing loads the module when a device appears. */
export const rule: CRule = {
  on: 'variable',
  *check(variable, file) {
    const struct = /^(?:const )?struct (\w+)$/.exec(variable.type)?.[1];
    const kind = struct === undefined ? undefined : kinds[struct];
    if (kind === undefined || variable.within || !variable.array || !variable.initializer) return;
    const { text } = file.source;
    const isModule =
      /\bmodule_(?:\w+_driver|driver|init)\s*\(/.test(text) && file.calls('MODULE_LICENSE').length > 0;
    const tables = file.calls('MODULE_DEVICE_TABLE');
    // One exported table may be enough: a device is announced on one bus only.
    if (!isModule || tables.length > 0 || text.includes('MODULE_ALIAS')) return;
    const isUsed = new RegExp(
      `\\.(?:of_match_table|acpi_match_table|id_table)\\s*=\\s*(?:of_match_ptr\\s*\\(|ACPI_PTR\\s*\\()?\\s*${variable.name}\\b`,
    );
    if (!isUsed.test(text)) return;
    const end = text.indexOf('\n', variable.end) + 1;
    const line = `MODULE_DEVICE_TABLE(${kind}, ${variable.name});\n`;
    const fixes = end > 0 ? [page.fix({ kind }, 'safe', { span: { start: end, end }, text: line })] : [];
    yield page.problem(variable.nameSpan, { name: variable.name, kind }, { fixes });
  },
};
