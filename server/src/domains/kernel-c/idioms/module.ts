import { prefixOf, type Idiom, type Place } from './place.ts';

const entries = /^module_(?:init|exit|\w+_driver|driver|misc_device)$/;

/** Licence, author and description at the end of a module that has none. */
export const moduleFooter: Idiom = {
  id: 'kernel-c/module-footer',
  scope: 'file',
  write(place) {
    const { file, below, text } = place;
    const hasEntry = file.all('call').some((call) => !call.within && entries.test(call.name));
    if (below.trim() !== '' || !hasEntry || /\bMODULE_LICENSE\b/.test(text)) return undefined;
    const lines = ['MODULE_LICENSE("GPL");'];
    const author = authorOf(text);
    if (author !== undefined && !/\bMODULE_AUTHOR\b/.test(text)) lines.push(`MODULE_AUTHOR("${author}");`);
    if (!/\bMODULE_DESCRIPTION\b/.test(text)) lines.push(`MODULE_DESCRIPTION("${descriptionOf(place)}");`);
    return lines.join('\n');
  },
};

/** Init and exit functions for a file that has only its includes. */
export const moduleSkeleton: Idiom = {
  id: 'kernel-c/module-skeleton',
  scope: 'file',
  write(place) {
    const { file, below, code } = place;
    const isEmpty =
      file.all('function').length === 0 && file.all('variable').length === 0 && file.all('call').length === 0;
    const rest = code.replace(/^[ \t]*#.*$/gm, '').trim();
    if (!isEmpty || rest !== '' || below.trim() !== '' || !file.includes('linux/module.h')) return undefined;
    const name = prefixOf(place);
    return (
      `static int __init ${name}_init(void)\n{\n\treturn 0;\n}\nmodule_init(${name}_init);\n\n` +
      `static void __exit ${name}_exit(void)\n{\n}\nmodule_exit(${name}_exit);\n\n` +
      `MODULE_LICENSE("GPL");\nMODULE_DESCRIPTION("${descriptionOf(place)}");`
    );
  },
};

const kinds: Readonly<Record<string, string>> = {
  of_device_id: 'of',
  i2c_device_id: 'i2c',
  spi_device_id: 'spi',
  pci_device_id: 'pci',
  usb_device_id: 'usb',
  acpi_device_id: 'acpi',
  platform_device_id: 'platform',
  hid_device_id: 'hid',
};

/** `MODULE_DEVICE_TABLE` right behind the table. */
export const deviceTable: Idiom = {
  id: 'kernel-c/device-table',
  scope: 'file',
  write({ file, code, lineStart }) {
    const table = file.all('variable').find((one) => {
      const between = one.end <= lineStart ? code.slice(one.end, lineStart) : 'x';
      return (
        !one.within && one.array !== undefined && /^\s*$/.test(between) && between.split('\n').length <= 2
      );
    });
    const kind = kinds[/\bstruct (\w+)$/.exec(table?.type ?? '')?.[1] ?? ''];
    if (!table || kind === undefined) return undefined;
    const isExported = file
      .calls('MODULE_DEVICE_TABLE')
      .some((call) => call.arguments[1]?.text === table.name);
    return isExported ? undefined : `MODULE_DEVICE_TABLE(${kind}, ${table.name});`;
  },
};

/** `Author: Jo Doe <jo@example.org>` or a copyright line with an address, as the file's head has it. */
function authorOf(text: string): string | undefined {
  const head = text.slice(0, 3000);
  const found =
    /(?:Author|Written by)s?:?\s+([A-Z][^<>\n"\\*]{1,60}<[^<>\s"\\]+@[^<>\s"\\]+>)/.exec(head) ??
    /Copyright[^\n]*?\d{4},?\s+([A-Z][^<>\n"\\*]{1,60}<[^<>\s"\\]+@[^<>\s"\\]+>)/.exec(head);
  return found?.[1]!.replace(/\s+/g, ' ').trim();
}

function descriptionOf(place: Place): string {
  const words = prefixOf(place).split('_').filter(Boolean).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} driver`;
}
