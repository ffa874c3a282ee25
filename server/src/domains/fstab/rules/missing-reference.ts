import type { Problem } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { hasOption, isBind, mountOf, type Mount } from '../line.ts';
import { missingReference as page } from '../pages.ts';

/** What the line needs and the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const mount = mountOf(line);
    if (isTemplate(line)) return;
    yield* needed(mount, file);
    if (hasOption(mount, 'nofail', 'noauto')) return;
    const { device } = mount;
    const isFile = isBind(mount) || hasOption(mount, 'loop') || mount.type?.value === 'swap';
    if (!isFile || !device.value.startsWith('/') || file.lookup('path', device.value) !== 'no') return;
    const fixes = respelled(page, file.lookup, 'path', device, device.value);
    yield page.problem(device, { name: device.value }, { fixes });
  },
};

/** What has to be there even where the device may be missing. */
function* needed(mount: Mount, file: ColumnsFile): Iterable<Problem> {
  for (const option of mount.options) {
    const [name, value = ''] = option.text.split(/=(.*)/s) as [string, string?];
    const at = { start: option.end - value.length, end: option.end };
    if (name === 'credentials' && value.startsWith('/') && file.lookup('path', value) === 'no') {
      yield page.problem(at, { name: value }, { fixes: respelled(page, file.lookup, 'path', at, value) });
    }
    const isUnit =
      /^x-systemd\.(?:requires|after|before|wants|wanted-by|required-by)$/.test(name) &&
      /\.(?:service|target|mount|socket|path)$/.test(value);
    if (!isUnit || file.lookup('unit', value) !== 'no') continue;
    const fixes = respelled(page, file.lookup, 'unit', at, value);
    if (fixes.length > 0 || name === 'x-systemd.requires') yield page.problem(at, { name: value }, { fixes });
  }
}
