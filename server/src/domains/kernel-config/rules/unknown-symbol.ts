import { meantBy } from '../../../syntax/kconfig/meant.ts';
import type { KernelConfigRule } from '../config-file.ts';
import { withoutLine } from '../line-edit.ts';
import { unknownSymbol as page } from '../pages.ts';

/** A symbol that the tree does not have: the line says nothing. */
export const rule: KernelConfigRule = {
  on: 'setting',
  *check({ name, nameSpan, span, isUnset, value }, file) {
    const { tree, model } = file;
    if (tree?.isComplete !== true) return;
    const remove = page.fix({ say: 'remove' }, 'review', withoutLine(file.source.text, span));
    // What is off has no effect either way, and what was written for another version is expected to have changed.
    const quiet = isUnset || value === 'n' || file.isForeign ? ({ confidence: 'low' } as const) : {};
    if (tree.definitions(name).length > 0) {
      // A fragment may be made for several architectures.
      if (model?.isComplete === true && file.evaluation && !file.symbol(name))
        yield page.problem(
          nameSpan,
          { say: 'arch', name, arch: model.arch ?? '' },
          { fixes: [remove], ...quiet },
        );
      return;
    }
    const meant = meantBy(name, tree);
    if (meant !== undefined && file.named(meant).length === 0) {
      const at = { start: nameSpan.end - name.length, end: nameSpan.end };
      yield page.problem(
        nameSpan,
        { say: 'misspelt', name, meant },
        { fixes: [page.fix({ say: 'rename', meant }, 'review', { span: at, text: meant })], ...quiet },
      );
    } else yield page.problem(nameSpan, { say: 'unknown', name }, { fixes: [remove], ...quiet });
  },
};
