import type { CRule } from '../../../syntax/c/types.ts';
import { isProprietary } from '../facts/licenses.ts';
import { linkConfidence } from '../linkage/link-confidence.ts';
import { linkageOf } from '../linkage/linkage.ts';
import { gplOnlySymbol as page } from '../pages.ts';

/** A symbol for GPL modules only, in a module whose licence says that it is none. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    const { kernel } = file.target;
    const linkage = linkageOf(file);
    const license = linkage?.license;
    if (!kernel || !linkage || license === undefined || !isProprietary(license)) return;
    for (const use of linkage.uses) {
      const { fact, name, span } = use;
      if (fact.kind !== 'exported' || !fact.isGplOnly) continue;
      // The licence is known, so whatever else the module has changes nothing.
      const confidence = linkConfidence(file, { ...linkage, isWhole: true }, use);
      if (confidence === undefined) continue;
      const args = { name: fact.symbol, license, target: kernel.version.text };
      yield page.problem(span, args, { once: name, confidence });
    }
  },
};
