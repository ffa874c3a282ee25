import type { CRule } from '../../../syntax/c/types.ts';
import { discardedCallback as page } from '../pages.ts';
import { structOf } from '../types-of.ts';

/** Driver structures whose callbacks the bus calls for as long as the driver is there. */
const drivers =
  /^(?:platform|i2c|spi|pci|usb|amba|auxiliary|serio|hid|mdio|virtio|acpi|hv|xenbus|wmi|sdw|pcmcia|pnp)_driver$/;

/** A callback in a section that is thrown away after start-up, or not even linked into the kernel. */
export const rule: CRule = {
  on: 'field',
  *check(field, file) {
    const struct = structOf(field.type);
    if (struct === undefined || !isLong(struct) || !/^\w+$/.test(field.value)) return;
    const fn = file.functionNamed(field.value);
    const section = /\b__(?:init|exit)\b/.exec(fn?.head ?? '')?.[0];
    if (!fn || section === undefined) return;
    const variable = file.named('variable', field.variable ?? '').find((one) => !one.within);
    // Data that goes away together with its functions may point to them.
    if (
      !variable ||
      /\b__(?:init\w*|ref\w*|exit\w*)\b/.test(
        variable.head + afterName(file.source.text, variable.nameSpan.end),
      )
    )
      return;
    if (section === '__exit' && !drivers.test(struct)) return;
    if (section === '__init' && isRegisteredOnce(file.source.text)) return;
    const at = file.source.text.lastIndexOf(section, fn.nameSpan.start);
    const fix =
      at < fn.start
        ? []
        : [
            page.fix({ section }, 'review', {
              span: { start: at, end: blankEnd(file.source.text, at + section.length) },
              text: '',
            }),
          ];
    yield page.problem(
      field.valueSpan,
      { say: section === '__init' ? 'init' : 'exit', name: fn.name, struct, callback: field.name },
      {
        fixes: fix,
        related: [page.step('defined', fn.nameSpan)],
      },
    );
  },
};

function isLong(struct: string): boolean {
  return (
    drivers.test(struct) ||
    /^(?:file_operations|proc_ops|net_device_ops|block_device_operations|tty_operations)$/.test(struct)
  );
}

/** Drivers of devices that cannot come later are probed once, at start-up, by these. */
function isRegisteredOnce(text: string): boolean {
  return /\b(?:\w+_driver_probe|platform_create_bundle|builtin_\w+_driver_probe)\b/.test(text);
}

function afterName(text: string, end: number): string {
  return text.slice(end, text.indexOf('=', end));
}

function blankEnd(text: string, offset: number): number {
  let end = offset;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}
