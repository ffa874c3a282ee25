import type { KconfigRule } from '../kconfig-file.ts';
import { missingSource as page } from '../pages.ts';

/** A file that is sourced and is not there: no configuration can be made at all. */
export const rule: KconfigRule = {
  on: 'file',
  *check(_, file) {
    for (const { name } of file.missing) {
      const { files } = file.tree!;
      const path = name!.text;
      const near = [`${path}/Kconfig`, `${path.replace(/\/[^/]*$/, '')}/Kconfig`].find((one) =>
        files.has(one),
      );
      yield page.problem(
        name!,
        { path },
        near === undefined || near === file.ownPath
          ? {}
          : { fixes: [page.fix({ near }, 'review', { span: name!, text: `"${near}"` })] },
      );
    }
  },
};
