import { respelled } from '../../../syntax/nearest-existing.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { hasOption, isBind, mountOf } from '../line.ts';
import { missingReference as page } from '../pages.ts';

/** What the line needs and the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const mount = mountOf(line);
    if (isTemplate(line) || hasOption(mount, 'nofail', 'noauto')) return;
    const { device } = mount;
    const isFile = isBind(mount) || hasOption(mount, 'loop');
    if (isFile && file.lookup('path', device.value) === 'no')
      yield page.problem(
        device,
        { name: device.value },
        { fixes: respelled(page, file.lookup, 'path', device, device.value) },
      );
    const secret = mount.options.find(({ text }) => text.startsWith('credentials='));
    const path = secret?.text.slice('credentials='.length) ?? '';
    if (secret && file.lookup('path', path) === 'no')
      yield page.problem(
        secret,
        { name: path },
        { fixes: respelled(page, file.lookup, 'path', secret, path) },
      );
  },
};
