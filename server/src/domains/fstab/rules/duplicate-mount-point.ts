import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { hasOption, mountOf } from '../line.ts';
import { duplicateMountPoint as page } from '../pages.ts';

/** systemd makes one unit a folder, so the second line is dropped; without systemd it hides the first. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const seen = new Map<string, (typeof file.lines)[number]>();
    for (const line of file.lines) {
      const mount = mountOf(line);
      const folder = mount.folder;
      if (!folder?.value.startsWith('/') || isTemplate(line) || hasOption(mount, 'noauto', 'remount'))
        continue;
      const name = folder.value.replace(/(?<=^\/|[^/])\/+$/, '');
      const first = seen.get(name);
      if (!first) {
        seen.set(name, line);
        continue;
      }
      const fix = page.fix({}, 'review', { span: lineAround(file.source.text, line.start), text: '' });
      yield page.problem(folder, { name }, { fixes: [fix], related: [page.step('first', first.words[1]!)] });
    }
  },
};
