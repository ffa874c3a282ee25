import type { CRule } from '../../../syntax/c/types.ts';
import { driverOwner as page } from '../pages.ts';
import { wholeLines } from '../statement-text.ts';

/** Drivers whose registration fills in the owner, from the macros of Linux 5.10 to 7.2. */
const registering: Readonly<Record<string, RegExp>> = {
  'struct platform_driver': /\b(?:builtin_|module_)?platform_driver(?:_probe|_register)?\s*\(/,
  'struct i2c_driver': /\b(?:builtin_|module_)?i2c_(?:add_)?driver\s*\(/,
  'struct spi_driver': /\b(?:module_spi_driver|spi_register_driver)\s*\(/,
  'struct usb_driver': /\b(?:module_usb_driver|usb_register)\s*\(/,
};

/** `.owner = THIS_MODULE` where the registration does it. */
export const rule: CRule = {
  on: 'field',
  names: ['owner'],
  *check(field, file) {
    const pattern = registering[field.root?.replace(/^const /, '') ?? ''];
    if (!pattern || field.path !== 'driver.owner' || field.value !== 'THIS_MODULE') return;
    const { text } = file.source;
    if (!pattern.test(text)) return;
    const end = text[field.end] === ',' ? field.end + 1 : field.end;
    const fix = page.fix({}, 'safe', { span: wholeLines(text, { start: field.start, end }), text: '' });
    yield page.problem(field.nameSpan, { type: field.root! }, { fixes: [fix] });
  },
};
